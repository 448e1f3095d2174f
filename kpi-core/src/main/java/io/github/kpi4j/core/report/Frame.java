package io.github.kpi4j.core.report;

import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;

/**
 * The area of a drawing that a line moves in. Coordinates are whole numbers.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param left where the first point lies
 * @param right where the last point lies
 * @param top where the greatest value lies
 * @param bottom where the least value lies
 * @param low the least value
 * @param high the greatest value
 * @param points how many there are
 */
record Frame(
    int width,
    int height,
    int left,
    int right,
    int top,
    int bottom,
    Rational low,
    Rational high,
    int points) {
  /** Across, of a point by its place in time; the only one lies in the middle. */
  int x(int index) {
    return points < 2 ? (left + right) / 2 : left + index * (right - left) / (points - 1);
  }

  /** Down, of a value between the least and the greatest. */
  int y(Rational value) {
    if (low.equals(high)) {
      return (top + bottom) / 2;
    }
    Rational part = value.minus(low).dividedBy(high.minus(low)).times(Rational.of(bottom - top));
    return bottom - part.round(0, Rounding.HALF_EVEN).intValueExact();
  }

  /** Down, of any value: one that lies outside is drawn on the edge. */
  int within(Rational value) {
    if (value.compareTo(low) < 0) {
      return bottom;
    }
    return value.compareTo(high) > 0 ? top : y(value);
  }

  String box() {
    return "0 0 " + width + " " + height;
  }
}
