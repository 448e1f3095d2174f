package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.Unit;

/**
 * A column that says how much.
 *
 * @param name its name
 * @param unit what its numbers count
 */
public record Measure(String name, Unit unit) {}
