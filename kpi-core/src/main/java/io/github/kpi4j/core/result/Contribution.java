package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * A part of a change.
 *
 * @param cause what kind of thing moved
 * @param name the leaf, the KPI, the condition of the red line or the subject; empty for rounding
 * @param before its value before, where it had one: of a leaf the value, of a KPI or subject the
 *     points, of its weight the weight, of a red line what it took
 * @param now its value now, where it has one
 * @param places the decimal places both are shown with
 * @param amount what it adds to the change, exactly, in the unit of what has changed
 */
public record Contribution(
    Cause cause,
    String name,
    Optional<Quantity> before,
    Optional<Quantity> now,
    int places,
    Rational amount) {
  /** What moved. */
  public enum Cause {
    /** The value of a leaf of a formula. */
    LEAF,
    /** The number of days that something was divided by. */
    DAYS,
    /** A rate of exchange. */
    RATE,
    /** The points that a KPI or a subject earned. */
    POINTS,
    /** What a KPI counts in the score, because its weight or the excuse of another has changed. */
    WEIGHT,
    /** A subject's share of the metric that weights the points. */
    SHARE,
    /** A KPI that is excused in one of the two periods. */
    EXCUSED,
    /** A KPI or subject that counts in only one of the two periods. */
    IN_ONE_ONLY,
    /** What a red line takes from the score. */
    RED_LINE,
    /** The score is rounded to one decimal, and was. */
    ROUNDING
  }
}
