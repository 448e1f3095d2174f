package io.github.kpi4j.core.report;

import io.github.kpi4j.core.report.ChangeWording.Line;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Comparison.KpiChange;
import java.util.List;
import java.util.Map;

/** What moved the score and each KPI since another period, as tables of text. */
final class ChangeText {
  private final Wording wording;
  private final Comparison comparison;
  private final ChangeWording words;

  ChangeText(Wording wording, Comparison comparison) {
    this.wording = wording;
    this.comparison = comparison;
    this.words = new ChangeWording(wording, comparison.now().contract());
  }

  String render() {
    StringBuilder out = new StringBuilder();
    comparison.score().ifPresent(score -> change(out, since("html.moved_score"), score));
    for (KpiChange kpi : comparison.kpis()) {
      String name = wording.title(comparison.now().kpi(kpi.kpi()).kpi().title(), kpi.kpi());
      change(out, name + ": " + since("html.moved"), kpi.value());
      kpi.points()
          .ifPresent(points -> change(out, name + ": " + since("html.moved_points"), points));
    }
    return out.toString();
  }

  private String since(String key) {
    return wording.text(key, Map.of("period", comparison.before().period().name()));
  }

  private void change(StringBuilder out, String title, Change change) {
    out.append(title).append('\n');
    if (!(change instanceof Change.Explained explained)) {
      out.append("  ").append(words.unknown((Change.Unknown) change)).append('\n');
      return;
    }
    TextTable table = new TextTable(List.of(false, true, true, true));
    table.row(
        "  " + wording.label("html.part"),
        wording.label("html.before"),
        wording.label("html.now"),
        wording.label("html.adds_to"));
    words.lines(explained).forEach(line -> row(table, line));
    row(table, words.sum(explained));
    out.append(table.render()).append("  ").append(words.method(explained)).append('\n');
  }

  private static void row(TextTable table, Line line) {
    table.row("  " + line.name(), line.before(), line.now(), line.adds());
  }
}
