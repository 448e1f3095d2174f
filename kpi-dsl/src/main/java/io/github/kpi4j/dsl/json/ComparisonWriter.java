package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Comparison.KpiChange;
import io.github.kpi4j.core.result.Contribution;
import io.github.kpi4j.core.value.Quantity;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Walks a comparison and writes each change with its parts. */
final class ComparisonWriter {
  private final JsonGenerator json;

  ComparisonWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Comparison comparison) {
    json.writeStartObject();
    json.writeStringProperty("contract", comparison.now().contract().id());
    json.writeStringProperty("before", comparison.before().period().name());
    json.writeStringProperty("now", comparison.now().period().name());
    comparison.score().ifPresent(score -> change("score", score));
    json.writeArrayPropertyStart("kpis");
    comparison.kpis().forEach(this::kpi);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void kpi(KpiChange kpi) {
    json.writeStartObject();
    json.writeStringProperty("name", kpi.kpi());
    change("value", kpi.value());
    kpi.points().ifPresent(points -> change("points", points));
    json.writeEndObject();
  }

  private void change(String name, Change change) {
    json.writeObjectPropertyStart(name);
    if (change instanceof Change.Explained explained) {
      json.writeStringProperty("unit", explained.now().unit().toString());
      json.writeStringProperty("before", explained.before().amount().toString());
      json.writeStringProperty("now", explained.now().amount().toString());
      json.writeStringProperty("change", explained.amount().toString());
      json.writeStringProperty("method", word(explained.method()));
      json.writeArrayPropertyStart("parts");
      explained.parts().forEach(this::part);
      json.writeEndArray();
    } else {
      ReasonWriter.write(json, ((Change.Unknown) change).reason());
    }
    json.writeEndObject();
  }

  private void part(Contribution part) {
    json.writeStartObject();
    json.writeStringProperty("cause", word(part.cause()));
    json.writeStringProperty("name", part.name());
    part.now()
        .or(part::before)
        .ifPresent(value -> json.writeStringProperty("unit", value.unit().toString()));
    part.before().map(ComparisonWriter::exact).ifPresent(value -> text("before", value));
    part.now().map(ComparisonWriter::exact).ifPresent(value -> text("now", value));
    json.writeStringProperty("adds", part.amount().toString());
    json.writeEndObject();
  }

  private void text(String name, String value) {
    json.writeStringProperty(name, value);
  }

  private static String exact(Quantity value) {
    return value.amount().toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
