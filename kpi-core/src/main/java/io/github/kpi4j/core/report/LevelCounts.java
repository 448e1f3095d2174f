package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many of some outcomes have each level, the best level first. */
final class LevelCounts {
  /** The length of the bar in its own units. */
  private static final int LENGTH = 600;

  private final Map<Badge, Integer> counts = new TreeMap<>();
  private final int total;

  LevelCounts(List<Outcome> outcomes, Wording wording) {
    outcomes.forEach(outcome -> counts.merge(Badge.of(outcome, wording), 1, Integer::sum));
    this.total = outcomes.size();
  }

  /** A bar for the eye and the same as a list of words. */
  void write(HtmlWriter html) {
    if (total == 0) {
      return;
    }
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 " + LENGTH + " 12",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    html.empty("rect", "class", "rail", "width", Integer.toString(LENGTH), "height", "12");
    int before = 0;
    for (Map.Entry<Badge, Integer> count : counts.entrySet()) {
      int from = place(before);
      before += count.getValue();
      html.empty(
          "rect",
          "class",
          "part " + count.getKey().style(),
          "x",
          Integer.toString(from),
          "width",
          Integer.toString(place(before) - from),
          "height",
          "12");
    }
    html.close();
    words(html);
  }

  /** Only the words. */
  void words(HtmlWriter html) {
    html.open("ul", "class", "counts");
    for (Map.Entry<Badge, Integer> count : counts.entrySet()) {
      html.open("li");
      count.getKey().write(html, count.getValue());
      html.close();
    }
    html.close();
  }

  private int place(int outcomes) {
    return Math.toIntExact((long) outcomes * LENGTH / total);
  }
}
