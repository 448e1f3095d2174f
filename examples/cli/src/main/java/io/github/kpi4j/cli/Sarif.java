package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.expectation.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** Findings in the format 2.1.0 that code hosts show beside the lines. */
final class Sarif {
  private static final String FAILED_TEST = "failed-test";

  private final JsonGenerator json;

  private Sarif(JsonGenerator json) {
    this.json = json;
  }

  /** One finding: a rule, {@code error}, {@code warning} or {@code note}, a sentence, a place. */
  private record Result(
      String rule, String level, String message, Span place, List<TextEdit> fix) {}

  static String of(List<Diagnostic> found, Catalogue catalogue) {
    DiagnosticText text = DiagnosticText.of(catalogue);
    return write(found.stream().map(finding -> result(finding, text)).toList());
  }

  private static Result result(Diagnostic finding, DiagnosticText text) {
    String help = String.join(" ", text.help(finding));
    return new Result(
        finding.code().id(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        (text.message(finding) + " " + help).strip(),
        finding.span(),
        finding.fix());
  }

  /** What came out other than expected, where that is written. */
  static String of(List<TestResult> results, Words words) {
    List<Result> failed = new ArrayList<>();
    for (TestResult result : results) {
      for (Mismatch wrong : result.mismatches()) {
        List<String> sentences = new ArrayList<>();
        sentences.add(result.test().name() + ": " + TestText.of(wrong, words));
        sentences.addAll(TestText.why(result, wrong, words));
        String message = String.join("; ", sentences);
        Span place = wrong.expectation().place();
        failed.add(new Result(FAILED_TEST, "error", message, place, List.of()));
      }
    }
    return write(failed);
  }

  private static String write(List<Result> results) {
    return Json.of(json -> new Sarif(json).all(results));
  }

  private void all(List<Result> results) {
    json.writeStartObject();
    json.writeStringProperty("version", "2.1.0");
    json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeName("runs");
    json.writeStartArray();
    json.writeStartObject();
    tool(results);
    json.writeName("results");
    json.writeStartArray();
    results.forEach(this::one);
    json.writeEndArray();
    // Columns of this library count code points, as editors of texts do.
    json.writeStringProperty("columnKind", "unicodeCodePoints");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool(List<Result> results) {
    TreeSet<String> rules = new TreeSet<>();
    results.forEach(result -> rules.add(result.rule()));
    object("tool");
    object("driver");
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

  private void one(Result result) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", result.rule());
    json.writeStringProperty("level", result.level());
    object("message");
    json.writeStringProperty("text", result.message());
    json.writeEndObject();
    json.writeName("locations");
    json.writeStartArray();
    json.writeStartObject();
    object("physicalLocation");
    artifact(result.place());
    object("region");
    start(result.place());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    if (!result.fix().isEmpty()) {
      fixes(result);
    }
    json.writeEndObject();
  }

  /** One fix, whose replacements belong together. */
  private void fixes(Result result) {
    json.writeName("fixes");
    json.writeStartArray();
    json.writeStartObject();
    json.writeName("artifactChanges");
    json.writeStartArray();
    json.writeStartObject();
    artifact(result.place());
    json.writeName("replacements");
    json.writeStartArray();
    result.fix().forEach(this::replacement);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void replacement(TextEdit edit) {
    Span span = edit.span();
    json.writeStartObject();
    object("deletedRegion");
    start(span);
    json.writeNumberProperty("endLine", span.source().line(span.end()));
    json.writeNumberProperty("endColumn", span.source().column(span.end()));
    json.writeEndObject();
    object("insertedContent");
    json.writeStringProperty("text", edit.replacement());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void artifact(Span span) {
    object("artifactLocation");
    json.writeStringProperty("uri", span.source().name());
    json.writeEndObject();
  }

  private void start(Span span) {
    json.writeNumberProperty("startLine", span.line());
    json.writeNumberProperty("startColumn", span.column());
  }

  private void object(String name) {
    json.writeName(name);
    json.writeStartObject();
  }
}
