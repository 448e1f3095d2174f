package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.core.value.Rational;

/**
 * ICMS of one item, in reais.
 *
 * @param base what it is calculated on
 * @param icms the tax, without the fund
 * @param fcp the poverty fund
 * @param memory the steps
 */
public record IcmsAmounts(Rational base, Rational icms, Rational fcp, CalculationMemory memory) {
  /**
   * Tax and fund together.
   *
   * @return {@code icms + fcp}
   */
  public Rational total() {
    return icms.plus(fcp);
  }
}
