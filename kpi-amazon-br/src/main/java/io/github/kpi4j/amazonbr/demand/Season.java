package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How much more or less is wanted in each month than in the mean month.
 *
 * @param months twelve factors, January first, 0 or more, with a mean of one
 */
public record Season(List<Rational> months) {
  private static final int MONTHS = 12;

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
   * The season that a history shows: each month's units by usable day.
   *
   * @param history what was sold
   * @param remarks gets {@link Cause#NO_SEASON} if some month has no usable day; the season is then
   *     flat
   * @return the season
   */
  public static Season learnt(SalesHistory history, List<Remark> remarks) {
    long[] units = new long[MONTHS];
    long[] days = new long[MONTHS];
    for (SalesDay day : history.usable(history.days())) {
      units[day.day().getMonthValue() - 1] += day.units();
      days[day.day().getMonthValue() - 1]++;
    }
    List<Rational> months = new ArrayList<>();
    for (Month month : Month.values()) {
      int i = month.getValue() - 1;
      if (days[i] == 0) {
        remarks.add(new Remark(history.subject(), Cause.NO_SEASON, month.toString()));
        return flat();
      }
      months.add(Rational.of(units[i], days[i]));
    }
    boolean sold = months.stream().anyMatch(month -> month.signum() > 0);
    return sold ? new Season(months) : flat();
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
