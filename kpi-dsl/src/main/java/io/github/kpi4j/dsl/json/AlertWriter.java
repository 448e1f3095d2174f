package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.Explanation;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes how alerts stand and how they came to that. */
final class AlertWriter {
  private final JsonGenerator json;
  private final Consumer<Explanation> explanations;

  /**
   * A writer behind another.
   *
   * @param json what is written to
   * @param explanations writes an explanation as an object
   */
  AlertWriter(JsonGenerator json, Consumer<Explanation> explanations) {
    this.json = json;
    this.explanations = explanations;
  }

  void write(AlertResult result) {
    Alert alert = result.alert();
    json.writeStartObject();
    json.writeStringProperty("name", alert.name());
    json.writeStringProperty("severity", word(alert.severity()));
    json.writeStringProperty("when", alert.when().toString());
    json.writeStringProperty("day", result.day().toString());
    json.writeArrayPropertyStart("notify");
    alert.recipients().forEach(json::writeString);
    json.writeEndArray();
    if (alert.advise().isPresent()) {
      json.writeObjectPropertyStart("advise");
      alert
          .advise()
          .get()
          .texts()
          .forEach(
              (language, text) ->
                  json.writeStringProperty(language.isEmpty() ? "all" : language, text));
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("states");
    result.states().forEach(this::state);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void state(AlertState state) {
    json.writeStartObject();
    json.writeArrayPropertyStart("words");
    state.words().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("state", word(state.state()));
    state.since().ifPresent(day -> json.writeStringProperty("since", day.toString()));
    state
        .unknownSince()
        .ifPresent(day -> json.writeStringProperty("unknown_since", day.toString()));
    json.writeArrayPropertyStart("changes");
    for (AlertState.Change change : state.changes()) {
      json.writeStartObject();
      json.writeStringProperty("day", change.day().toString());
      json.writeStringProperty("state", word(change.state()));
      json.writeName("decided_by");
      explanations.accept(change.decidedBy());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
