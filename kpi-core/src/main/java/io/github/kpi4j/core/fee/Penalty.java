package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Quantity;

/**
 * What is taken off where something went wrong.
 *
 * @param when what went wrong
 * @param amount what is taken off, above zero
 * @param place where it was written
 */
public record Penalty(Predicate when, Quantity amount, Span place) {}
