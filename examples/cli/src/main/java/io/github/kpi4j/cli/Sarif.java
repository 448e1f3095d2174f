package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Span;
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
  private record Result(String rule, String level, String message, Span place) {}

  static String of(List<Diagnostic> found, Catalogue catalogue) {
    DiagnosticText text = DiagnosticText.of(catalogue);
    return write(
        found.stream()
            .map(
                finding ->
                    new Result(
                        finding.code().id(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        sentences(text, finding),
                        finding.span()))
            .toList());
  }

  private static String sentences(DiagnosticText text, Diagnostic finding) {
    return (text.message(finding) + " " + String.join(" ", text.help(finding))).strip();
  }

  /** What came out other than expected, where that is written. */
  static String of(List<TestResult> results, Words words) {
    List<Result> failed = new ArrayList<>();
    for (TestResult result : results) {
      for (Mismatch wrong : result.mismatches()) {
        String message = result.test().name() + ": " + TestText.of(wrong, words);
        failed.add(new Result(FAILED_TEST, "error", message, wrong.expectation().place()));
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
    object("artifactLocation");
    json.writeStringProperty("uri", result.place().source().name());
    json.writeEndObject();
    object("region");
    json.writeNumberProperty("startLine", result.place().line());
    json.writeNumberProperty("startColumn", result.place().column());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void object(String name) {
    json.writeName(name);
    json.writeStartObject();
  }
}
