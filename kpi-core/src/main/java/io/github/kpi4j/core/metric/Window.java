package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.CalendarLength;
import io.github.kpi4j.core.value.Grain;
import java.util.List;
import java.util.Locale;

/** A formula that is evaluated over other days than those of the period. */
public sealed interface Window extends Formula {
  /**
   * Which days.
   *
   * @return the kind of window
   */
  WindowKind kind();

  /**
   * What is evaluated over them.
   *
   * @return the formula
   */
  Formula argument();

  @Override
  default List<Formula> parts() {
    return List.of(argument());
  }

  /**
   * The argument over some days that end with the last day of the period, as if they were the
   * period: {@code rolling(units, 28 days)}.
   *
   * @param argument what is evaluated
   * @param days how many days
   * @param partial whether days before the first arrived one may be missing
   * @param span its place
   */
  record Rolling(Formula argument, int days, boolean partial, Span span) implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.ROLLING;
    }

    @Override
    public String toString() {
      return ofDays(this, days, partial);
    }
  }

  /**
   * The mean of a snapshot metric over those of some days that have a state: {@code
   * average_over(stock, 28 days)}. The days end with the last day of the period.
   *
   * @param argument the snapshot metric
   * @param days how many days
   * @param partial whether days before the first arrived one may be missing
   * @param span its place
   */
  record AverageOver(Formula argument, int days, boolean partial, Span span) implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.AVERAGE_OVER;
    }

    @Override
    public String toString() {
      return ofDays(this, days, partial);
    }
  }

  /**
   * The argument over an earlier period of the same size: {@code previous(gmv, 1 month)} in March
   * is February, all of it. The period must have the size that is said.
   *
   * @param argument what is evaluated
   * @param back how far back
   * @param sameElapsed whether the earlier period is cut to as many days as have passed of an open
   *     one; otherwise an open period has no value
   * @param span its place
   */
  record Previous(Formula argument, CalendarLength back, boolean sameElapsed, Span span)
      implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.PREVIOUS;
    }

    @Override
    public String toString() {
      return kind().word() + "(" + argument + ", " + back + (sameElapsed ? ", same_elapsed)" : ")");
    }
  }

  /**
   * The argument over the period of the same size one year earlier: March 2025 for March 2026; for
   * a week the one 52 weeks before.
   *
   * @param argument what is evaluated
   * @param sameElapsed whether the earlier period is cut to as many days as have passed of an open
   *     one; otherwise an open period has no value
   * @param span its place
   */
  record SamePeriodLastYear(Formula argument, boolean sameElapsed, Span span) implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.SAME_PERIOD_LAST_YEAR;
    }

    @Override
    public String toString() {
      return kind().word() + "(" + argument + (sameElapsed ? ", same_elapsed)" : ")");
    }
  }

  /**
   * The argument from the start of the calendar period that holds the last day: {@code so_far(gmv,
   * year)} in March is January to March.
   *
   * @param argument what is evaluated
   * @param unit a month, quarter or year
   * @param span its place
   */
  record SoFar(Formula argument, Grain unit, Span span) implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.SO_FAR;
    }

    @Override
    public String toString() {
      return kind().word() + "(" + argument + ", " + unit.name().toLowerCase(Locale.ROOT) + ")";
    }
  }

  /**
   * The argument from the first day of the contract's term to the last day of the period.
   *
   * @param argument what is evaluated
   * @param span its place
   */
  record Cumulative(Formula argument, Span span) implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.CUMULATIVE;
    }

    @Override
    public String toString() {
      return kind().word() + "(" + argument + ")";
    }
  }

  private static String ofDays(Window window, int days, boolean partial) {
    return window.kind().word()
        + "("
        + window.argument()
        + ", "
        + days
        + (days == 1 ? " day" : " days")
        + (partial ? ", partial)" : ")");
  }
}
