package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.TargetProgress;
import io.github.kpi4j.core.result.TargetProgress.Part;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Walks the tree of a target and writes each part with those it is made up of. */
final class ProgressWriter {
  private final JsonGenerator json;

  ProgressWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(TargetProgress progress) {
    json.writeStartObject();
    json.writeStringProperty("contract", progress.contract().id());
    json.writeStringProperty("target", progress.target().name());
    json.writeStringProperty("period", progress.period().name());
    progress
        .whole()
        .ifPresent(
            whole -> {
              json.writeStringProperty("unit", whole.agreed().unit().toString());
              json.writeName("whole");
              part(whole);
            });
    progress.gap().ifPresent(gap -> ReasonWriter.write(json, gap));
    json.writeEndObject();
  }

  private void part(Part part) {
    json.writeStartObject();
    if (!part.by().isEmpty()) {
      json.writeStringProperty("by", part.by());
      json.writeStringProperty("word", part.word());
    }
    json.writeStringProperty("agreed", part.agreed().amount().toString());
    json.writeStringProperty("wanted", part.wanted().amount().toString());
    part.reached().ifPresent(r -> json.writeStringProperty("reached", r.amount().toString()));
    part.share().ifPresent(share -> json.writeStringProperty("share", share.toString()));
    json.writeStringProperty(
        "standing", part.standing().finality().name().toLowerCase(Locale.ROOT));
    part.standing()
        .finalDay()
        .ifPresent(day -> json.writeStringProperty("final_from", day.toString()));
    if (!part.parts().isEmpty()) {
      json.writeArrayPropertyStart("parts");
      part.parts().forEach(this::part);
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
