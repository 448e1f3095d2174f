package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The law of stock day by day, exactly: demand by its law, arrivals by theirs, independent of each
 * other, demand that finds nothing lost.
 *
 * @param days the first is the day that arrivals count from
 * @param daily one for each day
 */
public record StockRisk(DateRange days, List<Day> daily) {
  /**
   * Keeps its own copy.
   *
   * @param days the days
   * @param daily one for each
   */
  public StockRisk {
    daily = List.copyOf(daily);
  }

  /**
   * What may happen on a day. Probabilities are within 1e-9.
   *
   * @param stockOut the probability that some demand of the day is lost
   * @param lost expected units lost on the day
   * @param low the stock at its end that is not exceeded with probability 10 %
   * @param middle the same with 50 %
   * @param high the same with 90 %
   */
  public record Day(double stockOut, double lost, int low, int middle, int high) {}

  /**
   * Follows the law of stock through some days.
   *
   * @param demand with a forecast of these days at least
   * @param days the first is the day that arrivals count from
   * @param onHand units when the first day begins, 0 or more
   * @param arrivals what will come, at most 62 of them
   * @return day by day
   * @throws IllegalArgumentException if there are more arrivals or a day is not forecast
   */
  public static StockRisk of(Demand demand, DateRange days, long onHand, List<Arrival> arrivals) {
    StockStates states = new StockStates(Math.toIntExact(onHand), arrivals);
    List<Day> daily = new ArrayList<>();
    for (int i = 0; i < days.days(); i++) {
      LocalDate day = days.start().plusDays(i);
      DiscreteLaw wanted = demand.over(DateRange.closed(day, day));
      daily.add(states.next(i, wanted));
    }
    return new StockRisk(days, daily);
  }

  /**
   * Expected units lost over all days.
   *
   * @return within 1e-6
   */
  public double lost() {
    return daily.stream().mapToDouble(Day::lost).sum();
  }
}
