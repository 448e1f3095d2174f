package io.github.kpi4j.core.report;

import io.github.kpi4j.core.report.StageWording.Line;
import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.stage.Stay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The timelines of all plans, each subject drawn and in words. */
final class StageSection {
  /** So many subjects are drawn one below the other; those behind them unfold as a table. */
  private static final int MOST = 8;

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
    StageWording words = new StageWording(wording, plan.plan());
    TimelineChart chart = TimelineChart.of(plan);
    html.element("h3", wording.title(plan.plan().title(), plan.plan().name()));
    if (plan.subjects().stream().anyMatch(subject -> subject.timeline().isPresent())) {
      html.element("p", wording.label("html.drawn"), "class", "band");
      html.open("p", "class", "axis");
      html.element("span", chart.first().toString());
      html.element("span", chart.last().toString()).close();
    }
    List<SubjectTimeline> subjects = lastMovedFirst(plan.subjects());
    subjects.stream().limit(MOST).forEach(subject -> subject(subject, words, chart));
    if (subjects.size() > MOST) {
      String count = Integer.toString(subjects.size() - MOST);
      html.open("details");
      html.element("summary", wording.text("html.more_missed", Map.of("count", count)));
      rest(subjects.subList(MOST, subjects.size()), plan, words);
      html.close();
    }
  }

  /** A product that has been mature for years is no news; those without stages come last. */
  private static List<SubjectTimeline> lastMovedFirst(List<SubjectTimeline> subjects) {
    Comparator<LocalDate> latest = Comparator.reverseOrder();
    return subjects.stream().sorted(Comparator.comparing(StageSection::moved, latest)).toList();
  }

  /** When the stage began that it is in. */
  private static LocalDate moved(SubjectTimeline subject) {
    return subject.timeline().stream()
        .flatMap(timeline -> timeline.stays().stream())
        .map(Stay::start)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private void subject(SubjectTimeline subject, StageWording words, TimelineChart chart) {
    boolean whole = subject.words().isEmpty();
    html.open("div", "class", "staged");
    html.open("p", "class", "miss");
    if (!whole) {
      html.element("span", subject.subject(), "class", "name").text(" ");
    }
    html.element("strong", words.now(subject)).close();
    subject.timeline().ifPresent(timeline -> chart.write(html, timeline));
    html.open("details").element("summary", wording.label("html.plan_and_why"));
    String caption = whole ? wording.label("report.stages") : subject.subject();
    HtmlTable table = HtmlTable.open(html, caption);
    List.of("stage", "planned", "actual", "why")
        .forEach(key -> table.column(wording.label("report." + key)));
    table.body();
    words.lines(subject).forEach(this::line);
    table.close();
    html.element("p", wording.standing(subject.standing()), "class", "band");
    html.close().close();
  }

  private void line(Line line) {
    html.open("tr").element("th", line.stage(), "scope", "row");
    html.element("td", line.planned(), "class", "days");
    html.element("td", line.actual(), "class", "days");
    html.element("td", line.why()).close();
  }

  /** A row for each, with the stage it is in and why. */
  private void rest(List<SubjectTimeline> subjects, PlanTimelines plan, StageWording words) {
    HtmlTable table = HtmlTable.open(html, wording.label("report.stages"));
    table.column(String.join(" × ", plan.plan().forEach()));
    List.of("stage", "actual", "why", "standing")
        .forEach(key -> table.column(wording.label("report." + key)));
    table.body();
    for (SubjectTimeline subject : subjects) {
      Line now = words.current(subject);
      html.open("tr").element("th", subject.subject(), "scope", "row");
      html.element("td", now.stage());
      html.element("td", now.actual(), "class", "days");
      html.element("td", now.why());
      html.element("td", wording.standing(subject.standing())).close();
    }
    table.close();
  }
}
