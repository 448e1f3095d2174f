package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.stage.Timeline;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes how everything goes through the stages of a plan. Days of ends are the last ones. */
final class TimelineWriter {
  private final JsonGenerator json;

  TimelineWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(PlanTimelines timelines) {
    json.writeStartObject();
    json.writeStringProperty("plan", timelines.plan().name());
    words("for_each", timelines.plan().forEach());
    json.writeArrayPropertyStart("subjects");
    timelines.subjects().forEach(this::subject);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void subject(SubjectTimeline subject) {
    json.writeStartObject();
    words("words", subject.words());
    json.writeStringProperty(
        "standing", subject.standing().finality().name().toLowerCase(Locale.ROOT));
    subject.gap().ifPresent(gap -> json.writeStringProperty("reason", gap.toString()));
    subject.timeline().ifPresent(timeline -> timeline(timeline, subject));
    json.writeEndObject();
  }

  private void timeline(Timeline timeline, SubjectTimeline subject) {
    json.writeStringProperty("until", timeline.until().toString());
    json.writeArrayPropertyStart("planned");
    timeline
        .planned()
        .forEach(
            planned -> {
              json.writeStartObject();
              days(planned.stage(), planned.start(), planned.endExclusive());
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeArrayPropertyStart("actual");
    timeline.stays().forEach(stay -> stay(stay, subject));
    json.writeEndArray();
  }

  private void days(String stage, LocalDate start, Optional<LocalDate> endExclusive) {
    json.writeStringProperty("stage", stage);
    json.writeStringProperty("from", start.toString());
    endExclusive.ifPresent(end -> json.writeStringProperty("until", end.minusDays(1).toString()));
  }

  private void stay(Stay stay, SubjectTimeline subject) {
    json.writeStartObject();
    days(stay.stage(), stay.start(), stay.endExclusive());
    json.writeStringProperty("ending", stay.ending().name().toLowerCase(Locale.ROOT));
    stay.overdue().ifPresent(day -> json.writeStringProperty("overdue", day.toString()));
    if (stay.trials() > 0) {
      json.writeNumberProperty("trials", stay.trials());
      json.writeNumberProperty("unknown", stay.unknown());
    }
    stay.lastTrial()
        .ifPresent(
            day ->
                Optional.ofNullable(subject.trials().get(day))
                    .ifPresent(trial -> trial(day, trial)));
    json.writeEndObject();
  }

  private void trial(LocalDate day, Explanation trial) {
    json.writeObjectPropertyStart("last_trial");
    json.writeStringProperty("day", day.toString());
    json.writeStringProperty("condition", trial.expression());
    if (trial.amount() instanceof Amount.Truth truth) {
      json.writeBooleanProperty("holds", truth.holds());
    }
    json.writeObjectPropertyStart("values");
    Map<String, String> values = new LinkedHashMap<>();
    collect(trial, values);
    values.forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A metric that stands twice in a condition is said once. */
  private static void collect(Explanation part, Map<String, String> values) {
    if (part.name().isEmpty()) {
      part.parts().forEach(inner -> collect(inner, values));
      return;
    }
    String value =
        part.amount() instanceof Amount.Missing missing
            ? missing.reason().toString()
            : part.amount().known().map(Object::toString).orElse("");
    values.put(part.name().get(), value);
  }

  private void words(String name, List<String> words) {
    json.writeArrayPropertyStart(name);
    words.forEach(json::writeString);
    json.writeEndArray();
  }
}
