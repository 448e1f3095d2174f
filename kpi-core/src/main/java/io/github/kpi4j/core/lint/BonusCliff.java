package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.Commission;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.Tier;
import io.github.kpi4j.core.fee.TierMode;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A cent more of sales, or a tenth of a point, changes the fee by much. */
final class BonusCliff implements LintRule {
  @Override
  public String name() {
    return "bonus-cliff";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    Optional<FeePlan> fees = subject.contract().fees();
    List<Diagnostic> found = new ArrayList<>();
    fees.map(FeePlan::bonuses).orElse(List.of()).stream()
        .flatMap(bonus -> step(bonus.earned()).stream())
        .max(Comparator.comparing(Quantity::amount))
        .ifPresent(step -> found.add(finding(subject, "fees.bonus", step)));
    fees.map(FeePlan::commissions).orElse(List.of()).stream()
        .flatMap(commission -> jump(commission).stream())
        .max(Comparator.comparing(Quantity::amount))
        .ifPresent(jump -> found.add(finding(subject, "fees.commission", jump)));
    return found;
  }

  private Diagnostic finding(LintSubject subject, String at, Quantity jump) {
    return subject
        .finding(this, Code.BONUS_CLIFF, at)
        .with("jump", jump.toText(jump.unit().defaultPlaces(), Rounding.HALF_EVEN));
  }

  /** The largest step between two rows of a table; the last row is a step down to nothing. */
  private static Optional<Quantity> step(Bonus.Earned earned) {
    List<Bonus.Row> rows = List.of();
    Quantity of = new Quantity(Rational.ZERO, Unit.Plain.NUMBER);
    if (earned instanceof Bonus.ByScore by) {
      rows = by.table();
      of = by.of();
    } else if (earned instanceof Bonus.ByMetric by) {
      rows = by.table();
      of = by.of();
    }
    Rational largest = Rational.ZERO;
    for (int i = 0; i < rows.size(); i++) {
      Rational next = i + 1 < rows.size() ? rows.get(i + 1).pays() : Rational.ZERO;
      largest = largest.max(rows.get(i).pays().minus(next));
    }
    return largest.signum() > 0
        ? Optional.of(new Quantity(of.amount().times(largest), of.unit()))
        : Optional.empty();
  }

  /** What a commission on the whole amount changes by at the dearest bound. */
  private static Optional<Quantity> jump(Commission commission) {
    List<Tier> tiers = commission.tiers().tiers();
    Optional<Quantity> largest = Optional.empty();
    for (int i = 0; i + 1 < tiers.size() && commission.tiers().mode() == TierMode.WHOLE; i++) {
      Quantity bound = tiers.get(i).upTo().orElseThrow();
      Rational change =
          bound.amount().times(tiers.get(i + 1).rate().minus(tiers.get(i).rate())).abs();
      if (largest.isEmpty() || change.compareTo(largest.get().amount()) > 0) {
        largest = Optional.of(new Quantity(change, bound.unit()));
      }
    }
    return largest;
  }
}
