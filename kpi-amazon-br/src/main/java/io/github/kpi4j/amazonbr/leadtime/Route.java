package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The legs from an order to stock. Each takes its time independently of the others, on its own
 * calendar and in its own time zone.
 *
 * @param name what people call it, such as {@code sea by Santos}
 * @param legs in the order of the trip; at least one
 */
public record Route(String name, List<Leg> legs) {
  /** Farther back than any trip is long. */
  private static final int FARTHEST = 20 * 366;

  /**
   * Keeps its own copy.
   *
   * @param name what people call it
   * @param legs in the order of the trip
   * @throws IllegalArgumentException if there is no leg
   */
  public Route {
    if (legs.isEmpty()) {
      throw new IllegalArgumentException("a route without legs: " + name);
    }
    legs = List.copyOf(legs);
  }

  /**
   * The rest of the route, such as what goods have before them that are ready to ship.
   *
   * @param first the leg to begin with
   * @return the route from the first leg of that kind on, under the same name
   * @throws IllegalArgumentException if the route has no such leg
   */
  public Route from(LegKind first) {
    for (int i = 0; i < legs.size(); i++) {
      if (legs.get(i).kind() == first) {
        return new Route(name, legs.subList(i, legs.size()));
      }
    }
    throw new IllegalArgumentException(name + " has no leg " + first);
  }

  /**
   * When goods arrive that start on a day.
   *
   * @param start a day of the first leg's zone; if that leg rests on it, it begins on its next
   *     business day
   * @return the distribution of the date, and that of every leg's end
   */
  public ArrivalForecast departing(LocalDate start) {
    List<Milestone> milestones = new ArrayList<>();
    DateDistribution reached = DateDistribution.on(start);
    ZoneId zone = legs.get(0).zone();
    for (Leg leg : legs) {
      DateDistribution finished = Propagation.through(leg, reached, zone);
      LocalDate first = Propagation.here(leg, reached.earliest(), zone);
      DateRange days = DateRange.closed(first, finished.latest());
      milestones.add(new Milestone(leg, finished, leg.calendar().certainty(days)));
      reached = finished;
      zone = leg.zone();
    }
    return new ArrivalForecast(start, milestones);
  }

  /**
   * The last day to start on so that goods are there in time. Starting a day later would make it
   * less likely than wanted.
   *
   * @param needBy a date of the last leg's zone, still in time
   * @param probability how likely it should be at least, above 0, up to 1
   * @return a business day of the first leg, in its zone
   * @throws IllegalArgumentException if {@code probability} is out of range
   * @throws IllegalStateException if the trip takes more than twenty years
   */
  public LocalDate latestStart(LocalDate needBy, double probability) {
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException("no probability above 0, up to 1: " + probability);
    }
    LocalDate late = needBy;
    while (inTime(late, needBy, probability)) {
      late = late.plusDays(1);
    }
    int back = 1;
    while (!inTime(late.minusDays(back), needBy, probability)) {
      back *= 2;
      if (back > FARTHEST) {
        throw new IllegalStateException(name + " takes more than twenty years");
      }
    }
    // A later start never arrives earlier, so the days that are in time have one end.
    LocalDate early = late.minusDays(back);
    while (early.plusDays(1).isBefore(late)) {
      LocalDate middle = early.plusDays((late.toEpochDay() - early.toEpochDay()) / 2);
      if (inTime(middle, needBy, probability)) {
        early = middle;
      } else {
        late = middle;
      }
    }
    return early;
  }

  private boolean inTime(LocalDate start, LocalDate needBy, double probability) {
    return Probability.reaches(departing(start).by(needBy), probability);
  }
}
