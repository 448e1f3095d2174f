package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What was read from one file.
 *
 * @param feed what it was taken for
 * @param received when it came
 * @param tables what it has for tables
 * @param rows what became of its rows
 * @param days the days that it is about
 * @param checks what was compared
 * @param lookup what it knows of words for other words
 * @param totals sums by day that other feeds tell too
 * @param problems what was wrong with the file itself; what was wrong with rows is with the tables
 * @param damaged whether it could not be read to its end
 */
record FileFacts(
    Feed feed,
    Instant received,
    List<FileTable> tables,
    RowCount rows,
    Optional<DateRange> days,
    List<FeedCheck> checks,
    Lookup lookup,
    Map<String, NavigableMap<LocalDate, BigDecimal>> totals,
    List<Diagnostic> problems,
    Optional<Diagnostic> damaged) {}
