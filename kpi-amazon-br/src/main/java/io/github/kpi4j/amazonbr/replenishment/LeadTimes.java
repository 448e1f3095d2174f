package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
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
}
