package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.UnitRules;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.OpenPoint;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Respelling;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads conditions on values of a known unit and precision. */
final class ConditionReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9_.]*");

  private final Problems problems;
  private final String subject;
  private final Unit unit;
  private final OptionalInt places;
  private final int decimals;

  /**
   * A reader for one kind of value.
   *
   * @param subject what the value is called in messages
   * @param places the decimal places of the values that are compared; empty for exact ones
   */
  ConditionReader(Problems problems, String subject, Unit unit, OptionalInt places) {
    this(problems, subject, unit, places, places.orElse(unit.defaultPlaces()));
  }

  private ConditionReader(
      Problems problems, String subject, Unit unit, OptionalInt places, int decimals) {
    this.problems = problems;
    this.subject = subject;
    this.unit = unit;
    this.places = places;
    this.decimals = decimals;
  }

  /** A reader for exact values of a metric, which may be finer than they are shown. */
  static ConditionReader exact(Problems problems, Metric metric) {
    return new ConditionReader(
        problems, metric.name(), metric.unit(), OptionalInt.empty(), metric.places());
  }

  Optional<Condition> read(LocatedText text) {
    Optional<Condition> condition = parsed(text);
    if (condition.filter(c -> c instanceof Condition.OfTarget).isPresent()) {
      problems.add(Diagnostic.of(Code.NO_TARGET_HERE, text.span()).with("found", condition.get()));
      return Optional.empty();
    }
    return condition.filter(c -> fits(c, text));
  }

  /** A condition that may ask for a share of a target. */
  Optional<Condition> readWithTarget(LocatedText text) {
    return parsed(text).filter(c -> c instanceof Condition.OfTarget || fits(c, text));
  }

  private Optional<Condition> parsed(LocatedText text) {
    Validated<Condition> condition = Condition.parse(text);
    // A share of a target is a percentage whatever the value is.
    boolean share = text.text().endsWith("target");
    for (Diagnostic problem : condition.diagnostics()) {
      problems.add(
          problem.code() == Code.BAD_QUANTITY && !share
              ? badQuantity(problem.span(), problem.arguments().getOrDefault("found", ""))
              : problem);
    }
    return condition.value();
  }

  private Diagnostic badQuantity(Span place, String found) {
    return Diagnostic.of(Code.BAD_QUANTITY, place).with("found", found).respelt(respelt(found));
  }

  /** A condition whose words are those of a key, such as {@code at_least: 95}. */
  Optional<Condition> bound(Function<Quantity, Condition> words, LocatedText text) {
    Optional<Condition> condition = Quantity.parse(text.text()).map(words);
    if (condition.isEmpty()) {
      problems.add(badQuantity(text.span(), text.text()));
    }
    return condition.filter(c -> fits(c, text));
  }

  /**
   * What may have been meant and can stand here: a bare number gets the unit that it should have.
   */
  private List<String> respelt(String written) {
    boolean percent = unit == Unit.Plain.PERCENT;
    return Respelling.of(written).stream()
        .flatMap(
            text ->
                Quantity.parse(text).stream()
                    .filter(q -> !percent || q.unit() == unit)
                    .filter(q -> q.unit() == Unit.Plain.NUMBER || comparable(q))
                    .map(q -> comparable(q) ? text : fix(q).toString()))
        .distinct()
        .toList();
  }

  private boolean comparable(Quantity quantity) {
    return UnitRules.comparable(unit, quantity.unit());
  }

  /** The number that was written, with the unit it should have: {@code BRL 12} for 12%. */
  private Quantity fix(Quantity threshold) {
    Unit counted = unit instanceof Unit.PerTime rate ? rate.amount() : unit;
    Rational amount = threshold.amount();
    if (counted == Unit.Plain.PERCENT && threshold.unit() != counted) {
      amount = amount.dividedBy(Rational.HUNDRED);
    } else if (threshold.unit() == Unit.Plain.PERCENT && counted != Unit.Plain.PERCENT) {
      amount = amount.times(Rational.HUNDRED);
    }
    return new Quantity(amount, unit);
  }

  /**
   * A bare number, the only one of its text, gets the unit. A ratio of at most 1 may have been
   * meant as it is or as a percentage.
   */
  private List<TextEdit> withUnit(LocatedText text, Quantity threshold) {
    Matcher number = NUMBER.matcher(text.text());
    boolean ratio = unit == Unit.Plain.PERCENT && threshold.amount().compareTo(Rational.ONE) <= 0;
    if (threshold.unit() != Unit.Plain.NUMBER || ratio || !number.find()) {
      return List.of();
    }
    Span place = text.span(number.start(), number.end());
    boolean only = !number.find();
    return only ? List.of(new TextEdit(place, fix(threshold).toString())) : List.of();
  }

  /** Whether a point may separate thousands; where three decimals are shown, it does not. */
  private boolean isOpen(LocatedText text) {
    boolean counted = unit.isMoney() || unit == Unit.Plain.COUNT;
    Optional<MatchResult> number = OpenPoint.find(text.text());
    if (!counted || number.isEmpty() || decimals > 2) {
      return false;
    }
    problems.openPoint(text, number.get());
    return true;
  }

  private boolean fits(Condition condition, LocatedText text) {
    if (isOpen(text)) {
      return false;
    }
    for (Quantity threshold : condition.thresholds()) {
      if (!comparable(threshold)) {
        problems.add(
            Diagnostic.of(Code.THRESHOLD_UNIT, text.span())
                .with("subject", subject)
                .with("unit", unit)
                .with("threshold", threshold)
                .with("fix", fix(threshold))
                .fixedBy(withUnit(text, threshold)));
        return false;
      }
      // The value is compared as it is shown, so a finer threshold could never be seen to be met.
      Rational amount = threshold.amount();
      if (places.isPresent()
          && !Rational.of(amount.round(places.getAsInt(), Rounding.DOWN)).equals(amount)) {
        problems.add(
            Diagnostic.of(Code.THRESHOLD_TOO_FINE, text.span())
                .with("subject", subject)
                .with("threshold", threshold)
                .with(
                    "shown",
                    new Quantity(amount, unit).toText(places.getAsInt(), Rounding.HALF_EVEN)));
        return false;
      }
    }
    return true;
  }
}
