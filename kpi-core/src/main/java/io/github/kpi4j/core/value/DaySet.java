package io.github.kpi4j.core.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Any set of days, as the runs that it is made of.
 *
 * @param runs in order, none empty, with at least one day between two of them
 */
public record DaySet(List<DateRange> runs) {
  /** No day. */
  public static final DaySet NONE = new DaySet(List.of());

  /**
   * Keeps its own copy.
   *
   * @param runs in order, none empty, with at least one day between two of them
   * @throws IllegalArgumentException if they are not
   */
  public DaySet {
    runs = List.copyOf(runs);
    for (int i = 0; i < runs.size(); i++) {
      DateRange run = runs.get(i);
      if (run.isEmpty() || (i > 0 && !runs.get(i - 1).endExclusive().isBefore(run.start()))) {
        throw new IllegalArgumentException("not in order and apart: " + runs);
      }
    }
  }

  /**
   * The days of some ranges.
   *
   * @param ranges in any order; they may be empty, overlap or touch
   * @return every day that is in one of them
   */
  public static DaySet of(List<DateRange> ranges) {
    List<DateRange> runs = new ArrayList<>();
    for (DateRange range :
        ranges.stream().sorted(Comparator.comparing(DateRange::start)).toList()) {
      if (range.isEmpty()) {
        continue;
      }
      DateRange last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last == null || last.endExclusive().isBefore(range.start())) {
        runs.add(range);
      } else if (last.endExclusive().isBefore(range.endExclusive())) {
        runs.set(runs.size() - 1, new DateRange(last.start(), range.endExclusive()));
      }
    }
    return runs.isEmpty() ? NONE : new DaySet(runs);
  }

  /**
   * Whether no day is in.
   *
   * @return true if there is no run
   */
  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /**
   * Whether a day is in.
   *
   * @param day any day
   * @return true if one of the runs has it
   */
  public boolean contains(LocalDate day) {
    return runs.stream().anyMatch(run -> run.contains(day));
  }

  /**
   * The days that are in this set or in another.
   *
   * @param other any set
   * @return both together
   */
  public DaySet and(DaySet other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    List<DateRange> both = new ArrayList<>(runs);
    both.addAll(other.runs);
    return of(both);
  }

  /**
   * The days of this set that a range has.
   *
   * @param days any range
   * @return those that both have
   */
  public DaySet within(DateRange days) {
    if (isEmpty()) {
      return NONE;
    }
    return of(runs.stream().map(days::intersection).toList());
  }

  /**
   * The days of a range that are not in this set.
   *
   * @param days any range
   * @return what is left of it
   */
  public DaySet leftOf(DateRange days) {
    List<DateRange> left = new ArrayList<>();
    LocalDate next = days.start();
    for (DateRange run : within(days).runs) {
      left.add(new DateRange(next, run.start()));
      next = run.endExclusive();
    }
    left.add(new DateRange(next, days.endExclusive()));
    return of(left);
  }

  /**
   * How many days are in.
   *
   * @return 0 or more
   */
  public long days() {
    return runs.stream().mapToLong(DateRange::days).sum();
  }

  /**
   * The first day.
   *
   * @return empty if there is none
   */
  public Optional<LocalDate> first() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(0).start());
  }

  /**
   * The last day.
   *
   * @return empty if there is none
   */
  public Optional<LocalDate> last() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1).last());
  }

  /**
   * As people write it.
   *
   * @return the runs, such as {@code 2026-02-14/2026-02-18, 2026-02-23/2026-02-23}; empty for none
   */
  @Override
  public String toString() {
    return String.join(", ", runs.stream().map(DateRange::toString).toList());
  }
}
