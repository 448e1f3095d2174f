package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How much more or less is wanted in each month than in the mean month.
 *
 * @param months twelve factors, January first, 0 or more, with a mean of one
 */
public record Season(List<Rational> months) {
  private static final int MONTHS = 12;

  /** Half a month: fewer usable days say too little about it. */
  private static final int LEAST_DAYS = 15;

  /**
   * Scales the factors to a mean of one.
   *
   * @param months twelve weights, January first; only their proportion matters
   * @throws IllegalArgumentException if there are not twelve, one is negative or all are zero
   */
  public Season {
    Rational sum = months.stream().reduce(Rational.ZERO, Rational::plus);
    if (months.size() != MONTHS
        || sum.isZero()
        || months.stream().anyMatch(month -> month.signum() < 0)) {
      throw new IllegalArgumentException("no weights of twelve months: " + months);
    }
    Rational mean = sum.dividedBy(Rational.of(MONTHS));
    months = months.stream().map(month -> month.dividedBy(mean)).toList();
  }

  /**
   * No season: every month is like the others.
   *
   * @return twelve times one
   */
  public static Season flat() {
    return new Season(Collections.nCopies(MONTHS, Rational.ONE));
  }

  /**
   * The season that a history shows: each month's units by usable day, freed of events, which a
   * {@link DemandShape} multiplies with the season. A November of 24 days of 4 units and six days
   * of 12 at a factor of 3 has 168 units by 24 + 18 days: 4 a day, like a month of 4 each day.
   *
   * @param history what was sold in a full year or more: of each month, of whichever year, 15
   *     usable days at least
   * @param uplifts the events of those days, with the factors that they had; those of other days
   *     change nothing
   * @param remarks gets {@link Cause#NO_SEASON} for each month that has fewer usable days, or only
   *     days of an event of factor zero; the season is then flat
   * @return the season
   */
  public static Season learnt(SalesHistory history, List<Uplift> uplifts, List<Remark> remarks) {
    DemandShape events = new DemandShape(flat(), uplifts);
    long[] units = new long[MONTHS];
    int[] days = new int[MONTHS];
    Rational[] factors = new Rational[MONTHS];
    Arrays.fill(factors, Rational.ZERO);
    for (SalesDay day : history.usable(history.days())) {
      int i = day.day().getMonthValue() - 1;
      units[i] += day.units();
      days[i]++;
      factors[i] = factors[i].plus(events.on(day.day()));
    }
    List<Rational> months = new ArrayList<>();
    for (Month month : Month.values()) {
      int i = month.getValue() - 1;
      if (days[i] < LEAST_DAYS || factors[i].isZero()) {
        String where = month + ", " + days[i] + " usable of " + LEAST_DAYS;
        remarks.add(new Remark(history.subject(), Cause.NO_SEASON, where));
      } else {
        months.add(Rational.of(units[i]).dividedBy(factors[i]));
      }
    }
    boolean sold = months.stream().anyMatch(month -> month.signum() > 0);
    return sold && months.size() == MONTHS ? new Season(months) : flat();
  }

  /**
   * The factor of a day's month.
   *
   * @param day any day
   * @return 1 in the mean month
   */
  public Rational on(LocalDate day) {
    return months.get(day.getMonthValue() - 1);
  }
}
