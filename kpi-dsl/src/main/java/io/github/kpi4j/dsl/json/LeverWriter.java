package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Lever;
import io.github.kpi4j.core.result.Lever.Enough;
import io.github.kpi4j.core.result.Lever.Hindered;
import io.github.kpi4j.core.value.Rounding;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes levers: an exact change and what it would reach, or why there is none. */
final class LeverWriter {
  private final JsonGenerator json;
  private final Rounding rounding;

  LeverWriter(JsonGenerator json, Rounding rounding) {
    this.json = json;
    this.rounding = rounding;
  }

  void write(List<Lever> levers) {
    if (levers.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("levers");
    levers.forEach(this::lever);
    json.writeEndArray();
  }

  private void lever(Lever lever) {
    json.writeStartObject();
    json.writeStringProperty("leaf", lever.leaf());
    json.writeStringProperty("unit", lever.now().unit().toString());
    json.writeStringProperty("now", lever.now().amount().toString());
    json.writeStringProperty("text", lever.now().toText(lever.places(), rounding));
    if (lever.answer() instanceof Enough enough) {
      json.writeStringProperty("change", enough.change().toString());
      json.writeStringProperty("level", enough.band().level());
      json.writeStringProperty("reaches", enough.value().amount().toString());
    } else {
      String why = ((Hindered) lever.answer()).why().name();
      json.writeStringProperty("none", why.toLowerCase(Locale.ROOT));
    }
    json.writeEndObject();
  }
}
