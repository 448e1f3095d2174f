package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A new product's way to its mature demand, stage by stage.
 *
 * @param launch the first day of sale; nothing is wanted before
 * @param stages one after the other from the launch; after the last one demand is mature
 */
public record Ramp(LocalDate launch, List<Stage> stages) {
  /**
   * Keeps its own copy.
   *
   * @param launch the first day of sale
   * @param stages one after the other
   */
  public Ramp {
    stages = List.copyOf(stages);
  }

  /**
   * A stretch of the ramp.
   *
   * @param days how long, 1 or more
   * @param share of mature demand, 0 or more; above one for a launch with more noise than later
   */
  public record Stage(int days, Rational share) {
    /**
     * Checks the numbers.
     *
     * @param days how long
     * @param share of mature demand
     * @throws IllegalArgumentException if one is out of its range
     */
    public Stage {
      if (days < 1 || share.signum() < 0) {
        throw new IllegalArgumentException("stage of " + days + " days, share " + share);
      }
    }
  }

  /**
   * The share of mature demand on a day.
   *
   * @param day any day
   * @return 0 before the launch, 1 after the last stage
   */
  public Rational on(LocalDate day) {
    long age = ChronoUnit.DAYS.between(launch, day);
    if (age < 0) {
      return Rational.ZERO;
    }
    for (Stage stage : stages) {
      if (age < stage.days()) {
        return stage.share();
      }
      age -= stage.days();
    }
    return Rational.ONE;
  }
}
