package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.core.value.Rational;

/**
 * ICMS of one item, in reais.
 *
 * @param base what it is calculated on
 * @param icms the tax, without the fund
 * @param fcp the poverty fund
 * @param deferred what of the tax a benefit puts off, zero for none
 * @param presumedCredit what a benefit credits, zero for none
 * @param memory the steps
 */
public record IcmsAmounts(
    Rational base,
    Rational icms,
    Rational fcp,
    Rational deferred,
    Rational presumedCredit,
    CalculationMemory memory) {
  /**
   * The tax that is owed now; a presumed credit is another thing and not taken off.
   *
   * @return {@code icms − deferred}
   */
  public Rational due() {
    return icms.minus(deferred);
  }

  /**
   * Tax and fund together.
   *
   * @return {@code icms + fcp}
   */
  public Rational total() {
    return icms.plus(fcp);
  }
}
