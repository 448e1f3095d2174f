package io.github.kpi4j.core.fact;

/**
 * A column that says what a row is about.
 *
 * @param name its name
 * @param type what its values are
 */
public record Dimension(String name, DimensionType type) {}
