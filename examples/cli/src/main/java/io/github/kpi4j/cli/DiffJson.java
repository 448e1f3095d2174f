package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.draft.TermDifference;
import io.github.kpi4j.core.settlement.StatementChange;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What two versions of a contract say otherwise, for programs. */
final class DiffJson {
  private DiffJson() {}

  static String of(
      List<TermDifference> terms, List<StatementChange> statements, Catalogue catalogue) {
    return Json.of(
        json -> {
          json.writeStartObject();
          json.writeName("terms");
          json.writeStartArray();
          terms.forEach(term -> write(json, term, catalogue));
          json.writeEndArray();
          json.writeName("statements");
          json.writeStartArray();
          statements.forEach(change -> write(json, change, catalogue));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, TermDifference term, Catalogue catalogue) {
    json.writeStartObject();
    json.writeStringProperty("kind", term.kind().name().toLowerCase(Locale.ROOT));
    json.writeName("path");
    json.writeStartArray();
    term.path().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("before", term.before());
    json.writeStringProperty("after", term.after());
    json.writeStringProperty("text", term.in(catalogue));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, StatementChange change, Catalogue catalogue) {
    json.writeStartObject();
    json.writeStringProperty("period", change.before().period().name());
    json.writeStringProperty("before", change.before().total().toString());
    json.writeStringProperty("after", change.after().total().toString());
    json.writeStringProperty("difference", change.difference().toString());
    json.writeName("lines");
    json.writeStartArray();
    for (StatementChange.Line line : change.lines()) {
      json.writeStartObject();
      json.writeStringProperty("line", line.line());
      json.writeStringProperty("period", line.period().name());
      json.writeStringProperty("before", line.before().toString());
      json.writeStringProperty("after", line.after().toString());
      json.writeStringProperty("difference", line.difference().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("text", change.in(catalogue));
    json.writeEndObject();
  }
}
