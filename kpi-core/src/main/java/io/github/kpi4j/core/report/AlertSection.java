package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.AlertState.Change;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.DateRange;
import java.util.List;
import java.util.Map;

/** The alerts of a page: what is going on, what to do, and how it came to that. */
final class AlertSection {
  /** So many subjects of an alert are seen at once; the others unfold. */
  private static final int MOST = 8;

  private final HtmlWriter html;
  private final Wording wording;
  private final AlertWording words;

  AlertSection(HtmlWriter html, Wording wording) {
    this.html = html;
    this.wording = wording;
    this.words = new AlertWording(wording);
  }

  /** Nothing where the contract has no alerts. */
  void write(Evaluation evaluation) {
    if (evaluation.alerts().isEmpty()) {
      return;
    }
    DateRange days = evaluation.period().days();
    html.open("section", "class", "alerts", "aria-labelledby", "alerts");
    String day = evaluation.alerts().get(0).day().toString();
    html.element("h2", wording.text("alert.heading", Map.of("day", day)), "id", "alerts");
    boolean any = false;
    for (AlertResult result : evaluation.alerts()) {
      List<AlertState> states = AlertWording.worthSaying(result, days);
      if (!states.isEmpty()) {
        any = true;
        alert(result.alert(), states);
      }
    }
    if (!any) {
      html.element("p", wording.label("alert.none"));
    }
    history(evaluation, days);
    html.close();
  }

  private void alert(Alert alert, List<AlertState> states) {
    html.open("h3");
    severity(alert);
    html.text(" " + words.title(alert)).close();
    words.advice(alert).ifPresent(advice -> html.element("p", advice, "class", "advice"));
    words.recipients(alert).ifPresent(names -> html.element("p", names, "class", "band"));
    List<List<String>> rows =
        states.stream()
            .map(s -> List.of(words.subject(s), words.since(s), words.figures(s)))
            .toList();
    List<String> heads = List.of("alert.subject", "alert.state", "alert.values");
    table(words.title(alert), heads, rows.stream().limit(MOST).toList());
    if (rows.size() > MOST) {
      String count = Integer.toString(rows.size() - MOST);
      String more = wording.text("html.more_missed", Map.of("count", count));
      html.open("details").element("summary", more);
      table(more, heads, rows.stream().skip(MOST).toList());
      html.close();
    }
  }

  /** A sign and a word, as everywhere: colour alone says nothing. */
  private void severity(Alert alert) {
    String style =
        switch (alert.severity()) {
          case CRITICAL -> "red";
          case WARNING -> "amber";
          case INFO -> "none";
        };
    String sign =
        switch (alert.severity()) {
          case CRITICAL -> "‼";
          case WARNING -> "!";
          case INFO -> "i";
        };
    html.open("span", "class", "level " + style);
    html.element("span", sign, "class", "sign", "aria-hidden", "true");
    html.text(" " + words.severity(alert)).close();
  }

  /** Every change within the period. */
  private void history(Evaluation evaluation, DateRange days) {
    List<List<String>> rows =
        evaluation.alerts().stream()
            .flatMap(
                result ->
                    result.states().stream()
                        .flatMap(
                            state ->
                                state.changes().stream()
                                    .filter(change -> days.contains(change.day()))
                                    .map(change -> row(result.alert(), state, change))))
            .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    html.open("details").element("summary", wording.label("alert.history"));
    table(
        wording.label("alert.history"),
        List.of("alert.day", "alert.alert", "alert.subject", "alert.state", "alert.values"),
        rows);
    html.close();
  }

  private List<String> row(Alert alert, AlertState state, Change change) {
    return List.of(
        change.day().toString(),
        words.title(alert),
        words.subject(state),
        words.state(change.state()),
        words.figures(change));
  }

  private void table(String caption, List<String> heads, List<List<String>> rows) {
    HtmlTable table = HtmlTable.open(html, caption);
    heads.forEach(key -> table.column(wording.label(key)));
    table.body();
    for (List<String> row : rows) {
      html.open("tr").element("th", row.get(0), "scope", "row");
      row.subList(1, row.size()).forEach(cell -> html.element("td", cell));
      html.close();
    }
    table.close();
  }
}
