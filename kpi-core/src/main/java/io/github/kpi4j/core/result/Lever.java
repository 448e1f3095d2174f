package io.github.kpi4j.core.result;

import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * What one leaf of a formula alone can do for a level: {@code cut ad_cost by BRL 1,234.56} for
 * amber. Everything else stays as it is, also what looks only at days before the last one of the
 * period: the same leaf of last month, say. All places at which the leaf enters a formula move
 * together.
 *
 * <p>A change is a whole number of units of the leaf's precision (cents for money, 0.01 points for
 * a percentage), and whole units where things are counted. It takes no leaf from zero or more to
 * below zero, no rank below 1, and does not cross a division by zero.
 *
 * @param leaf the metric's name, or {@code average_over(stock, 28 days)} where its mean is looked
 *     at
 * @param now its exact value
 * @param places the decimal places it is shown with
 * @param days the days it was taken over
 * @param answer how much of it would be enough, or why there is no such amount
 */
public record Lever(String leaf, Quantity now, int places, DateRange days, Answer answer) {
  /** Whether the leaf alone can reach a better level. */
  public sealed interface Answer {}

  /**
   * The smallest change that reaches a better level; a unit less does not.
   *
   * @param change the change in the leaf's unit, below zero for less of it
   * @param band the better band
   * @param value what the KPI would come to then, as it is shown
   */
  public record Enough(Rational change, Band band, Quantity value) implements Answer {}

  /**
   * There is no such change.
   *
   * @param why why not
   */
  public record Hindered(Hindrance why) implements Answer {}

  /** Why one leaf alone does not do. */
  public enum Hindrance {
    /** Whatever its value, the level is no better. */
    NO_VALUE,
    /**
     * It enters the formula otherwise than linearly in numerator and denominator: in a condition, a
     * rounded part, or multiplied with itself.
     */
    NOT_LINEAR,
    /**
     * It is looked at over several runs of days that hold the last day, and does not change by the
     * same amount in each of them: a mean, a maximum.
     */
    SEVERAL_WINDOWS
  }
}
