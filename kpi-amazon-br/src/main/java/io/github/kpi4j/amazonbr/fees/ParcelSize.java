package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.core.value.Rational;

/**
 * A packed product, as it lies on the shelf.
 *
 * <p>{@code ParcelSize.of("30", "20", "10", "450")} has 6,000 cm³.
 *
 * @param lengthCm one side in centimetres
 * @param widthCm another
 * @param heightCm the third
 * @param weightG the weight in grams
 */
public record ParcelSize(Rational lengthCm, Rational widthCm, Rational heightCm, Rational weightG) {
  /**
   * Checks that there is a parcel.
   *
   * @param lengthCm one side
   * @param widthCm another
   * @param heightCm the third
   * @param weightG the weight
   * @throws IllegalArgumentException unless each is above zero
   */
  public ParcelSize {
    if (lengthCm.min(widthCm).min(heightCm).min(weightG).signum() <= 0) {
      throw new IllegalArgumentException(
          "not all above zero: "
              + lengthCm
              + " x "
              + widthCm
              + " x "
              + heightCm
              + " cm, "
              + weightG
              + " g");
    }
  }

  /**
   * Sides and weight as text.
   *
   * @param lengthCm a plain decimal of centimetres
   * @param widthCm another
   * @param heightCm the third
   * @param weightG a plain decimal of grams
   * @return the size
   * @throws IllegalArgumentException if one is no decimal above zero
   */
  public static ParcelSize of(String lengthCm, String widthCm, String heightCm, String weightG) {
    return new ParcelSize(
        Rational.parse(lengthCm),
        Rational.parse(widthCm),
        Rational.parse(heightCm),
        Rational.parse(weightG));
  }

  /**
   * The room that it takes.
   *
   * @return cubic centimetres
   */
  public Rational volumeCm3() {
    return lengthCm.times(widthCm).times(heightCm);
  }

  /**
   * Its longest side.
   *
   * @return centimetres
   */
  public Rational longestCm() {
    return lengthCm.max(widthCm).max(heightCm);
  }

  /**
   * Its three sides together.
   *
   * @return centimetres
   */
  public Rational sidesCm() {
    return lengthCm.plus(widthCm).plus(heightCm);
  }
}
