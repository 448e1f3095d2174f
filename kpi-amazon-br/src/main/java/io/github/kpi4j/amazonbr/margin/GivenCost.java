package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * A cost in the books, with the taxes inside it that may come back. Which of them do depends on the
 * seller: ICMS for actual and presumed profit, PIS/COFINS for actual profit only.
 *
 * @param gross everything paid for one unit, taxes included, in any currency
 * @param icms ICMS inside it, in the same currency
 * @param pisCofins PIS and COFINS inside it
 */
public record GivenCost(Quantity gross, Quantity icms, Quantity pisCofins) implements LandedCost {
  /**
   * Checks that the parts are parts.
   *
   * @param gross everything paid
   * @param icms ICMS inside it
   * @param pisCofins PIS and COFINS inside it
   * @throws IllegalArgumentException if currencies differ, a part is below zero, or both parts
   *     together are more than the whole
   */
  public GivenCost {
    boolean oneUnit = gross.unit().equals(icms.unit()) && gross.unit().equals(pisCofins.unit());
    boolean below = icms.amount().min(pisCofins.amount()).signum() < 0;
    boolean above = icms.amount().plus(pisCofins.amount()).compareTo(gross.amount()) > 0;
    if (!oneUnit || below || above) {
      throw new IllegalArgumentException("not parts of " + gross + ": " + icms + ", " + pisCofins);
    }
  }

  /**
   * A cost in which no tax can come back.
   *
   * @param gross for one unit, in any currency
   * @return the cost
   */
  public static GivenCost of(Quantity gross) {
    Quantity none = new Quantity(Rational.ZERO, gross.unit());
    return new GivenCost(gross, none, none);
  }

  /**
   * A cost in reais in which no tax can come back.
   *
   * @param reais for one unit, a plain decimal
   * @return the cost
   */
  public static GivenCost of(String reais) {
    return of(BrlAmounts.brl(Rational.parse(reais)));
  }
}
