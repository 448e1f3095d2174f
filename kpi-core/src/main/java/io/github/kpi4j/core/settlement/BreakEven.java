package io.github.kpi4j.core.settlement;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * Where two offers cost the same: up to there one of them is cheaper, above it the other.
 *
 * @param factor how many times today's facts that is: 1.25 for 25 % more, in hundredths of a
 *     percent
 * @param first what the first offer costs there
 * @param second what the second offer costs there
 * @param firstIsCheaperAbove whether the first offer is the cheaper one from there on; otherwise
 *     the second is
 */
public record BreakEven(
    Rational factor, Quantity first, Quantity second, boolean firstIsCheaperAbove) {}
