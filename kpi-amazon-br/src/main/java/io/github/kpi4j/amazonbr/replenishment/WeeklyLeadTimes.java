package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lead times worked out once for each week and shared by all products: every day of a week takes
 * what its first day takes. A day outside of the weeks is worked out by itself.
 */
public final class WeeklyLeadTimes implements LeadTimes {
  private static final int WEEK = 7;

  private final DateRange days;
  private final List<Optional<DiscreteLaw>> weeks;
  private final LeadTimes others;

  private WeeklyLeadTimes(DateRange days, List<Optional<DiscreteLaw>> weeks, LeadTimes others) {
    this.days = days;
    this.weeks = weeks;
    this.others = others;
  }

  /**
   * Works out a law for each week.
   *
   * @param days the days to prepare; weeks begin with the first of them
   * @param leadTimes what knows
   * @return the same to the week
   */
  public static WeeklyLeadTimes of(DateRange days, LeadTimes leadTimes) {
    List<Optional<DiscreteLaw>> weeks = new ArrayList<>();
    for (LocalDate day = days.start(); days.contains(day); day = day.plusDays(WEEK)) {
      weeks.add(leadTimes.from(day));
    }
    return new WeeklyLeadTimes(days, weeks, leadTimes);
  }

  @Override
  public Optional<DiscreteLaw> from(LocalDate day) {
    return days.contains(day)
        ? weeks.get((int) ChronoUnit.DAYS.between(days.start(), day) / WEEK)
        : others.from(day);
  }
}
