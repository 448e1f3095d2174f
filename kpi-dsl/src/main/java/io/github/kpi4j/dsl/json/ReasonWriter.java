package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Reason;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** Writes why there is no value: a kind, a sentence, and what the sentence is made of. */
final class ReasonWriter {
  private ReasonWriter() {}

  static void write(JsonGenerator json, Reason reason) {
    json.writeObjectPropertyStart("reason");
    json.writeStringProperty("kind", reason.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("text", reason.toString());
    new TreeMap<>(reason.arguments()).forEach(json::writeStringProperty);
    json.writeEndObject();
  }
}
