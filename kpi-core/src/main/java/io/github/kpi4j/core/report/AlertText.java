package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.Evaluation;
import java.util.List;
import java.util.Map;

/** The alerts of an evaluation as lines of text. */
final class AlertText {
  private final Wording wording;
  private final AlertWording words;

  AlertText(Wording wording) {
    this.wording = wording;
    this.words = new AlertWording(wording);
  }

  /** Empty where the contract has no alerts. */
  String render(Evaluation evaluation) {
    if (evaluation.alerts().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    String day = evaluation.alerts().get(0).day().toString();
    out.append(wording.text("alert.heading", Map.of("day", day))).append('\n');
    boolean any = false;
    for (AlertResult result : evaluation.alerts()) {
      List<AlertState> states = AlertWording.worthSaying(result, evaluation.period().days());
      if (!states.isEmpty()) {
        any = true;
        alert(result, states, out);
      }
    }
    if (!any) {
      out.append("  ").append(wording.label("alert.none")).append('\n');
    }
    return out.toString();
  }

  private void alert(AlertResult result, List<AlertState> states, StringBuilder out) {
    out.append("  ")
        .append(words.severity(result.alert()))
        .append(": ")
        .append(words.title(result.alert()));
    words.recipients(result.alert()).ifPresent(names -> out.append(" (").append(names).append(')'));
    out.append('\n');
    words.advice(result.alert()).ifPresent(text -> out.append("    ").append(text).append('\n'));
    TextTable table = new TextTable(List.of(false, false, false));
    for (AlertState state : states) {
      table.row("    " + words.subject(state), words.since(state), words.figuresThen(state));
    }
    out.append(table.render());
  }
}
