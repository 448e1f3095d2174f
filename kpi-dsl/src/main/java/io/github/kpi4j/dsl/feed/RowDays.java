package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.internal.rows.Headers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the days that the rows of a file count on in one table. */
final class RowDays {
  /** A day, and the days that the row is about, as the file counts them. */
  record When(LocalDate day, DateRange span, Optional<Instant> instant) {
    static When of(DateRange span) {
      return new When(span.last(), span, Optional.empty());
    }
  }

  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final Layout layout;
  private final TableRule rule;
  private final TableSchema table;
  private final ZoneId own;
  private final ZoneId zone;
  private final RowCells cells;
  private final Optional<DateRange> ofFile;
  private int longest = 1;

  /**
   * For one table.
   *
   * @param own where the days begin by which the file is cut
   * @param zone where the days of the contract begin
   * @param ofFile the days that the file is about, if they are known
   */
  RowDays(
      Layout layout,
      TableRule rule,
      TableSchema table,
      ZoneId own,
      ZoneId zone,
      RowCells cells,
      Optional<DateRange> ofFile) {
    this.layout = layout;
    this.rule = rule;
    this.table = table;
    this.own = own;
    this.zone = zone;
    this.cells = cells;
    this.ofFile = ofFile;
  }

  /** The most days that one row was about. */
  int longest() {
    return longest;
  }

  /**
   * The day of the row that was read last.
   *
   * @param problems takes why there is none
   */
  Optional<When> find(List<Diagnostic> problems) {
    if (table.kind() == TableKind.REFERENCE) {
      return Optional.of(When.of(DateRange.closed(NO_DAY, NO_DAY)));
    }
    ValueRule value =
        Objects.requireNonNull(rule.values().get(table.day().orElseThrow().name()), "day");
    if (value.ofFile()) {
      DateRange days = ofFile.orElseThrow();
      longest = (int) Math.max(longest, days.days());
      return Optional.of(When.of(days));
    }
    String column = cells.terms(value).get(0);
    String cell = cells.text(column);
    ColumnRule day = cells.rule(column);
    if (day.kind() == ColumnKind.INSTANT) {
      Optional<Instant> instant = cell == null ? Optional.empty() : day.instant(cell);
      if (instant.isEmpty()) {
        problems.add(cells.badCell(column, "@expected.feed_instant"));
      }
      return instant.map(this::at);
    }
    Optional<LocalDate> first = cell == null ? Optional.empty() : day.day(cell);
    if (first.isEmpty()) {
      problems.add(cells.badCell(column, "@expected.feed_day"));
    }
    return first.map(this::grain);
  }

  private When at(Instant instant) {
    LocalDate ofTheFile = instant.atZone(own).toLocalDate();
    return new When(
        instant.atZone(zone).toLocalDate(),
        DateRange.closed(ofTheFile, ofTheFile),
        Optional.of(instant));
  }

  /** A row about a week or a month counts on its last day. */
  private When grain(LocalDate first) {
    String grain = Headers.key(layout.grain().flatMap(cells::find).orElse(""));
    LocalDate last =
        grain.startsWith("week")
            ? first.plusDays(6)
            : grain.startsWith("month") ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
    DateRange span = DateRange.closed(first, last);
    longest = (int) Math.max(longest, span.days());
    return When.of(span);
  }
}
