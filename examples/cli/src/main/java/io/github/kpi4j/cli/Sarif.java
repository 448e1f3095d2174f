package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.TextEdit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** Findings in the format 2.1.0 that code hosts show beside the lines. */
final class Sarif {
  private Sarif() {}

  static String of(List<Diagnostic> found, Catalogue catalogue) {
    DiagnosticText text = DiagnosticText.of(catalogue);
    return Json.of(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("version", "2.1.0");
          json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
          json.writeName("runs");
          json.writeStartArray();
          json.writeStartObject();
          tool(json, found);
          json.writeName("results");
          json.writeStartArray();
          found.forEach(finding -> write(json, finding, text));
          json.writeEndArray();
          // Columns of this library count code points, as editors of texts do.
          json.writeStringProperty("columnKind", "unicodeCodePoints");
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void tool(JsonGenerator json, List<Diagnostic> found) {
    TreeSet<String> rules = new TreeSet<>();
    found.forEach(finding -> rules.add(finding.code().id()));
    json.writeName("tool");
    json.writeStartObject();
    json.writeName("driver");
    json.writeStartObject();
    json.writeStringProperty("name", "kpi4j");
    json.writeName("rules");
    json.writeStartArray();
    for (String rule : rules) {
      json.writeStartObject();
      json.writeStringProperty("id", rule);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Diagnostic finding, DiagnosticText text) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.code().id());
    json.writeStringProperty("level", finding.severity().name().toLowerCase(Locale.ROOT));
    json.writeName("message");
    json.writeStartObject();
    String help = String.join(" ", text.help(finding));
    json.writeStringProperty("text", (text.message(finding) + " " + help).strip());
    json.writeEndObject();
    json.writeName("locations");
    json.writeStartArray();
    json.writeStartObject();
    json.writeName("physicalLocation");
    json.writeStartObject();
    artifact(json, finding.span());
    json.writeName("region");
    json.writeStartObject();
    start(json, finding.span());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    if (!finding.fix().isEmpty()) {
      fixes(json, finding);
    }
    json.writeEndObject();
  }

  private static void artifact(JsonGenerator json, Span span) {
    json.writeName("artifactLocation");
    json.writeStartObject();
    json.writeStringProperty("uri", span.source().name());
    json.writeEndObject();
  }

  private static void start(JsonGenerator json, Span span) {
    json.writeNumberProperty("startLine", span.line());
    json.writeNumberProperty("startColumn", span.column());
  }

  /** One fix, whose replacements belong together. */
  private static void fixes(JsonGenerator json, Diagnostic finding) {
    json.writeName("fixes");
    json.writeStartArray();
    json.writeStartObject();
    json.writeName("artifactChanges");
    json.writeStartArray();
    json.writeStartObject();
    artifact(json, finding.span());
    json.writeName("replacements");
    json.writeStartArray();
    for (TextEdit edit : finding.fix()) {
      json.writeStartObject();
      json.writeName("deletedRegion");
      json.writeStartObject();
      start(json, edit.span());
      json.writeNumberProperty("endLine", edit.span().source().line(edit.span().end()));
      json.writeNumberProperty("endColumn", edit.span().source().column(edit.span().end()));
      json.writeEndObject();
      json.writeName("insertedContent");
      json.writeStartObject();
      json.writeStringProperty("text", edit.replacement());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
