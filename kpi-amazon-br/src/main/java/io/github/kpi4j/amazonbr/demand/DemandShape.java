package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;

/**
 * How demand differs from day to day: the month's factor times that of every event of the day.
 *
 * @param season the months
 * @param uplifts the events
 */
public record DemandShape(Season season, List<Uplift> uplifts) {
  /**
   * Keeps its own copy.
   *
   * @param season the months
   * @param uplifts the events
   */
  public DemandShape {
    uplifts = List.copyOf(uplifts);
  }

  /**
   * Every day like the others.
   *
   * @return no season, no events
   */
  public static DemandShape flat() {
    return new DemandShape(Season.flat(), List.of());
  }

  /**
   * The factor of a day.
   *
   * @param day any day
   * @return 1 on an ordinary day
   */
  public Rational on(LocalDate day) {
    Rational factor = season.on(day);
    for (Uplift uplift : uplifts) {
      if (uplift.days().contains(day)) {
        factor = factor.times(uplift.factor());
      }
    }
    return factor;
  }
}
