package io.github.kpi4j.core.report;

import io.github.kpi4j.core.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line over consecutive periods, with a title and all values as text for those who do not see it.
 * A period without a value parts the line.
 */
final class TrendLine {
  private static final int RADIUS = 3;

  private final HtmlWriter html;
  private final Frame frame;
  private final List<TrendPoint> points;

  TrendLine(HtmlWriter html, Frame frame, List<TrendPoint> points) {
    this.html = html;
    this.frame = frame;
    this.points = points;
  }

  /** Opens the drawing. */
  void open(String id, String style, String title, String more) {
    String names = id + "-title " + id + "-desc";
    html.open(
        "svg", "class", style, "viewBox", frame.box(), "role", "img", "aria-labelledby", names);
    html.element("title", title, "id", id + "-title");
    List<String> values = points.stream().map(p -> p.period() + ": " + p.said()).toList();
    String all = String.join("; ", values) + (more.isEmpty() ? "" : ". " + more);
    html.element("desc", all, "id", id + "-desc");
  }

  void draw() {
    List<String> run = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Optional<Quantity> value = points.get(i).value();
      if (value.isPresent()) {
        run.add(frame.x(i) + "," + frame.y(value.get().amount()));
      }
      if (value.isEmpty() || i == points.size() - 1) {
        if (run.size() > 1) {
          html.empty("polyline", "points", String.join(" ", run));
        }
        run.clear();
      }
    }
    for (int i = 0; i < points.size(); i++) {
      dot(i);
    }
  }

  private void dot(int index) {
    boolean last = index == points.size() - 1;
    points
        .get(index)
        .value()
        .ifPresent(
            value ->
                html.empty(
                    "circle",
                    "class",
                    last ? "now" : "dot",
                    "cx",
                    Integer.toString(frame.x(index)),
                    "cy",
                    Integer.toString(frame.y(value.amount())),
                    "r",
                    Integer.toString(last ? RADIUS + 1 : RADIUS)));
  }

  void text(String style, String text, int x, int y, String anchor) {
    html.element(
        "text",
        text,
        "class",
        style,
        "x",
        Integer.toString(x),
        "y",
        Integer.toString(y),
        "text-anchor",
        anchor);
  }
}
