package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.core.value.Rational;

/**
 * ICMS of one item under substitution, in reais.
 *
 * @param ownBase what the own tax is calculated on
 * @param own the seller's own ICMS
 * @param stBase the guessed price of the consumer
 * @param st what the seller pays for those who come after it
 * @param fcpSt the fund on the substitution base
 * @param memory the steps
 */
public record StAmounts(
    Rational ownBase,
    Rational own,
    Rational stBase,
    Rational st,
    Rational fcpSt,
    CalculationMemory memory) {}
