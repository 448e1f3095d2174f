package io.github.kpi4j.core.report;

import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.stream.IntStream;

/** Scores from 0 to 100 as a line, with values and periods written beside it. */
final class ScoreChart {
  /** What a character of a label takes, so that neighbours do not run into each other. */
  private static final int CHARACTER = 7;

  private final List<TrendPoint> points;
  private final Frame frame;
  private final TrendLine line;

  private ScoreChart(HtmlWriter html, List<TrendPoint> points) {
    this.points = points;
    this.frame =
        new Frame(360, 160, 24, 336, 26, 124, Rational.ZERO, Rational.HUNDRED, points.size());
    this.line = new TrendLine(html, frame, points);
  }

  static void write(HtmlWriter html, String id, String title, List<TrendPoint> points) {
    ScoreChart chart = new ScoreChart(html, points);
    chart.line.open(id, "trend", title, "");
    for (int level : List.of(0, 50, 100)) {
      String y = Integer.toString(chart.frame.y(Rational.of(level)));
      html.empty("line", "class", "grid", "x1", "0", "x2", "360", "y1", y, "y2", y);
    }
    chart.line.draw();
    chart.labels();
    html.close();
  }

  /** Values and periods, as many as there is room for, counted back from the last. */
  private void labels() {
    int longest = points.stream().mapToInt(p -> p.period().length()).max().orElse(0);
    int room = Math.max(1, frame.width() / (longest * CHARACTER + CHARACTER));
    int step = (points.size() + room - 1) / room;
    IntStream.range(0, points.size())
        .filter(i -> (points.size() - 1 - i) % step == 0)
        .forEach(this::label);
  }

  private void label(int index) {
    TrendPoint point = points.get(index);
    int y = point.value().map(v -> frame.y(v.amount()) - 10).orElse(frame.bottom() - 6);
    text("value", point.text(), index, y);
    text("period", point.period(), index, frame.height() - 12);
  }

  /** A label below or above its point; at the ends a long one leans inwards. */
  private void text(String style, String text, int index, int y) {
    boolean leans = text.length() * CHARACTER > 2 * frame.left() + CHARACTER;
    if (leans && index == 0) {
      line.text(style, text, 0, y, "start");
    } else if (leans && index == points.size() - 1) {
      line.text(style, text, frame.width(), y, "end");
    } else {
      line.text(style, text, frame.x(index), y, "middle");
    }
  }
}
