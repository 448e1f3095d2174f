package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.amazonbr.money.Reais;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * Between amounts of reais with their unit, which callers see, and without, which are calculated.
 */
public final class BrlAmounts {
  private BrlAmounts() {}

  /**
   * With its unit.
   *
   * @param reais any amount
   * @return the same in BRL
   */
  public static Quantity brl(Rational reais) {
    return new Quantity(reais, Reais.BRL);
  }

  /**
   * Without its unit.
   *
   * @param amount in BRL
   * @param name what the caller calls it
   * @return the amount in reais
   * @throws IllegalArgumentException if the unit is not BRL; the message has the name
   */
  public static Rational exact(Quantity amount, String name) {
    if (!amount.unit().equals(Reais.BRL)) {
      throw new IllegalArgumentException(name + " is not in BRL: " + amount);
    }
    return amount.amount();
  }
}
