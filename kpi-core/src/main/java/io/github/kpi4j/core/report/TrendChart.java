package io.github.kpi4j.core.report;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line over consecutive periods, with a title and all values as text for those who do not see it.
 * A period without a value parts the line. Coordinates are integers.
 */
final class TrendChart {
  /** What a character of a label takes, so that neighbours do not run into each other. */
  private static final int CHARACTER = 7;

  private final String id;
  private final String title;
  private final List<TrendPoint> points;
  private final Frame frame;
  private final Rational low;
  private final Rational high;

  /** A drawing and the area of it that the line moves in. */
  private record Frame(int width, int height, int left, int right, int top, int bottom) {}

  private TrendChart(
      String id, String title, List<TrendPoint> points, Frame frame, Rational low, Rational high) {
    this.id = id;
    this.title = title;
    this.points = points;
    this.frame = frame;
    this.low = low;
    this.high = high;
  }

  /** Scores, from 0 to 100, with values and periods written beside the line. */
  static void writeScores(HtmlWriter html, String id, String title, List<TrendPoint> points) {
    Frame frame = new Frame(360, 160, 24, 336, 26, 124);
    TrendChart chart = new TrendChart(id, title, points, frame, Rational.ZERO, Rational.HUNDRED);
    chart.open(html, "trend", "");
    for (int level : List.of(0, 50, 100)) {
      int y = chart.y(Rational.of(level));
      stroke(html, "grid", 0, frame.width(), y, y);
    }
    chart.line(html, 4);
    chart.labels(html);
    html.close();
  }

  /**
   * A small line between the least and the greatest value, before the bands that it was judged by
   * in each period, with a line at each target and one where another stage of the contract begins.
   * Targets are in the picture, the next border of a band is where it is not far off.
   */
  static void writeSmall(
      HtmlWriter html, String id, String title, List<TrendPoint> points, String bands) {
    List<Rational> shown =
        points.stream()
            .flatMap(p -> Stream.concat(p.value().stream(), p.target().stream()))
            .map(Quantity::amount)
            .toList();
    Rational low = shown.stream().reduce(Rational::min).orElse(Rational.ZERO);
    Rational high = shown.stream().reduce(Rational::max).orElse(Rational.ZERO);
    Rational near = high.minus(low);
    List<Rational> borders =
        points.stream()
            .flatMap(point -> point.zones().stream())
            .flatMap(zone -> zone.from().stream())
            .filter(
                border ->
                    near.isZero()
                        || (border.compareTo(low.minus(near)) >= 0
                            && border.compareTo(high.plus(near)) <= 0))
            .toList();
    Rational least = borders.stream().reduce(low, Rational::min);
    Rational greatest = borders.stream().reduce(high, Rational::max);
    Frame frame = new Frame(160, 56, 8, 152, 10, 46);
    TrendChart chart = new TrendChart(id, title, points, frame, least, greatest);
    chart.open(html, "spark", bands);
    chart.zones(html);
    chart.stages(html);
    chart.targets(html);
    chart.line(html, 3);
    html.close();
  }

  /**
   * A column for each period, which ends half way to its neighbours, in the colours of its bands.
   */
  private void zones(HtmlWriter html) {
    for (int i = 0; i < points.size(); i++) {
      int from = from(i);
      int to = from(i + 1);
      for (Zone zone : points.get(i).zones()) {
        int top = zone.to().map(this::inPicture).orElse(0);
        int bottom = zone.from().map(this::inPicture).orElse(frame.height());
        if (bottom > top) {
          html.empty(
              "rect",
              "class",
              "zone " + zone.style(),
              "x",
              Integer.toString(from),
              "y",
              Integer.toString(top),
              "width",
              Integer.toString(to - from),
              "height",
              Integer.toString(bottom - top));
        }
      }
    }
  }

  /** Where the column of a period begins, and that of the one before it ends. */
  private int from(int index) {
    if (index == 0) {
      return 0;
    }
    return index == points.size() ? frame.width() : (x(index - 1) + x(index)) / 2;
  }

