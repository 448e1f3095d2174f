package io.github.kpi4j.core.report;

import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.Optional;

/** A bar that is filled up to what is reached. What it shows is said in words beside it. */
final class Gauge {
  /** How long the bar is, in its own units. */
  static final int LENGTH = 1000;

  /** How wide a mark is. */
  static final int MARK = 6;

  private Gauge() {}

  /**
   * Writes the bar.
   *
   * @param fill how far it is filled, from 0 to {@link #LENGTH}
   * @param mark where a mark begins, if there is one
   */
  static void write(HtmlWriter html, Rational fill, Optional<Rational> mark) {
    html.open(
        "svg",
        "class",
        "gauge",
        "viewBox",
        "0 0 " + LENGTH + " 20",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    html.empty("rect", "class", "rail", "width", Integer.toString(LENGTH), "height", "20");
    html.empty("rect", "class", "fill", "width", place(fill), "height", "20");
    mark.ifPresent(
        at ->
            html.empty(
                "rect",
                "class",
                "mark",
                "x",
                place(at),
                "width",
                Integer.toString(MARK),
                "height",
                "20"));
    html.close();
  }

  private static String place(Rational at) {
    return at.round(0, Rounding.HALF_EVEN).toPlainString();
  }
}
