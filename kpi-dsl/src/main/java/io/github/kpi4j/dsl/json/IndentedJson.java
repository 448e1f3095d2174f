package io.github.kpi4j.dsl.json;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/** One JSON value on several lines, ending in LF. */
final class IndentedJson {
  /** An explanation of a formula as deep as may be has two levels for each of its own. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(1_000).build())
          .build();

  private IndentedJson() {}

  static String of(Consumer<JsonGenerator> value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new IndentedContext(), out)) {
      value.accept(json);
      json.writeRaw('\n');
    }
    return out.toString();
  }
}
