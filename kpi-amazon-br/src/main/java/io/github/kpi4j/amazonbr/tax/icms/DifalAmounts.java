package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.core.value.Rational;

/**
 * The difference of rates of one item, in reais.
 *
 * @param base what the destination's rate is applied to
 * @param difal the destination's tax, without the fund; zero where its rate is the lower one
 * @param fcp the poverty fund
 * @param memory the steps
 */
public record DifalAmounts(Rational base, Rational difal, Rational fcp, CalculationMemory memory) {}
