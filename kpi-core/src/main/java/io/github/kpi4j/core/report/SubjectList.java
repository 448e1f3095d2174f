package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Map;

/** The subjects of a KPI: how many have each level, the worst with their reasons, and all. */
final class SubjectList {
  /** Places of the ratio: a share is shown as 12.3%. */
  private static final int SHARE_PLACES = 3;

  private final HtmlWriter html;
  private final Wording wording;
  private final ExplanationTree tree;
  private final WhySection why;
  private final WorstSubjects named;

  SubjectList(
      HtmlWriter html, Wording wording, ExplanationTree tree, WhySection why, WorstSubjects named) {
    this.html = html;
    this.wording = wording;
    this.tree = tree;
    this.why = why;
    this.named = named;
  }

  void write(KpiResult result) {
    new LevelCounts(result.subjects().stream().map(SubjectResult::outcome).toList(), wording)
        .write(html);
    List<SubjectResult> worst = named.of(result, wording.levels());
    if (!worst.isEmpty()) {
      html.element("h4", counted("html.worst", worst.size(), result.subjects().size()));
      html.open("ul", "class", "worst");
      worst.forEach(subject -> subject(subject, result.kpi()));
      html.close();
    }
    wording.leftOut(result).ifPresent(left -> html.element("p", left, "class", "band"));
    all(result);
  }

  private void subject(SubjectResult subject, Kpi kpi) {
    html.open("li", "class", "subject").open("details").open("summary");
    html.element("span", subject.subject(), "class", "name").text(" ");
    html.element("strong", wording.value(subject.explanation())).text(" ");
    Badge.of(subject.outcome(), wording).write(html);
    html.close();
    String goal = wording.goal(subject.outcome());
    html.element("p", wording.staged(goal, kpi, subject.stage()), "class", "band");
    why.levers(subject.levers(), subject.outcome());
    tree.write(subject.explanation());
    html.close().close();
  }

  private void all(KpiResult result) {
    boolean shares = result.subjects().stream().anyMatch(subject -> subject.share().isPresent());
    String caption = counted("html.all_subjects", 0, result.subjects().size());
    html.open("details", "class", "all").element("summary", caption);
    HtmlTable table =
        HtmlTable.open(html, caption)
            .column(String.join(" × ", result.kpi().forEach()))
            .numbers(wording.label("report.value"))
            .column(wording.label("report.level"))
            .column(wording.label("report.detail"));
    if (shares) {
      table.numbers(wording.label("html.share"));
    }
    table.body();
    result.subjects().forEach(subject -> row(subject, result.kpi(), shares));
    table.close();
    html.close();
  }

  private void row(SubjectResult subject, Kpi kpi, boolean shares) {
    html.open("tr").element("th", subject.subject(), "scope", "row");
    html.element("td", wording.value(subject.explanation()), "class", "number");
    html.open("td");
    Badge.of(subject.outcome(), wording).write(html);
    html.close();
    html.element("td", wording.staged(wording.detail(subject.outcome()), kpi, subject.stage()));
    if (shares) {
      String share =
          subject
              .share()
              .map(part -> wording.quantity(part, Unit.Plain.PERCENT, SHARE_PLACES))
              .orElse("–");
      html.element("td", share, "class", "number");
    }
    html.close();
  }

  private String counted(String key, int shown, int all) {
    return wording.text(
        key, Map.of("shown", Integer.toString(shown), "all", Integer.toString(all)));
  }
}
