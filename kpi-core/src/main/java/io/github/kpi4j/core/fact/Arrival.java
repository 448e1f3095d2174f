package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which days of a table are there. A day inside the coverage counts as arrived even if it has no
 * row, since nothing may have happened on it; a day with a row that had to be refused does not.
 *
 * @param coverage from the first to the last day that the feed covers; empty where it covers none
 * @param gaps the days inside the coverage that the feed does not cover, in order; runs of at least
 *     one day
 * @param broken days on which at least one row was refused
 * @param undated whether a row was refused whose day could not be read, so that any day may lack it
 */
public record Arrival(
    Optional<DateRange> coverage, List<DateRange> gaps, Set<LocalDate> broken, boolean undated) {
  /**
   * Keeps its own copies.
   *
   * @param coverage the days that the feed covers
   * @param gaps the days that the feed leaves out
   * @param broken days with refused rows
   * @param undated whether a refused row has no day
   */
  public Arrival {
    gaps = List.copyOf(gaps);
    broken = Set.copyOf(broken);
  }

  /**
   * Whether everything is there for some days.
   *
   * @param days any range; an empty one has arrived
   * @return true if no day of it is missing or broken
   */
  public boolean complete(DateRange days) {
    return days.isEmpty()
        || (!undated
            && coverage.filter(covered -> covered.encloses(days)).isPresent()
            && isWhole(days));
  }

  /** Whether none of some days is left out or broken. */
  private boolean isWhole(DateRange days) {
    return left(days) == 0 && broken.stream().noneMatch(days::contains);
  }

  /** How many of some days lie in gaps. */
  private long left(DateRange days) {
    return gaps.stream().mapToLong(gap -> gap.intersection(days).days()).sum();
  }

  /**
   * Whether anything is there for some days.
   *
   * @param days any range
   * @return true if at least one of the days is covered and not broken
   */
  public boolean any(DateRange days) {
    long covered = coverage.map(all -> all.intersection(days).days()).orElse(0L);
    long unusable = broken.stream().filter(days::contains).filter(this::isCovered).count();
    return covered > left(days) + unusable;
  }

  private boolean isCovered(LocalDate day) {
    return coverage.filter(all -> all.contains(day)).isPresent()
        && gaps.stream().noneMatch(gap -> gap.contains(day));
  }

  /**
   * Whether a state of some days can be relied on: one of them is there and none is broken.
   *
   * @param days the days on which a state still holds
   * @return true if so
   */
  public boolean usable(DateRange days) {
    return any(days) && !undated && isWhole(days);
  }

  /**
   * Whether a row was refused.
   *
   * @return true if the table lacks a row that was given, on whatever day
   */
  public boolean isBroken() {
    return undated || !broken.isEmpty();
  }

  /**
   * The days that are not there.
   *
   * @param days any range
   * @return those not covered or broken, in order; a refused row without day makes no day missing
   *     here
   */
  public List<LocalDate> missing(DateRange days) {
    return days.start()
        .datesUntil(days.endExclusive())
        .filter(day -> !isCovered(day) || broken.contains(day))
        .toList();
  }
}
