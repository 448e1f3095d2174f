package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The part of a file that a later file replaces as a whole: a day of it, or a statement. */
final class Chunk {
  /** The days that it is about, as the file counts days. */
  final DateRange span;

  /** By day of the contract and key. */
  final Map<LocalDate, Map<List<String>, Cells>> days = new TreeMap<>();

  /** What was wrong with rows of days that are known. */
  final List<Refusal> refused = new ArrayList<>();

  /** A row of a day that could not be used. */
  record Refusal(LocalDate day, Diagnostic why) {}

  /** The first and the last point in time of its rows, where they have one. */
  @Nullable Instant first;

  @Nullable Instant last;

  Chunk(DateRange span) {
    this.span = span;
  }

  void saw(Instant instant) {
    first = first == null || instant.isBefore(first) ? instant : first;
    last = last == null || instant.isAfter(last) ? instant : last;
  }

  /**
   * Whether all of its rows are before or behind those of another one, so that the two hold
   * different rows even of the same day.
   */
  boolean isApart(@Nullable Instant from, @Nullable Instant until) {
    Instant start = first;
    Instant end = last;
    return start != null
        && end != null
        && from != null
        && until != null
        && (end.isBefore(from) || start.isAfter(until));
  }

  /** Adds other rows. */
  void addAll(Chunk other) {
    other.days.forEach(
        (day, rows) ->
            rows.forEach(
                (key, cells) -> day(day).merge(key, cells, (own, more) -> own.plus(more))));
    refused.addAll(other.refused);
    Instant start = other.first;
    Instant end = other.last;
    if (start != null && end != null) {
      saw(start);
      saw(end);
    }
  }

  Map<List<String>, Cells> day(LocalDate day) {
    return days.computeIfAbsent(day, d -> new LinkedHashMap<>());
  }
}
