package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.amazonbr.leadtime.DayDistribution;
import io.github.kpi4j.amazonbr.leadtime.Route;
import java.time.LocalDate;
import java.util.Optional;

/** How many days it takes from a day until units can be sold. */
@FunctionalInterface
public interface LeadTimes {
  /**
   * The law for one first day.
   *
   * @param day the day of the order, or of shipping
   * @return in days, 0 or more: 3 for the third day after {@code day}; empty if nobody knows
   */
  Optional<DiscreteLaw> from(LocalDate day);

  /**
   * The same on every day.
   *
   * @param law in days, 0 or more
   * @return lead times without a calendar
   */
  static LeadTimes always(DiscreteLaw law) {
    return day -> Optional.of(law);
  }

  /**
   * The exact law of a route's legs on their calendars, worked out for each day anew; {@link
   * WeeklyLeadTimes} keeps it for a week.
   *
   * @param route from the order, or from shipping, to stock
   * @return calendar days from the day on which the route starts
   */
  static LeadTimes of(Route route) {
    return day -> {
      DayDistribution days = route.departing(day).arrival().daysFrom(day);
      return Optional.of(DiscreteLaw.of(days.min(), days.probabilities()));
    };
  }
}
