package io.github.kpi4j.core.report;

import io.github.kpi4j.core.report.StageWording.Line;
import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.result.SubjectTimeline;
import java.util.List;

/** The timelines of all plans, one table a plan. */
final class StageSection {
  private final HtmlWriter html;
  private final Wording wording;

  StageSection(HtmlWriter html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  /** Writes nothing where there are no plans. */
  void write(List<PlanTimelines> plans) {
    if (plans.isEmpty()) {
      return;
    }
    html.open("section", "class", "stages", "aria-labelledby", "stages");
    html.element("h2", wording.label("report.stages"), "id", "stages");
    plans.forEach(this::plan);
    html.close();
  }

  private void plan(PlanTimelines plan) {
    String caption = wording.title(plan.plan().title(), plan.plan().name());
    HtmlTable table = HtmlTable.open(html, caption);
    boolean each = !plan.plan().forEach().isEmpty();
    if (each) {
      table.column(String.join(" × ", plan.plan().forEach()));
    }
    List.of("stage", "planned", "actual", "why", "standing")
        .forEach(key -> table.column(wording.label("report." + key)));
    table.body();
    StageWording stages = new StageWording(wording, plan.plan());
    plan.subjects().forEach(subject -> subject(subject, stages, each));
    table.close();
  }

  private void subject(SubjectTimeline subject, StageWording stages, boolean each) {
    List<Line> lines = stages.lines(subject);
    String rows = Integer.toString(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      html.open("tr");
      if (each && i == 0) {
        html.element("th", subject.subject(), "scope", "rowgroup", "rowspan", rows);
      }
      html.element("th", line.stage(), "scope", "row");
      html.element("td", line.planned(), "class", "days");
      html.element("td", line.actual(), "class", "days");
      html.element("td", line.why());
      if (i == 0) {
        html.element("td", wording.standing(subject.standing()), "rowspan", rows);
      }
      html.close();
    }
  }
}
