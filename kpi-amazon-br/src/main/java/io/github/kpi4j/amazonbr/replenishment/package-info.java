/**
 * Replenishment: what to order and ship when, what stock that makes day by day with which risk, and
 * the facts that contracts measure it by. Knows core's values and facts, {@code demand}, {@code
 * inventory} and {@code leadtime}.
 */
@NullMarked
package io.github.kpi4j.amazonbr.replenishment;

import org.jspecify.annotations.NullMarked;
