package io.github.kpi4j.amazonbr.tax.federal;

import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.core.value.Rational;

/**
 * PIS and COFINS of one item, in reais.
 *
 * @param base what they are calculated on
 * @param pis the one
 * @param cofins the other
 * @param memory the steps
 */
public record PisCofinsAmounts(
    Rational base, Rational pis, Rational cofins, CalculationMemory memory) {
  /**
   * Both together.
   *
   * @return {@code pis + cofins}
   */
  public Rational total() {
    return pis.plus(cofins);
  }
}
