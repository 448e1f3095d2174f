package io.github.kpi4j.cli;

import io.github.kpi4j.core.expectation.Branch;
import io.github.kpi4j.core.expectation.Coverage;
import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.expectation.TestResult;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** How tests went, for programs. */
final class TestJson {
  private TestJson() {}

  static String of(List<TestResult> results, Coverage coverage, Words words) {
    return Json.of(
        json -> {
          json.writeStartObject();
          json.writeName("tests");
          json.writeStartArray();
          for (TestResult result : results) {
            json.writeStartObject();
            json.writeStringProperty("test", result.test().name());
            json.writeBooleanProperty("passed", result.passed());
            json.writeName("mismatches");
            json.writeStartArray();
            for (Mismatch wrong : result.mismatches()) {
              json.writeStartObject();
              json.writeStringProperty("of", wrong.expectation().path());
              json.writeStringProperty("expected", wrong.expectation().expected().toString());
              json.writeStringProperty("got", wrong.got());
              json.writeName("why");
              json.writeStartArray();
              TestText.why(result, wrong, words).forEach(json::writeString);
              json.writeEndArray();
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeName("coverage");
          coverage(json, coverage);
          json.writeEndObject();
        });
  }

  private static void coverage(JsonGenerator json, Coverage coverage) {
    json.writeStartObject();
    json.writeNumberProperty("reached", coverage.reached().size());
    json.writeNumberProperty("of", coverage.reached().size() + coverage.missed().size());
    json.writeName("never");
    json.writeStartArray();
    for (Branch branch : coverage.missed()) {
      json.writeStartObject();
      json.writeStringProperty("kind", branch.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("at", branch.path());
      json.writeStringProperty("condition", branch.condition());
      json.writeBooleanProperty("holds", branch.holds());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
