package io.github.kpi4j.amazonbr.demand;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What a product sold on a day, and what was left in the evening.
 *
 * @param day the day
 * @param units pieces sold; below zero where returns are netted against sales
 * @param stock pieces available at the end of the day, if that is known
 */
public record SalesDay(LocalDate day, long units, OptionalLong stock) {}
