/**
 * Replenishment: what to order and ship when, what stock that makes day by day with which risk, and
 * the facts that contracts measure it by. Knows core's values and facts, {@code demand}, {@code
 * inventory}, {@code leadtime} and, for what storing costs, {@code fees}.
 */
@NullMarked
package io.github.kpi4j.amazonbr.replenishment;

import org.jspecify.annotations.NullMarked;
