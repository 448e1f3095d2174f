package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known about a table besides its rows: what was refused and which days are covered. */
final class TableTally implements Serializable {
  private static final long serialVersionUID = 1;

  private int refused;
  private boolean undated;
  private final TreeSet<LocalDate> broken = new TreeSet<>();
  private final ArrayList<Diagnostic> diagnostics = new ArrayList<>();

  /** The start and end of each declared range; none touches another. */
  private final TreeMap<LocalDate, LocalDate> declared = new TreeMap<>();

  /** What became of rows of closed days that are not kept. */
  private int repeated;

  private int replaced;

  /** How many rows came for each day that was closed. */
  private final TreeMap<LocalDate, Integer> late = new TreeMap<>();

  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;

  /** Counts a row that could not be used, for good. */
  void refuse(Optional<LocalDate> day, List<Diagnostic> why) {
    refused++;
    diagnostics.addAll(why);
    day.ifPresentOrElse(broken::add, () -> undated = true);
  }

  /** Counts a row of a closed day that could not be used; the day stays as it is. */
  void refuseLate(List<Diagnostic> why) {
    refused++;
    diagnostics.addAll(why);
  }

  /** Counts rows that came for a closed day. */
  void late(LocalDate day, int rows) {
    late.merge(day, rows, Math::addExact);
  }

  /** Takes over what became of the rows of days that are closed now. */
  void close(TableAccount rows, List<Diagnostic> conflicts, List<LocalDate> days) {
    repeated = Math.addExact(repeated, rows.repeated());
    replaced = Math.addExact(replaced, rows.replaced());
    refused = Math.addExact(refused, rows.rejected());
    conflicts.forEach(conflict -> diagnostics.add(conflict.excerpt()));
    broken.addAll(days);
  }

  /** The same without problems of days before one, to be put to a table that has closed them. */
  TableTally from(LocalDate day) {
    TableTally rest = copy();
    rest.broken.headSet(day).clear();
    return rest;
  }

  /** Remembers that a row could be read, whether or not it will count. */
  void saw(int epochDay) {
    first = Math.min(first, epochDay);
    last = Math.max(last, epochDay);
  }

  /** Forgets what was declared before. */
  void declare(DateRange days) {
    declared.clear();
    declared.put(days.start(), days.endExclusive());
  }

  /** Remembers what was declared before. */
  void declareToo(DateRange days) {
    cover(days.start(), days.endExclusive());
    dropEmpty();
  }

  /** The same, with places that need no file any more. */
  TableTally compact() {
    TableTally kept = copy();
    kept.diagnostics.replaceAll(Diagnostic::excerpt);
    return kept;
  }

  /** The same, to be changed apart from this one. */
  TableTally copy() {
    return plus(new TableTally());
  }

  /** Both together, as a new one. */
  TableTally plus(TableTally other) {
    TableTally both = new TableTally();
    both.add(this);
    both.add(other);
    return both;
  }

  private void add(TableTally other) {
    refused = Math.addExact(refused, other.refused);
    undated |= other.undated;
    broken.addAll(other.broken);
    diagnostics.addAll(other.diagnostics);
    repeated = Math.addExact(repeated, other.repeated);
    replaced = Math.addExact(replaced, other.replaced);
    other.late.forEach(this::late);
    other.declared.forEach(this::cover);
    dropEmpty();
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
  }

  private void cover(LocalDate start, LocalDate end) {
    LocalDate from = start;
    LocalDate until = end;
    Map.Entry<LocalDate, LocalDate> near = declared.floorEntry(until);
    while (near != null && !near.getValue().isBefore(from)) {
      from = near.getKey().isBefore(from) ? near.getKey() : from;
      until = near.getValue().isAfter(until) ? near.getValue() : until;
      declared.remove(near.getKey());
      near = declared.floorEntry(until);
    }
    declared.put(from, until);
  }

  /** A range without a day counts only where no other was declared. */
  private void dropEmpty() {
    if (declared.size() > 1) {
      declared.entrySet().removeIf(range -> range.getKey().equals(range.getValue()));
    }
  }

  int refused() {
    return refused;
  }

  /** What became of the rows; {@code conflicting} of them are refused as long as they differ. */
  TableAccount account(TableSchema schema, int used, int again, int older, int conflicting) {
    int rejected =
        late.values().stream().reduce(Math.addExact(refused, conflicting), Math::addExact);
    int repetitions = Math.addExact(repeated, again);
    int replacements = Math.addExact(replaced, older);
    int kept = Math.addExact(Math.addExact(used, repetitions), replacements);
    return new TableAccount(
        schema.name(),
        Math.addExact(kept, rejected),
        used,
        repetitions,
        replacements,
        rejected,
        coverage(schema),
        isDeclared());
  }

  /** What was wrong; the rows that came too late are one problem a day. */
  List<Diagnostic> diagnostics(TableSchema schema) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    late.forEach(
        (day, rows) ->
            all.add(
                Diagnostic.of(Code.LATE_ROWS, Span.named(schema.name()))
                    .with("table", schema.name())
                    .with("day", day)
                    .with("count", rows)));
    return all;
  }

  boolean isDeclared() {
    return !declared.isEmpty();
  }

  /** From the first to the last day that was declared or else has a row. */
  Optional<DateRange> coverage(TableSchema schema) {
    if (schema.kind() == TableKind.REFERENCE) {
      return Optional.empty();
    }
    if (isDeclared()) {
      return Optional.of(new DateRange(declared.firstKey(), declared.lastEntry().getValue()));
    }
    return first > last
        ? Optional.empty()
        : Optional.of(DateRange.closed(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)));
  }

  /** What has arrived; days between two declared ranges have not. */
  Arrival arrival(TableSchema schema, Collection<LocalDate> alsoBroken) {
    Set<LocalDate> missing = new TreeSet<>(broken);
    missing.addAll(alsoBroken);
    List<DateRange> gaps = new ArrayList<>();
    LocalDate covered = isDeclared() ? declared.firstKey() : LocalDate.MIN;
    for (Map.Entry<LocalDate, LocalDate> range : declared.entrySet()) {
      if (covered.isBefore(range.getKey())) {
        gaps.add(new DateRange(covered, range.getKey()));
      }
      covered = range.getValue();
    }
    return new Arrival(coverage(schema), gaps, missing, undated);
  }
}
