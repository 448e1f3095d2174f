/**
 * Business days of Brazil and China and the events of Brazilian retail, from dated rules and
 * tables. Knows core's values only.
 */
@NullMarked
package io.github.kpi4j.amazonbr.calendar;

import org.jspecify.annotations.NullMarked;
