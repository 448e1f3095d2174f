package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * What one window says about demand.
 *
 * @param window the window
 * @param usableDays how many of its days tell what was wanted
 * @param units pieces sold on them
 * @param perDay units by day on a day of factor one; empty if there are too few usable days or
 *     fewer than days without data
 */
public record WindowRate(Window window, int usableDays, long units, Optional<Rational> perDay) {}
