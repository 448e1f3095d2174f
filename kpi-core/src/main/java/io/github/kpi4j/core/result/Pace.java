package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * How far a value that grows from day to day has come on the way to its target.
 *
 * <p>With BRL 300 of 1,000 after 10 of 30 days: 333.33 were expected, which is a pace of 0.9; at 30
 * a day it ends at 900, and it takes 35 a day to reach 1,000.
 *
 * @param elapsed the days that have passed, those that are excused or no business days left out
 * @param days all days of the period that count
 * @param expected the part of the target that belongs to the days that have passed, exact
 * @param ratio the value ÷ what was expected, exact; empty where nothing was expected
 * @param forecast where the value ends at the rate so far, exact; empty before the first day
 * @param needed how much it takes on each day that is left, exact, zero where the target is
 *     reached; empty when no day is left
 */
public record Pace(
    long elapsed,
    long days,
    Quantity expected,
    Optional<Rational> ratio,
    Optional<Quantity> forecast,
    Optional<Quantity> needed) {}
