package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The cash of each month, spent order by order. */
final class Budget {
  private final Optional<Quantity> perMonth;
  private final Map<YearMonth, Rational> spent = new HashMap<>();

  Budget(Optional<Quantity> perMonth) {
    this.perMonth = perMonth;
  }

  /** Cuts an order to what is left of its month. */
  void limit(Draft draft, LocalDate day) {
    if (perMonth.isPresent()) {
      String left = left(day).max(Rational.ZERO).round(2, Rounding.DOWN).toPlainString();
      String limit =
          "of " + perMonth.get() + " in " + YearMonth.from(day) + ", " + left + " are left";
      draft.limit(affordable(draft, day), Reason.Why.CASH_LIMIT, limit);
    }
  }

  private long affordable(Draft draft, LocalDate day) {
    Rational cost = draft.unitCost();
    if (cost.signum() <= 0) {
      return Long.MAX_VALUE;
    }
    Rational units = left(day).max(Rational.ZERO).dividedBy(cost);
    return units.numerator().divide(units.denominator()).longValueExact();
  }

  private Rational left(LocalDate day) {
    return perMonth
        .orElseThrow()
        .amount()
        .minus(spent.getOrDefault(YearMonth.from(day), Rational.ZERO));
  }

  /** Whether there is enough for so many units more. */
  boolean allows(Draft draft, long units, LocalDate day) {
    return perMonth.isEmpty() || affordable(draft, day) >= units;
  }

  void spend(Draft draft, long units, LocalDate day) {
    spent.merge(YearMonth.from(day), draft.unitCost().times(Rational.of(units)), Rational::plus);
  }
}
