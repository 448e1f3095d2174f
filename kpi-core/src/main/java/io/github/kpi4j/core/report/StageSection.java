package io.github.kpi4j.core.report;

import io.github.kpi4j.core.report.StageWording.Line;
import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.result.SubjectTimeline;
import java.util.List;

/** The timelines of all plans, drawn and in words, one table a plan. */
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
    html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    boolean each = !plan.plan().forEach().isEmpty();
    if (each) {
      html.element("th", String.join(" × ", plan.plan().forEach()), "scope", "col");
    }
    html.element("th", wording.label("report.timeline"), "scope", "col");
    for (String key : List.of("stage", "planned", "actual", "why", "standing")) {
      html.element("th", wording.label("report." + key), "scope", "col");
    }
    html.close().close().open("tbody");
    StageWording stages = new StageWording(wording, plan.plan());
    TimelineChart chart = TimelineChart.of(plan);
    plan.subjects().forEach(subject -> subject(subject, stages, chart, each));
    html.close().close().close();
  }

  private void subject(
      SubjectTimeline subject, StageWording stages, TimelineChart chart, boolean each) {
    List<Line> lines = stages.lines(subject);
    String rows = Integer.toString(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      html.open("tr");
      if (each && i == 0) {
        html.element("th", subject.subject(), "scope", "rowgroup", "rowspan", rows);
      }
      if (i == 0) {
        html.open("td", "rowspan", rows);
        subject.timeline().ifPresent(timeline -> chart.write(html, timeline));
        html.close();
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
