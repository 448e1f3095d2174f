package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Units a day on an ordinary day, as the weighted mean of what several windows say.
 *
 * <p>A window's rate is its units divided by the sum of its usable days' factors: 30 units on ten
 * usable days of factor one are 3 a day, and 2 a day where each of the ten had a factor of 1.5. A
 * window with too few usable days, or with more days without data than usable ones, leaves its
 * weight to the others.
 *
 * @param perDay exact; empty if no window has enough usable days, which is not a rate of zero
 * @param windows what each says, in the order given
 * @param remarks on the history and on windows left out
 */
public record DailyRate(Optional<Rational> perDay, List<WindowRate> windows, List<Remark> remarks) {
  /**
   * Keeps its own copies.
   *
   * @param perDay exact
   * @param windows what each says
   * @param remarks on the data
   */
  public DailyRate {
    windows = List.copyOf(windows);
    remarks = List.copyOf(remarks);
  }

  /**
   * The rate at the beginning of a day.
   *
   * @param history what was sold
   * @param asOf the first day that is not looked at
   * @param windows one or more
   * @param shape season and events, which the rate is freed of
   * @return the rate with its reasons
   */
  public static DailyRate of(
      SalesHistory history, LocalDate asOf, List<Window> windows, DemandShape shape) {
    List<Remark> remarks = new ArrayList<>(history.remarks());
    List<WindowRate> rates = new ArrayList<>();
    Rational sum = Rational.ZERO;
    Rational weights = Rational.ZERO;
    for (Window window : windows) {
      WindowRate rate = rate(history, asOf, window, shape);
      rates.add(rate);
      if (rate.perDay().isPresent()) {
        sum = sum.plus(rate.perDay().get().times(window.weight()));
        weights = weights.plus(window.weight());
      } else {
        remarks.add(whyNot(history, asOf, rate));
      }
    }
    if (weights.isZero()) {
      remarks.add(new Remark(history.subject(), Cause.NO_RATE, "as of " + asOf));
      return new DailyRate(Optional.empty(), rates, remarks);
    }
    return new DailyRate(Optional.of(sum.dividedBy(weights)), rates, remarks);
  }

  private static DateRange days(LocalDate asOf, Window window) {
    return new DateRange(asOf.minusDays(window.days()), asOf);
  }

  private static Remark whyNot(SalesHistory history, LocalDate asOf, WindowRate rate) {
    Window window = rate.window();
    int usable = rate.usableDays();
    long gaps = history.gaps(days(asOf, window));
    String where = window.days() + " days, " + usable + " usable ";
    return usable >= window.leastDays() && gaps > usable
        ? new Remark(history.subject(), Cause.MOSTLY_GAPS, where + "and " + gaps + " without data")
        : new Remark(history.subject(), Cause.SHORT_WINDOW, where + "of " + window.leastDays());
  }

  private static WindowRate rate(
      SalesHistory history, LocalDate asOf, Window window, DemandShape shape) {
    DateRange range = days(asOf, window);
    List<SalesDay> days = history.usable(range);
    long units = days.stream().mapToLong(SalesDay::units).sum();
    Rational factors =
        days.stream().map(day -> shape.on(day.day())).reduce(Rational.ZERO, Rational::plus);
    boolean enough =
        days.size() >= window.leastDays()
            && days.size() >= history.gaps(range)
            && factors.signum() > 0;
    return new WindowRate(
        window,
        days.size(),
        units,
        enough ? Optional.of(Rational.of(units).dividedBy(factors)) : Optional.empty());
  }
}
