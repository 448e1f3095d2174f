package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * What a value was to be.
 *
 * @param target the target as it is shown, which is what decided
 * @param places the decimal places it is shown with
 * @param original the target as it was agreed, where a shortfall is caught up
 * @param revised the target with what earlier periods have missed, where it is
 * @param attainment how much of the target is reached, 1 for all of it, as it is shown: value ÷
 *     target where more is better, target ÷ value where less is; empty for targets of zero or less
 *     and where a range is best
 * @param pace how the value grows, where it adds up from day to day
 */
public record Aim(
    Quantity target,
    int places,
    Optional<Quantity> original,
    Optional<Quantity> revised,
    Optional<Rational> attainment,
    Optional<Pace> pace) {}
