package io.github.kpi4j.amazonbr.tax.reform;

import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.core.value.Rational;

/**
 * CBS and IBS of one item, in reais; they come on top of the price.
 *
 * @param base what they are calculated on
 * @param cbs the federation's
 * @param ibs the states' and municipalities'
 * @param offset what of both is set off against PIS/COFINS or waived
 * @param memory the steps
 */
public record CbsIbsAmounts(
    Rational base, Rational cbs, Rational ibs, Rational offset, CalculationMemory memory) {
  /**
   * What is paid.
   *
   * @return {@code cbs + ibs − offset}
   */
  public Rational paid() {
    return cbs.plus(ibs).minus(offset);
  }
}
