package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DayStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of days on which someone is closed of their own accord, such as a factory around the Spring
 * Festival, a carrier for stocktaking or a city after a flood.
 *
 * @param days the closed days, weekends in between included
 * @param reason why, such as {@code Spring Festival, factory}
 * @param certainty {@code PUBLISHED} once it is confirmed, {@code PROVISIONAL} while it is expected
 */
public record Closure(DateRange days, String reason, Certainty certainty) {
  /** No list of closures is longer than ten years of days. */
  private static final long LONGEST = 3660;

  /**
   * Checks the length.
   *
   * @param days the closed days
   * @param reason why
   * @param certainty how sure it is
   * @throws IllegalArgumentException if it is longer than ten years
   */
  public Closure {
    if (days.days() > LONGEST) {
      throw new IllegalArgumentException("closed for more than ten years: " + days);
    }
  }

  /**
   * A calendar with closures taken out.
   *
   * @param name what people call the result
   * @param base the calendar without them
   * @param closures the closures; where two meet, the surer one gives the reason
   * @return closed on those days, otherwise as {@code base}; a day on which {@code base} is closed
   *     already keeps its own reason
   */
  public static BusinessCalendar over(String name, BusinessCalendar base, List<Closure> closures) {
    Map<LocalDate, DayStatus> days = new HashMap<>();
    for (Closure closure : closures) {
      DayStatus closed = DayStatus.closed(closure.reason, closure.certainty);
      closure
          .days
          .start()
          .datesUntil(closure.days.endExclusive())
          .filter(base::isBusinessDay)
          .forEach(day -> days.merge(day, closed, Closure::surer));
    }
    return base.except(name, days);
  }

  private static DayStatus surer(DayStatus one, DayStatus other) {
    return one.certainty().compareTo(other.certainty()) <= 0 ? one : other;
  }
}
