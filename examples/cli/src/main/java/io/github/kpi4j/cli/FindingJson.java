package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.TextEdit;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Findings for programs. */
final class FindingJson {
  private FindingJson() {}

  static String of(List<Diagnostic> found, Catalogue catalogue) {
    DiagnosticText text = DiagnosticText.of(catalogue);
    return Json.of(
        json -> {
          json.writeStartArray();
          found.forEach(finding -> write(json, finding, text));
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, Diagnostic finding, DiagnosticText text) {
    json.writeStartObject();
    json.writeStringProperty("code", finding.code().id());
    json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("file", finding.span().source().name());
    json.writeNumberProperty("line", finding.span().line());
    json.writeNumberProperty("column", finding.span().column());
    json.writeStringProperty("message", text.message(finding));
    json.writeName("help");
    json.writeStartArray();
    text.help(finding).forEach(json::writeString);
    json.writeEndArray();
    json.writeName("fix");
    json.writeStartArray();
    finding.fix().forEach(edit -> write(json, edit));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What is replaced from a place up to, not including, another; columns count code points. */
  private static void write(JsonGenerator json, TextEdit edit) {
    Span span = edit.span();
    json.writeStartObject();
    json.writeNumberProperty("line", span.line());
    json.writeNumberProperty("column", span.column());
    json.writeNumberProperty("endLine", span.source().line(span.end()));
    json.writeNumberProperty("endColumn", span.source().column(span.end()));
    json.writeStringProperty("replacement", edit.replacement());
    json.writeEndObject();
  }
}
