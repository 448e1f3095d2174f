package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.stage.Planned;
import io.github.kpi4j.core.stage.Stage;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.stage.Timeline;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bars for the stages of a subject: above what was planned, below what came of it. All subjects of
 * a plan have the same days from left to right. The drawing repeats what the table beside it says.
 */
final class TimelineChart {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 28;

  /** Stages beyond these have the shade of the last one. */
  private static final int SHADES = 4;

  private final List<String> stages;
  private final DateRange days;

  private TimelineChart(List<String> stages, DateRange days) {
    this.stages = stages;
    this.days = days;
  }

  /**
   * The drawings of a plan, from the first start to the last day that is planned or was looked at.
   */
  static TimelineChart of(PlanTimelines plan) {
    List<Timeline> timelines =
        plan.subjects().stream().flatMap(subject -> subject.timeline().stream()).toList();
    LocalDate first =
        timelines.stream().map(Timeline::start).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate last =
        timelines.stream().flatMap(TimelineChart::days).max(LocalDate::compareTo).orElse(first);
    return new TimelineChart(
        plan.plan().stages().stream().map(Stage::name).toList(), DateRange.closed(first, last));
  }

  private static Stream<LocalDate> days(Timeline timeline) {
    return Stream.concat(
        Stream.of(timeline.start(), timeline.until()),
        timeline.planned().stream().map(Planned::start));
  }

  LocalDate first() {
    return days.start();
  }

  LocalDate last() {
    return days.last();
  }

  void write(HtmlWriter html, Timeline timeline) {
    String box = "0 0 " + WIDTH + " " + HEIGHT;
    html.open(
        "svg",
        "class",
        "timeline",
        "viewBox",
        box,
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    for (Planned planned : timeline.planned()) {
      bar(html, "planned", planned.stage(), planned.start(), planned.endExclusive(), 2, 6);
    }
    LocalDate looked = timeline.until().plusDays(1);
    for (Stay stay : timeline.stays()) {
      Optional<LocalDate> end = Optional.of(stay.endExclusive().orElse(looked));
      bar(html, "stay", stay.stage(), stay.start(), end, 12, 12);
    }
    String now = Integer.toString(x(looked));
    html.empty(
        "line", "class", "stage", "x1", now, "x2", now, "y1", "0", "y2", String.valueOf(HEIGHT));
    html.close();
  }

  private void bar(
      HtmlWriter html,
      String style,
      String stage,
      LocalDate start,
      Optional<LocalDate> endExclusive,
      int top,
      int height) {
    int from = x(start);
    int to = endExclusive.map(this::x).orElse(WIDTH);
    // The shortest stay can still be seen.
    int width = Math.max(1, to - from);
    html.empty(
        "rect",
        "class",
        style + " " + shade(stage),
        "x",
        Integer.toString(from),
        "y",
        Integer.toString(top),
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height));
  }

  private String shade(String stage) {
    return stage.equals(StagePlan.FAILED)
        ? StagePlan.FAILED
        : "s" + Math.min(SHADES, stages.indexOf(stage) + 1);
  }

  private int x(LocalDate day) {
    long passed = Math.max(0, new DateRange(days.start(), day).days());
    return (int) Math.min(WIDTH, passed * WIDTH / days.days());
  }
}
