package io.github.kpi4j.amazonbr.tax.federal;

import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.core.value.Rational;

/**
 * One tax on presumed profit, in reais.
 *
 * @param base the presumed profit
 * @param tax without the additional
 * @param additional what comes on top of a large profit
 * @param memory the steps
 */
public record PresumedAmounts(
    Rational base, Rational tax, Rational additional, CalculationMemory memory) {
  /**
   * Both together.
   *
   * @return {@code tax + additional}
   */
  public Rational total() {
    return tax.plus(additional);
  }
}
