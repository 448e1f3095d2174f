package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.value.Unit;
import io.github.kpi4j.core.value.Unit.PerTime;
import io.github.kpi4j.core.value.Unit.Plain;
import java.util.Optional;

/**
 * Which units may meet, and what comes out.
 *
 * <p>Counts, numbers and percentages have no dimension: they multiply and divide freely, and money
 * by money is a number. Only equal units add; there a percentage counts as a number, and so does a
 * count beside a number. Stock divided by units per day is a number of days.
 */
public final class UnitRules {
  private UnitRules() {}

  /**
   * A unit as it stands in a formula.
   *
   * @param unit the unit
   * @param bare whether it is a number written without a unit, which may stand for any count,
   *     number, rank or score
   */
  public record Typed(Unit unit, boolean bare) {}

  /**
   * The unit of a sum, difference, smallest or largest of two.
   *
   * @param left one
   * @param right the other
   * @return empty if they do not add
   */
  public static Optional<Typed> sum(Typed left, Typed right) {
    if (left.unit().equals(right.unit())) {
      return Optional.of(new Typed(left.unit(), left.bare() && right.bare()));
    }
    if (left.bare() && takesBare(right.unit())) {
      return Optional.of(new Typed(right.unit(), false));
    }
    if (right.bare() && takesBare(left.unit())) {
      return Optional.of(new Typed(left.unit(), false));
    }
    // Twice the units and the units are units again, though a product is a number.
    boolean ratios = isRatio(left.unit()) && isRatio(right.unit());
    boolean counts = isCountOrNumber(left.unit()) && isCountOrNumber(right.unit());
    return ratios || counts ? Optional.of(new Typed(Plain.NUMBER, false)) : Optional.empty();
  }

  /**
   * The unit of a product.
   *
   * @param left one factor
   * @param right the other
   * @return empty if the product means nothing, as money times money
   */
  public static Optional<Typed> product(Typed left, Typed right) {
    if (isDimensionless(left.unit()) && isDimensionless(right.unit())) {
      return Optional.of(new Typed(Plain.NUMBER, left.bare() && right.bare()));
    }
    if (isDimensionless(left.unit())) {
      return Optional.of(new Typed(right.unit(), false));
    }
    if (isDimensionless(right.unit())) {
      return Optional.of(new Typed(left.unit(), false));
    }
    return timesTime(left.unit(), right.unit())
        .or(() -> timesTime(right.unit(), left.unit()))
        .map(unit -> new Typed(unit, false));
  }

  private static Optional<Unit> timesTime(Unit rate, Unit time) {
    return rate instanceof PerTime perTime && perTime.time() == time
        ? Optional.of(perTime.amount())
        : Optional.empty();
  }

  /**
   * The unit of a quotient.
   *
   * @param left what is divided
   * @param right what it is divided by
   * @return empty if the quotient means nothing, as BRL by USD
   */
  public static Optional<Typed> quotient(Typed left, Typed right) {
    Unit dividend = left.unit();
    Unit divisor = right.unit();
    if (isDimensionless(dividend) && isDimensionless(divisor)) {
      // Units per session are a ratio, whatever was counted; a count over a bare number stays one
      // only in name, since thirds of an order are no orders.
      return Optional.of(new Typed(Plain.NUMBER, left.bare() && right.bare()));
    }
    if (dividend.equals(divisor)) {
      return Optional.of(new Typed(Plain.NUMBER, false));
    }
    if (divisor instanceof PerTime rate) {
      boolean same =
          rate.amount().equals(dividend)
              || (isDimensionless(rate.amount()) && isDimensionless(dividend));
      return same ? Optional.of(new Typed(rate.time(), false)) : Optional.empty();
    }
    if (isDimensionless(divisor)) {
      return Optional.of(new Typed(dividend, false));
    }
    boolean byTime = divisor == Plain.DAYS || divisor == Plain.HOURS;
    return byTime && PerTime.isAmount(dividend)
        ? Optional.of(new Typed(new PerTime(dividend, (Plain) divisor), false))
        : Optional.empty();
  }

  /**
   * The unit of an amount for each day.
   *
   * @param unit the amount's
   * @return empty if it is a rate or a length of time itself
   */
  public static Optional<Unit> perDay(Unit unit) {
    return PerTime.isAmount(unit) ? Optional.of(new PerTime(unit, Plain.DAYS)) : Optional.empty();
  }

  /**
   * Whether a value may be compared with a threshold.
   *
   * @param value the value's unit
   * @param threshold the threshold's; a number is one that was written without unit
   * @return true if both are the same, or the threshold is bare and the value takes bare numbers,
   *     also where both are rates: counts per day compare with {@code 5 per day} and with {@code 5}
   */
  public static boolean comparable(Unit value, Unit threshold) {
    if (value instanceof PerTime rate) {
      Unit other =
          threshold instanceof PerTime limit && limit.time() == rate.time()
              ? limit.amount()
              : threshold;
      return value.equals(threshold) || (other == Plain.NUMBER && takesBare(rate.amount()));
    }
    return value.equals(threshold) || (threshold == Plain.NUMBER && takesBare(value));
  }

  private static boolean takesBare(Unit unit) {
    return unit == Plain.COUNT || unit == Plain.NUMBER || unit == Plain.RANK || unit == Plain.SCORE;
  }

  private static boolean isCountOrNumber(Unit unit) {
    return unit == Plain.COUNT || unit == Plain.NUMBER;
  }

  private static boolean isRatio(Unit unit) {
    return unit == Plain.NUMBER || unit == Plain.PERCENT;
  }

  private static boolean isDimensionless(Unit unit) {
    return unit == Plain.COUNT || isRatio(unit);
  }
}
