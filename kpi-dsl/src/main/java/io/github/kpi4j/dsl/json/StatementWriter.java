package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.FeeStep.Figure;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import java.util.Locale;
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
    json.writeEndObject();
  }

  private void line(FeeLine line) {
    json.writeStartObject();
    json.writeStringProperty("line", line.id());
    json.writeStringProperty("kind", line.kind().word());
    json.writeStringProperty("period", line.period().name());
    json.writeStringProperty("amount", cents(line.amount()));
    json.writeStringProperty("standing", word(line.standing().finality()));
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
    new TreeMap<>(reason.arguments()).forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private void step(FeeStep step) {
    json.writeStartObject();
    json.writeStringProperty("step", word(step.kind()));
    step.words().forEach(json::writeStringProperty);
    new TreeMap<>(step.figures()).forEach(this::figure);
    json.writeStringProperty("exact", step.result().amount().toString());
    json.writeStringProperty("unit", step.result().unit().toString());
    json.writeEndObject();
  }

  // The value has been rounded to its places where it was shown, so the mode makes no difference.
  private void figure(String name, Figure figure) {
    json.writeStringProperty(name, figure.value().toText(figure.places(), Rounding.HALF_EVEN));
  }

  /** Whole cents, without the currency. */
  private static String cents(Quantity money) {
    return money.amount().round(money.unit().defaultPlaces(), Rounding.HALF_EVEN).toPlainString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
