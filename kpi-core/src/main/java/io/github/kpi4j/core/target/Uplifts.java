package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The days on which more is sold than on ordinary ones, or less, and how many times as much. */
@FunctionalInterface
public interface Uplifts {
  /**
   * The days of a run that are not ordinary.
   *
   * @param days any run of days
   * @return the factor of each such day in the run, above zero: 4 for four times an ordinary day
   */
  Map<LocalDate, Rational> in(DateRange days);

  /**
   * No such day.
   *
   * @return every day is ordinary
   */
  static Uplifts none() {
    return days -> Map.of();
  }

  /**
   * Given days.
   *
   * @param factors the factor of each day
   * @return those of them that lie in a run
   * @throws IllegalArgumentException if a factor is not above zero
   */
  static Uplifts of(Map<LocalDate, Rational> factors) {
    factors.forEach(
        (day, factor) -> {
          if (factor.signum() <= 0) {
            throw new IllegalArgumentException("not above zero on " + day + ": " + factor);
          }
        });
    TreeMap<LocalDate, Rational> byDay = new TreeMap<>(factors);
    return days -> Map.copyOf(byDay.subMap(days.start(), days.endExclusive()));
  }
}
