/**
 * Business days of Brazil and China, the events of Brazilian retail and how sales spread around
 * them, from dated rules and tables. Knows core's values and seasonalities only.
 */
@NullMarked
package io.github.kpi4j.amazonbr.calendar;

import org.jspecify.annotations.NullMarked;