  private void targets(HtmlWriter html) {
    for (int i = 0; i < points.size(); i++) {
      Optional<Quantity> target = points.get(i).target();
      if (target.isPresent()) {
        int y = y(target.get().amount());
        stroke(html, "target", from(i), from(i + 1), y, y);
      }
    }
  }

  private void stages(HtmlWriter html) {
    for (int i = 1; i < points.size(); i++) {
      if (!points.get(i).stage().equals(points.get(i - 1).stage())) {
        stroke(html, "stage", from(i), from(i), 0, frame.height());
      }
    }
  }

  private static void stroke(HtmlWriter html, String style, int x1, int x2, int y1, int y2) {
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

  private int inPicture(Rational value) {
    if (value.compareTo(low) < 0) {
      return frame.height();
    }
    return value.compareTo(high) > 0 ? 0 : y(value);
  }

  private void open(HtmlWriter html, String style, String more) {
    String box = "0 0 " + frame.width() + " " + frame.height();
    String names = id + "-title " + id + "-desc";
    html.open("svg", "class", style, "viewBox", box, "role", "img", "aria-labelledby", names);
    html.element("title", title, "id", id + "-title");
    List<String> values = points.stream().map(p -> p.period() + ": " + p.said()).toList();
    String all = String.join("; ", values) + (more.isEmpty() ? "" : ". " + more);
    html.element("desc", all, "id", id + "-desc");
  }

  private void line(HtmlWriter html, int radius) {
    List<String> run = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Optional<Quantity> value = points.get(i).value();
      if (value.isPresent()) {
        run.add(x(i) + "," + y(value.get().amount()));
      }
      if (value.isEmpty() || i == points.size() - 1) {
        if (run.size() > 1) {
          html.empty("polyline", "points", String.join(" ", run));
        }
        run.clear();
      }
    }
    for (int i = 0; i < points.size(); i++) {
      Optional<Quantity> value = points.get(i).value();
      if (value.isPresent()) {
        boolean last = i == points.size() - 1;
        html.empty(
            "circle",
            "class",
            last ? "now" : "dot",
            "cx",
            Integer.toString(x(i)),
            "cy",
            Integer.toString(y(value.get().amount())),
            "r",
            Integer.toString(last ? radius + 1 : radius));
      }
    }
  }

  /** Values and periods, as many as there is room for, counted back from the last. */
  private void labels(HtmlWriter html) {
    int longest = points.stream().mapToInt(p -> p.period().length()).max().orElse(0);
    int room = Math.max(1, frame.width() / (longest * CHARACTER + CHARACTER));
    int step = (points.size() + room - 1) / room;
    IntStream.range(0, points.size())
        .filter(i -> (points.size() - 1 - i) % step == 0)
        .forEach(i -> label(html, i));
  }

  private void label(HtmlWriter html, int index) {
    TrendPoint point = points.get(index);
    int y = point.value().map(v -> y(v.amount()) - 10).orElse(frame.bottom() - 6);
    text(html, "value", point.text(), index, y);
    text(html, "period", point.period(), index, frame.height() - 12);
  }

  /** A label below or above its point; at the ends a long one leans inwards. */
  private void text(HtmlWriter html, String style, String text, int index, int y) {
    boolean leans = text.length() * CHARACTER > 2 * frame.left() + CHARACTER;
    String anchor = "middle";
    int x = x(index);
    if (leans && index == 0) {
      anchor = "start";
      x = 0;
    } else if (leans && index == points.size() - 1) {
      anchor = "end";
      x = frame.width();
    }
    String across = Integer.toString(x);
    String down = Integer.toString(y);
    html.element("text", text, "class", style, "x", across, "y", down, "text-anchor", anchor);
  }

  private int x(int index) {
    return frame.left() + index * (frame.right() - frame.left()) / (points.size() - 1);
  }

  private int y(Rational value) {
    int height = frame.bottom() - frame.top();
    if (low.equals(high)) {
      return frame.top() + height / 2;
    }
    Rational part = value.minus(low).dividedBy(high.minus(low)).times(Rational.of(height));
    return frame.bottom() - part.round(0, Rounding.HALF_EVEN).intValueExact();
  }
}
