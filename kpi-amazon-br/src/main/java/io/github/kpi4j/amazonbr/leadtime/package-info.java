/**
 * How long goods are under way from an order in China to stock in a Brazilian warehouse: legs on
 * their own calendars, and the distribution of the date of arrival. Knows calendars and, for how
 * probabilities are compared, {@code inventory}.
 */
@NullMarked
package io.github.kpi4j.amazonbr.leadtime;

import org.jspecify.annotations.NullMarked;
