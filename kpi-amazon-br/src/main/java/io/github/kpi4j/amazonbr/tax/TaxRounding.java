package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.Locale;

/**
 * How many places, by which rule, and when. Invoices are rounded to centavos for each item, and
 * programs that issue them differ in both the rule and the moment, so all three are the caller's.
 *
 * <p>A worked value: own ICMS of 25.30 × 18 % is 4.554, and what the substitute owes on 42.27 × 18
 * % is 3.06 if each step is rounded (7.61 − 4.55) and 3.05 if the item is (3.0546).
 *
 * @param scale decimal places, 0 or more; 2 for centavos
 * @param mode the rule for what is cut off
 * @param moment when it is cut off
 */
public record TaxRounding(int scale, Rounding mode, Moment moment) {
  /** When an amount is rounded. */
  public enum Moment {
    /** Every amount as soon as it is calculated; the next step goes on from the rounded one. */
    EACH_STEP,
    /** Exact inside an item; what is reported for the item is rounded. */
    EACH_ITEM,
    /** Exact for every item; only {@link TaxRounding#total} rounds. */
    TOTAL
  }

  /** Nothing is rounded but totals, to centavos, half even. */
  public static final TaxRounding EXACT = new TaxRounding(2, Rounding.HALF_EVEN, Moment.TOTAL);

  private static final int PLACES_OF_LONG = 18;

  /**
   * Checks the scale.
   *
   * @param scale decimal places
   * @param mode the rule for what is cut off
   * @param moment when it is cut off
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public TaxRounding {
    if (scale < 0) {
      throw new IllegalArgumentException("scale is negative: " + scale);
    }
  }

  /**
   * To centavos at each step, as most programs that issue invoices do.
   *
   * @param mode half even and half up are both in use
   * @return the rounding
   */
  public static TaxRounding centavos(Rounding mode) {
    return new TaxRounding(2, mode, Moment.EACH_STEP);
  }

  /**
   * The same at another moment.
   *
   * @param other when to round
   * @return the rounding
   */
  public TaxRounding at(Moment other) {
    return new TaxRounding(scale, mode, other);
  }

  /**
   * An amount between two steps.
   *
   * @param amount exact
   * @return rounded if each step is, else as it is
   */
  public Rational step(Rational amount) {
    return moment == Moment.EACH_STEP ? rounded(amount) : amount;
  }

  /**
   * An amount reported for an item.
   *
   * @param amount exact
   * @return as it is if only totals are rounded, else rounded
   */
  public Rational item(Rational amount) {
    return moment == Moment.TOTAL ? amount : rounded(amount);
  }

  /**
   * The total of a document's items.
   *
   * @param items what {@link #item} gave for each
   * @return their sum, rounded; zero for no items
   */
  public Rational total(Iterable<Rational> items) {
    Rational sum = Rational.ZERO;
    for (Rational item : items) {
      sum = sum.plus(item);
    }
    return rounded(sum);
  }

  private Rational rounded(Rational amount) {
    return isRound(amount) ? amount : Rational.of(amount.round(scale, mode));
  }

  /** Whether an amount surely has no more places; an item's mostly were rounded step by step. */
  private boolean isRound(Rational amount) {
    return amount.denominator().bitLength() < Integer.SIZE
        && scale <= PLACES_OF_LONG
        && powerOfTen(scale) % amount.denominator().longValue() == 0;
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /**
   * On one line.
   *
   * @return such as {@code 2 places, half even, each step}
   */
  @Override
  public String toString() {
    return scale + " places, " + words(mode) + ", " + words(moment);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
