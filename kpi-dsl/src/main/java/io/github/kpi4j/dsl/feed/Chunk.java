package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a file that a later file replaces as a whole: a day of it, or a statement. */
final class Chunk {
  /** The days that it is about, as the file counts days. */
  final DateRange span;

  /** By day of the contract and key. */
  final Groups rows;

  private final Set<LocalDate> broken = new HashSet<>();

  /** What was wrong with rows of days that are known. */
  final List<Refusal> refused = new ArrayList<>();

  /** A row of a day that could not be used. */
  record Refusal(LocalDate day, Diagnostic why) {}

  /** The first and the last point in time of its rows, where they have one. */
  @Nullable Instant first;

  @Nullable Instant last;

  Chunk(DateRange span, Groups rows) {
    this.span = span;
    this.rows = rows;
  }

  /** Keeps what is wrong with a row if it is to be told, or is the first of its day. */
  void refuse(LocalDate day, Diagnostic why, boolean tell) {
    if (broken.add(day) || tell) {
      refused.add(new Refusal(day, why));
    }
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
    rows.addAll(other.rows);
    other.refused.forEach(refusal -> refuse(refusal.day(), refusal.why(), true));
    Instant start = other.first;
    Instant end = other.last;
    if (start != null && end != null) {
      saw(start);
      saw(end);
    }
  }
}
