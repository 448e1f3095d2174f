package io.github.kpi4j.amazonbr.replenishment;

import java.time.LocalDate;

/**
 * One day of a projection, in units: {@code end = start + arrivals − sales}, and {@code demand =
 * sales + lost}.
 *
 * @param day the day
 * @param start what is there when it begins
 * @param arrivals what comes and can be sold on the day
 * @param demand what is wanted
 * @param sales what is sold: demand, or all there is
 * @param lost demand that finds nothing
 * @param end what is there when it ends
 */
public record ProjectedDay(
    LocalDate day, long start, long arrivals, long demand, long sales, long lost, long end) {}
