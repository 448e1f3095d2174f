package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.FeeStep.Figure;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line while it is worked out: its amount so far, the steps to it, or why there is none. */
final class Working {
  private final String id;
  private final FeeLine.Kind kind;
  private final Period period;
  private final Span place;
  private final List<FeeStep> steps = new ArrayList<>();
  private Standing standing = Standing.CONSTANT;
  private Quantity amount;
  private @Nullable Reason pending;

  Working(String id, FeeLine.Kind kind, Period period, Span place, Quantity nothing) {
    this.id = id;
    this.kind = kind;
    this.period = period;
    this.place = place;
    this.amount = nothing;
  }

  /** Whether there is no need to go on: the amount is not to be had. */
  boolean isPending() {
    return pending != null;
  }

  Quantity amount() {
    return amount;
  }

  Period period() {
    return period;
  }

  /** Counts what something was read from into how far the line can be relied on. */
  void dependsOn(Standing other) {
    standing = standing.and(other);
  }

  void dependsOn(Explanation value) {
    dependsOn(value.standing());
  }

  void pending(Reason reason) {
    pending = reason;
  }

  void becomes(Quantity result) {
    amount = result;
  }

  void step(FeeStep.Kind step, Map<String, String> words, Map<String, Figure> figures) {
    steps.add(new FeeStep(step, words, figures, amount));
  }

  /** Rounds the amount to the cent; an amount that has been rounded stays as it is. */
  void round(Rounding rounding) {
    amount = amount.rounded(amount.unit().defaultPlaces(), rounding);
  }

  /** The line as it is; one that is pending is posted at zero of what is paid. */
  FeeLine line(Unit paid) {
    Quantity posted = isPending() ? new Quantity(Rational.ZERO, paid) : amount;
    return new FeeLine(
        id, kind, period, posted, steps, Optional.ofNullable(pending), standing, place);
  }

  static Figure figure(Quantity value) {
    return new Figure(value, value.unit().defaultPlaces());
  }

  /** A share, with as many places as it has and at least those of whole percents. */
  static Figure percent(Rational share) {
    int places = Math.max(2, new BigDecimal(share.toString()).stripTrailingZeros().scale());
    return new Figure(new Quantity(share, Unit.Plain.PERCENT), places);
  }
}
