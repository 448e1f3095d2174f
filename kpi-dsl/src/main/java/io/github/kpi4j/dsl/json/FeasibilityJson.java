package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Feasibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A target beside what was reached before, as JSON: a line for each period that is not over.
 * Amounts are exact decimals or fractions. Equal results give equal bytes.
 */
public final class FeasibilityJson {
  private FeasibilityJson() {}

  /**
   * What the JSON looks like, for validators and for programs that read it. New properties may come
   * with a later version; those there are keep their names and meanings.
   *
   * @return a JSON schema, draft 2020-12
   */
  public static String schema() {
    return SchemaText.of("feasibility.schema.json");
  }

  /**
   * The JSON as text.
   *
   * @param feasibility what to write
   * @return an object on several lines, ending in LF
   */
  public static String of(Feasibility feasibility) {
    return IndentedJson.of(json -> new FeasibilityWriter(json).write(feasibility));
  }

  /**
   * Writes the JSON to a file.
   *
   * @param feasibility what to write
   * @param file the file, which is replaced if it exists
   * @return the file
   * @throws IOException if the file cannot be written
   */
  public static Path write(Feasibility feasibility, Path file) throws IOException {
    return Files.write(file, of(feasibility).getBytes(StandardCharsets.UTF_8));
  }
}
