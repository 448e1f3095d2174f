package io.github.kpi4j.core.report;

import io.github.kpi4j.core.report.LabelColumn.Label;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values as a line before the bands that they were judged by in each period, with the target as a
 * dashed line and one where another stage of the contract begins. Bands and borders of the last
 * period are named beside the picture, so that colours say nothing alone. The next border of a band
 * is in the picture where it is not far off.
 */
final class ValueChart {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 116;
  private static final int TOP = 12;
  private static final int BOTTOM = 86;

  /** What a character of a label takes. */
  private static final int CHARACTER = 6;

  /** From the picture to the signs of its bands, and from these to the values between them. */
  private static final int COLUMN = 16;

  /** From the middle of a label to its baseline. */
  private static final int HALF = 4;

  private static final LabelColumn BESIDE = new LabelColumn(9, BOTTOM + TOP);

  /**
   * A value that parts two bands, as it is written beside the picture.
   *
   * @param value the value
   * @param text the value in words
   */
  record Border(Rational value, String text) {}

  private final HtmlWriter html;
  private final List<TrendPoint> points;
  private final List<Border> borders;
  private final Frame frame;
  private final TrendLine line;

  private ValueChart(HtmlWriter html, List<TrendPoint> points, List<Border> borders) {
    this.html = html;
    this.points = points;
    this.borders = borders;
    int longest = borders.stream().mapToInt(border -> border.text().length()).max().orElse(0);
    int gutter = Math.min(WIDTH / 2, longest * CHARACTER + 2 * COLUMN);
    List<Rational> shown = shown(points);
    Rational low = shown.stream().reduce(Rational::min).orElse(Rational.ZERO);
    Rational high = shown.stream().reduce(Rational::max).orElse(Rational.ZERO);
    this.frame =
        new Frame(WIDTH, HEIGHT, 10, WIDTH - gutter - 10, TOP, BOTTOM, low, high, points.size());
    this.line = new TrendLine(html, frame, points);
  }

  /**
   * Writes it.
   *
   * @param borders those of the last period
   * @param more what else is said to those who do not see it
   */
  static void write(
      HtmlWriter html,
      String id,
      String title,
      List<TrendPoint> points,
      List<Border> borders,
      String more) {
    ValueChart chart = new ValueChart(html, points, borders);
    chart.line.open(id, "chart", title, more);
    chart.zones();
    chart.stages();
    chart.targets();
    chart.line.draw();
    chart.names();
    chart.periods();
    html.close();
  }

  /** All values and targets, and the borders that are no farther off than they lie apart. */
  private static List<Rational> shown(List<TrendPoint> points) {
    List<Rational> values =
        points.stream()
            .flatMap(p -> Stream.concat(p.value().stream(), p.target().stream()))
            .map(Quantity::amount)
            .toList();
    Rational low = values.stream().reduce(Rational::min).orElse(Rational.ZERO);
    Rational high = values.stream().reduce(Rational::max).orElse(Rational.ZERO);
    Rational near = high.minus(low);
    List<Rational> shown = new ArrayList<>(values);
    points.stream()
        .flatMap(point -> point.zones().stream())
        .flatMap(zone -> zone.from().stream())
        .filter(
            border ->
                near.isZero()
                    || (border.compareTo(low.minus(near)) >= 0
                        && border.compareTo(high.plus(near)) <= 0))
        .forEach(shown::add);
    return shown;
  }

  /**
   * A column for each period, which ends half way to its neighbours, in the colours of its bands.
   */
  private void zones() {
    for (int i = 0; i < points.size(); i++) {
      for (Zone zone : points.get(i).zones()) {
        int top = top(zone);
        int bottom = bottom(zone);
        if (bottom > top) {
          html.empty(
              "rect",
              "class",
              "zone " + zone.style(),
              "x",
              Integer.toString(from(i)),
              "y",
              Integer.toString(top),
              "width",
              Integer.toString(to(i) - from(i)),
              "height",
              Integer.toString(bottom - top));
        }
      }
    }
  }

  private int from(int index) {
    return index == 0 ? 0 : (frame.x(index - 1) + frame.x(index)) / 2;
  }

  private int to(int index) {
    return index == points.size() - 1
        ? frame.right() + 10
        : (frame.x(index) + frame.x(index + 1)) / 2;
  }

  private int top(Zone zone) {
    return zone.to().map(to -> edge(to, 0)).orElse(0);
  }

  private int bottom(Zone zone) {
    return zone.from().map(from -> edge(from, BOTTOM + TOP)).orElse(BOTTOM + TOP);
  }

  /** The place of a border; the edge of the picture for one that is not in it. */
  private int edge(Rational border, int outside) {
    boolean in = border.compareTo(frame.low()) >= 0 && border.compareTo(frame.high()) <= 0;
    if (in) {
      return frame.y(border);
    }
    boolean above = border.compareTo(frame.high()) > 0;
    return above == (outside == 0) ? outside : BOTTOM + TOP - outside;
  }

  private void targets() {
    for (int i = 0; i < points.size(); i++) {
      Optional<Quantity> target = points.get(i).target();
      if (target.isPresent()) {
        int y = frame.y(target.get().amount());
        stroke("target", from(i), to(i), y, y);
      }
    }
  }

  /** A line where another stage of the contract begins. */
  private void stages() {
    for (int i = 1; i < points.size(); i++) {
      if (!points.get(i).stage().equals(points.get(i - 1).stage())) {
        stroke("stage", from(i), from(i), 0, BOTTOM + TOP);
      }
    }
  }

  private void stroke(String style, int x1, int x2, int y1, int y2) {
    html.empty(
        "line",
        "class",
        style,
        "x1",
        Integer.toString(x1),
        "x2",
        Integer.toString(x2),
        "y1",
        Integer.toString(y1),
        "y2",
        Integer.toString(y2));
  }

  /**
   * The signs of the bands of the last period beside the picture, and the values between them in a
   * column of their own, so that a narrow band has both.
   */
  private void names() {
    int x = frame.right() + COLUMN;
    List<Label> signs =
        points.get(points.size() - 1).zones().stream()
            .filter(zone -> bottom(zone) > top(zone))
            .map(zone -> new Label(zone.sign(), (top(zone) + bottom(zone)) / 2 + HALF))
            .toList();
    List<Label> values =
        borders.stream()
            .filter(border -> border.value().compareTo(frame.low()) >= 0)
            .filter(border -> border.value().compareTo(frame.high()) <= 0)
            .map(border -> new Label(border.text(), frame.y(border.value()) + HALF))
            .toList();
    BESIDE.place(signs).forEach(sign -> line.text("border", sign.text(), x, sign.y(), "start"));
    BESIDE
        .place(values)
        .forEach(value -> line.text("border", value.text(), x + COLUMN, value.y(), "start"));
  }

  private void periods() {
    int y = HEIGHT - 4;
    line.text("period", points.get(0).period(), 0, y, "start");
    line.text("period", points.get(points.size() - 1).period(), frame.right() + 10, y, "end");
  }
}
