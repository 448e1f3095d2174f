package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.Quantity;

/**
 * The least or the most that a settled period costs.
 *
 * @param amount for a whole period
 * @param proration for a period of which only a part lies in the term
 * @param place where it was written
 */
public record Limit(Quantity amount, Proration proration, Span place) {}
