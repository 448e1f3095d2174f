package io.github.kpi4j.core.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A run of whole days, half-open: the first day is in, {@code endExclusive} is out.
 *
 * <p>March 2026 is {@code [2026-03-01, 2026-04-01)} and has 31 days. An empty range has equal ends.
 *
 * @param start the first day
 * @param endExclusive the day after the last one, never before {@code start}
 */
public record DateRange(LocalDate start, LocalDate endExclusive) {
  /**
   * Checks the order of the ends.
   *
   * @param start the first day
   * @param endExclusive the day after the last one
   * @throws IllegalArgumentException if {@code endExclusive} is before {@code start}
   */
  public DateRange {
    if (endExclusive.isBefore(start)) {
      throw new IllegalArgumentException("ends before it starts: " + start + " to " + endExclusive);
    }
  }

  /**
   * A range given as people write it, with its last day in.
   *
   * @param first the first day
   * @param last the last day, not before {@code first}
   * @return {@code [first, last + 1 day)}
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public static DateRange closed(LocalDate first, LocalDate last) {
    return new DateRange(first, last.plusDays(1));
  }

  /**
   * The number of days.
   *
   * @return 0 or more
   */
  public long days() {
    return ChronoUnit.DAYS.between(start, endExclusive);
  }

  /**
   * Whether no day is in.
   *
   * @return true if both ends are equal
   */
  public boolean isEmpty() {
    return start.equals(endExclusive);
  }

  /**
   * The last day that is in.
   *
   * @return the day before {@code endExclusive}
   * @throws IllegalStateException if the range is empty
   */
  public LocalDate last() {
    if (isEmpty()) {
      throw new IllegalStateException("an empty range has no last day");
    }
    return endExclusive.minusDays(1);
  }

  /**
   * Whether a day is in.
   *
   * @param day any day
   * @return true from {@code start} on, before {@code endExclusive}
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(endExclusive);
  }

  /**
   * Whether every day of another range is in.
   *
   * @param other any range; an empty one is in everything
   * @return true if nothing of {@code other} is outside
   */
  public boolean encloses(DateRange other) {
    return other.isEmpty()
        || (!other.start.isBefore(start) && !other.endExclusive.isAfter(endExclusive));
  }

  /**
   * The days that both have.
   *
   * @param other any range
   * @return the common days; an empty range at the later start where there are none
   */
  public DateRange intersection(DateRange other) {
    LocalDate from = start.isAfter(other.start) ? start : other.start;
    LocalDate to = endExclusive.isBefore(other.endExclusive) ? endExclusive : other.endExclusive;
    return to.isBefore(from) ? new DateRange(from, from) : new DateRange(from, to);
  }

  /**
   * As people write it, both days included: {@code 2026-03-01/2026-03-31}; an empty range as {@code
   * empty at 2026-03-01}.
   *
   * @return the text
   */
  @Override
  public String toString() {
    return isEmpty() ? "empty at " + start : start + "/" + last();
  }
}
