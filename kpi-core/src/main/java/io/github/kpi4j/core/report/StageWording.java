package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.stage.Planned;
import io.github.kpi4j.core.stage.Stage;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.stage.Timeline;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says how a subject goes through its stages: planned, actual, and why it moved. */
final class StageWording {
  private static final String NOT_YET = "–";

  private final Wording wording;
  private final StagePlan plan;

  StageWording(Wording wording, StagePlan plan) {
    this.wording = wording;
    this.plan = plan;
  }

  /** One stage of one subject. */
  record Line(String stage, String planned, String actual, String why) {}

  /** The stages of a subject, those that have not begun too. */
  List<Line> lines(SubjectTimeline subject) {
    if (subject.timeline().isEmpty()) {
      String why = subject.gap().map(wording::reason).orElse("");
      return List.of(new Line(NOT_YET, NOT_YET, NOT_YET, why));
    }
    Timeline timeline = subject.timeline().get();
    List<Line> lines = new ArrayList<>();
    for (Planned planned : timeline.planned()) {
      Optional<Stay> stay = stay(timeline, planned.stage());
      lines.add(
          new Line(
              stage(planned.stage()),
              days(planned.start(), planned.endExclusive()),
              stay.map(s -> days(s.start(), s.endExclusive())).orElse(NOT_YET),
              stay.map(s -> why(s, subject)).orElse("")));
    }
    stay(timeline, StagePlan.FAILED)
        .ifPresent(
            stay ->
                lines.add(
                    new Line(
                        stage(stay.stage()),
                        NOT_YET,
                        days(stay.start(), stay.endExclusive()),
                        "")));
    return lines;
  }

  /** The stage it is in; the only line there is where it is in none. */
  Line current(SubjectTimeline subject) {
    List<Line> lines = lines(subject);
    return lines.stream()
        .filter(line -> !line.actual().equals(NOT_YET))
        .reduce((before, after) -> after)
        .orElse(lines.get(0));
  }

  /** The same as a few words: {@code growth, from 2026-02-01}. */
  String now(SubjectTimeline subject) {
    Line line = current(subject);
    return line.actual().equals(NOT_YET)
        ? (line.stage() + " " + line.why()).strip()
        : line.stage() + ", " + line.actual();
  }

  private static Optional<Stay> stay(Timeline timeline, String stage) {
    return timeline.stays().stream().filter(stay -> stay.stage().equals(stage)).findFirst();
  }

  /** The name of a stage for people. */
  String stage(String name) {
    return plan.stage(name)
        .map(Stage::title)
        .map(title -> wording.title(title, name))
        .orElseGet(() -> wording.label("stage.failed_state"));
  }

  private String days(LocalDate start, Optional<LocalDate> endExclusive) {
    return endExclusive
        .map(end -> new DateRange(start, end).toString())
        .orElseGet(() -> wording.text("stage.from", Map.of("start", start.toString())));
  }

  private String why(Stay stay, SubjectTimeline subject) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("overdue", stay.overdue().map(LocalDate::toString).orElse(NOT_YET));
    arguments.put("day", stay.lastTrial().map(LocalDate::toString).orElse(NOT_YET));
    String facts =
        stay.lastTrial()
            .flatMap(day -> Optional.ofNullable(subject.trials().get(day)))
            .map(this::facts)
            .orElse(NOT_YET);
    arguments.put("facts", facts);
    String why = wording.text("stage." + stay.ending().name().toLowerCase(Locale.ROOT), arguments);
    return stay.unknown() == 0
        ? why
        : wording.text(
            "stage.unknown",
            Map.of(
                "why", why,
                "unknown", Integer.toString(stay.unknown()),
                "trials", Integer.toString(stay.trials())));
  }

  /** The metrics of a condition with their values, or why they have none. */
  private String facts(Explanation trial) {
    Map<String, String> values = new LinkedHashMap<>();
    collect(trial, values);
    List<String> said = new ArrayList<>();
    values.forEach((metric, value) -> said.add(metric + " " + value));
    return String.join(", ", said);
  }

  private void collect(Explanation part, Map<String, String> values) {
    if (part.name().isPresent()) {
      String value =
          part.amount() instanceof Amount.Missing missing
              ? "– (" + wording.reason(missing.reason()) + ")"
              : wording.value(part);
      values.put(part.name().get(), value);
      return;
    }
    part.parts().forEach(inner -> collect(inner, values));
  }
}
