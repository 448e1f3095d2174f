package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.DutyReview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How duties were kept, as JSON. Instants are of the world's clock, lengths of time in seconds.
 * Equal reviews give equal bytes.
 */
public final class DutyJson {
  private DutyJson() {}

  /**
   * What the JSON of a review looks like, for validators and for programs that read it. New
   * properties may come with a later version; those there are keep their names and meanings.
   *
   * @return a JSON schema, draft 2020-12
   */
  public static String schema() {
    return SchemaText.of("duties.schema.json");
  }

  /**
   * The JSON as text.
   *
   * @param review what to write
   * @return an object on several lines, ending in LF
   */
  public static String of(DutyReview review) {
    return IndentedJson.of(json -> new DutyWriter(json).write(review));
  }

  /**
   * Writes the JSON to a file.
   *
   * @param review what to write
   * @param file the file, which is replaced if it exists
   * @return the file
   * @throws IOException if the file cannot be written
   */
  public static Path write(DutyReview review, Path file) throws IOException {
    return Files.write(file, of(review).getBytes(StandardCharsets.UTF_8));
  }
}
