package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Comparison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A comparison of two periods as JSON: every change with the parts it is made of, which add up to
 * it exactly. All amounts are exact decimals or fractions. Equal comparisons give equal bytes.
 */
public final class ComparisonJson {
  private ComparisonJson() {}

  /**
   * What the JSON of a comparison looks like, for validators and for programs that read it. New
   * properties may come with a later version; those there are keep their names and meanings.
   *
   * @return a JSON schema, draft 2020-12
   */
  public static String schema() {
    return SchemaText.of("comparison.schema.json");
  }

  /**
   * The JSON as text.
   *
   * @param comparison what to write
   * @return an object on several lines, ending in LF
   */
  public static String of(Comparison comparison) {
    return IndentedJson.of(json -> new ComparisonWriter(json).write(comparison));
  }

  /**
   * Writes the JSON to a file.
   *
   * @param comparison what to write
   * @param file the file, which is replaced if it exists
   * @return the file
   * @throws IOException if the file cannot be written
   */
  public static Path write(Comparison comparison, Path file) throws IOException {
    return Files.write(file, of(comparison).getBytes(StandardCharsets.UTF_8));
  }
}
