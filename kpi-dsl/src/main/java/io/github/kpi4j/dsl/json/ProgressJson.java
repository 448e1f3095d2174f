package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.TargetProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A target as JSON: the tree of its parts, each with what was agreed, what is wanted now and what
 * was reached. Amounts are exact decimals or fractions. Equal trees give equal bytes.
 *
 * <p>Of BRL 100 a month of which 75 were sold is {@code "agreed" : "100", "wanted" : "100",
 * "reached" : "75", "share" : "0.75"}.
 */
public final class ProgressJson {
  private ProgressJson() {}

  /**
   * What the JSON of a target looks like, for validators and for programs that read it. New
   * properties may come with a later version; those there are keep their names and meanings.
   *
   * @return a JSON schema, draft 2020-12
   */
  public static String schema() {
    return SchemaText.of("progress.schema.json");
  }

  /**
   * The JSON as text.
   *
   * @param progress what to write
   * @return an object on several lines, ending in LF
   */
  public static String of(TargetProgress progress) {
    return IndentedJson.of(json -> new ProgressWriter(json).write(progress));
  }

  /**
   * Writes the JSON to a file.
   *
   * @param progress what to write
   * @param file the file, which is replaced if it exists
   * @return the file
   * @throws IOException if the file cannot be written
   */
  public static Path write(TargetProgress progress, Path file) throws IOException {
    return Files.write(file, of(progress).getBytes(StandardCharsets.UTF_8));
  }
}
