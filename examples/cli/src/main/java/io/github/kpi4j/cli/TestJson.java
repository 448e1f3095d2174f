package io.github.kpi4j.cli;

import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.expectation.TestResult;
import java.util.List;

/** How tests went, for programs. */
final class TestJson {
  private TestJson() {}

  static String of(List<TestResult> results) {
    return Json.of(
        json -> {
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
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
