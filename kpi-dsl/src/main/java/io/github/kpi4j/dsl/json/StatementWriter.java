package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Overdue;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.FeeStep.Figure;
import io.github.kpi4j.core.settlement.Provenance;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** Walks a statement and writes each of its parts as an object. */
final class StatementWriter {
  private final JsonGenerator json;

  StatementWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Statement statement) {
    json.writeStartObject();
    json.writeStringProperty("contract", statement.contract().id());
    json.writeStringProperty("period", statement.period().name());
    json.writeStringProperty("as_of", statement.asOf().toString());
    json.writeStringProperty("kind", word(statement.kind()));
    statement.finalFrom().ifPresent(day -> json.writeStringProperty("final_from", day.toString()));
    json.writeStringProperty("currency", statement.total().unit().toString());
    json.writeArrayPropertyStart("lines");
    statement.lines().forEach(this::line);
    json.writeEndArray();
    json.writeStringProperty("total", cents(statement.total()));
    provenance(statement.provenance());
    json.writeEndObject();
  }

  private void provenance(Provenance provenance) {
    json.writeObjectPropertyStart("provenance");
    json.writeStringProperty("language", provenance.language());
    json.writeStringProperty("library", provenance.library());
    json.writeStringProperty("known_at", provenance.knownAt().toString());
    json.writeStringProperty("contract", provenance.contract());
    texts("packs", provenance.packs());
    texts("facts", provenance.facts());
    json.writeEndObject();
  }

  private void texts(String name, Map<String, String> texts) {
    json.writeObjectPropertyStart(name);
    texts.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private void line(FeeLine line) {
    json.writeStartObject();
    json.writeStringProperty("line", line.id());
    json.writeStringProperty("kind", line.kind().word());
    json.writeStringProperty("period", line.period().name());
    json.writeStringProperty("amount", cents(line.amount()));
    standing(line.standing());
    json.writeStringProperty("place", line.place().toString());
    line.pending().ifPresent(this::pending);
    json.writeArrayPropertyStart("steps");
    line.steps().forEach(this::step);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void pending(Reason reason) {
    json.writeObjectPropertyStart("pending");
    json.writeStringProperty("kind", word(reason.kind()));
    json.writeStringProperty("text", reason.toString());
    texts("arguments", new TreeMap<>(reason.arguments()));
    json.writeEndObject();
  }

  private void standing(Standing standing) {
    json.writeObjectPropertyStart("relied_on");
    json.writeStringProperty("standing", word(standing.finality()));
    standing.finalDay().ifPresent(day -> json.writeStringProperty("final_from", day.toString()));
    json.writeArrayPropertyStart("overdue");
    for (Overdue late : standing.overdue()) {
      json.writeStartObject();
      json.writeStringProperty("table", late.table());
      json.writeStringProperty("day", late.day().toString());
      json.writeStringProperty("due", late.due().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void step(FeeStep step) {
    json.writeStartObject();
    json.writeStringProperty("step", word(step.kind()));
    texts("words", step.words());
    json.writeObjectPropertyStart("figures");
    step.figures().forEach(this::figure);
    json.writeEndObject();
    json.writeStringProperty("exact", step.result().amount().toString());
    json.writeStringProperty("unit", step.result().unit().toString());
    json.writeEndObject();
  }

  // The value has been rounded to its places where it was shown, so the mode makes no difference.
  private void figure(String name, Figure figure) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("shown", figure.value().toText(figure.places(), Rounding.HALF_EVEN));
    json.writeStringProperty("exact", figure.value().amount().toString());
    json.writeStringProperty("unit", figure.value().unit().toString());
    json.writeNumberProperty("places", figure.places());
    json.writeEndObject();
  }

  /** Whole cents, without the currency. */
  private static String cents(Quantity money) {
    return money.amount().round(money.unit().defaultPlaces(), Rounding.HALF_EVEN).toPlainString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
