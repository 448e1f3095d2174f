package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.value.Title;
import io.github.kpi4j.core.value.Unit;

/**
 * Something that is measured.
 *
 * @param name its name in formulas
 * @param title its name for people
 * @param definition what it is made of
 * @param unit what its values count; percent for a ratio that is shown as one
 * @param places the decimal places of the amount that its values are rounded to, once, to be shown
 *     and judged; for a percentage places of the ratio
 */
public record Metric(String name, Title title, Definition definition, Unit unit, int places) {}
