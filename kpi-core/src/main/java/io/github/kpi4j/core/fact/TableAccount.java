package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.DateRange;
import java.util.Optional;

/**
 * What became of the rows of one table. Nothing is dropped silently: {@code read = used + repeated
 * + replaced + rejected}.
 *
 * @param table its name
 * @param read rows that were given
 * @param used rows that count
 * @param repeated rows that say again what another row says
 * @param replaced rows of which a later version came
 * @param rejected rows that could not be used, each with a diagnostic
 * @param coverage the days that the table covers, if any
 * @param declared whether the coverage was declared by the feed; otherwise it runs from the first
 *     to the last day that has a row
 */
public record TableAccount(
    String table,
    int read,
    int used,
    int repeated,
    int replaced,
    int rejected,
    Optional<DateRange> coverage,
    boolean declared) {}
