package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A seasonality from given figures: the weight of an ordinary day of each month, times the factor
 * of a day that is not ordinary.
 *
 * <p>With 20 for November and a factor of 4 on 2026-11-27, an ordinary day of November weighs
 * 20/30, the 27th 8/3 and the month 20/30 × (29 + 4) = 22: an uplift is sold on top of the month's
 * given weight, not taken from its other days.
 */
public final class DayWeights implements Seasonality {
  private static final int MONTHS = 12;

  private final Function<YearMonth, Rational> ordinaryDay;
  private final Uplifts uplifts;

  private DayWeights(Function<YearMonth, Rational> ordinaryDay, Uplifts uplifts) {
    this.ordinaryDay = ordinaryDay;
    this.uplifts = uplifts;
  }

  /**
   * Ordinary days weigh 1, whatever their month.
   *
   * @param uplifts the other days
   * @return the weights; without uplifts the number of days
   */
  public static DayWeights even(Uplifts uplifts) {
    return new DayWeights(month -> Rational.ONE, uplifts);
  }

  /**
   * Each month's weight is spread evenly over its days.
   *
   * @param months twelve weights above zero, January's first, the same in every year
   * @param uplifts the days that are not ordinary
   * @return the weights
   * @throws IllegalArgumentException if there are not twelve or one is not above zero
   */
  public static DayWeights ofMonths(List<Rational> months, Uplifts uplifts) {
    List<Rational> given = List.copyOf(months);
    if (given.size() != MONTHS) {
      throw new IllegalArgumentException("twelve weights are needed, not " + given.size());
    }
    if (given.stream().anyMatch(weight -> weight.signum() <= 0)) {
      throw new IllegalArgumentException("a month's weight is not above zero: " + given);
    }
    return new DayWeights(
        month -> given.get(month.getMonthValue() - 1).dividedBy(Rational.of(month.lengthOfMonth())),
        uplifts);
  }

  @Override
  public Rational weight(DateRange days) {
    Rational sum = Rational.ZERO;
    LocalDate from = days.start();
    while (from.isBefore(days.endExclusive())) {
      YearMonth month = YearMonth.from(from);
      LocalDate to = earlier(month.plusMonths(1).atDay(1), days.endExclusive());
      Rational count = Rational.of(ChronoUnit.DAYS.between(from, to));
      sum = sum.plus(ordinaryDay.apply(month).times(count));
      from = to;
    }
    for (Map.Entry<LocalDate, Rational> uplift : uplifts.in(days).entrySet()) {
      Rational ordinary = ordinaryDay.apply(YearMonth.from(uplift.getKey()));
      sum = sum.plus(ordinary.times(uplift.getValue().minus(Rational.ONE)));
    }
    return sum;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
