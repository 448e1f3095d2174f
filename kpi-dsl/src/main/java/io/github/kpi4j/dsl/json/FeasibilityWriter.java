package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Feasibility;
import io.github.kpi4j.core.result.Feasibility.Line;
import io.github.kpi4j.core.result.Feasibility.Reached;
import tools.jackson.core.JsonGenerator;

/** Walks the periods of a target and writes what is wanted of each beside what was reached. */
final class FeasibilityWriter {
  private final JsonGenerator json;

  FeasibilityWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Feasibility feasibility) {
    json.writeStartObject();
    json.writeStringProperty("contract", feasibility.contract().id());
    json.writeStringProperty("target", feasibility.target().name());
    json.writeArrayPropertyStart("periods");
    feasibility.lines().forEach(this::line);
    json.writeEndArray();
    feasibility.gap().ifPresent(gap -> ReasonWriter.write(json, gap));
    json.writeEndObject();
  }

  private void line(Line line) {
    json.writeStartObject();
    json.writeStringProperty("period", line.period().name());
    json.writeStringProperty("unit", line.wanted().unit().toString());
    json.writeStringProperty("wanted", line.wanted().amount().toString());
    json.writeArrayPropertyStart("last");
    line.last().forEach(this::reached);
    json.writeEndArray();
    line.lastYear().ifPresent(year -> reached("last_year", year));
    line.best().ifPresent(best -> reached("best", best));
    line.growth().ifPresent(growth -> json.writeStringProperty("growth", growth.toString()));
    json.writeBooleanProperty("stretched", line.stretched());
    json.writeEndObject();
  }

  private void reached(String name, Reached reached) {
    json.writeName(name);
    reached(reached);
  }

  private void reached(Reached reached) {
    json.writeStartObject();
    json.writeStringProperty("period", reached.period().name());
    json.writeStringProperty("value", reached.value().amount().toString());
    json.writeEndObject();
  }
}
