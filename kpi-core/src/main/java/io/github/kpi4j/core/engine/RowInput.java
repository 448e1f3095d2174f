package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.value.Unit;

/**
 * A value that every row of a {@link RowPlan} gives: that of a metric that is read from a table.
 *
 * @param metric the metric's name
 * @param unit what it counts
 * @param scale the decimal places that its integers stand for: with 2, 12345 is BRL 123.45
 */
public record RowInput(String metric, Unit unit, int scale) {}
