package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.result.Evaluation;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An evaluation as JSON. Amounts are texts, because JSON numbers lose digits in most readers:
 * {@code exact} is the exact amount as a decimal or fraction, {@code shown} the rounded amount that
 * was judged, {@code text} the same as a contract writes it. A value that is missing has a {@code
 * reason} instead. Equal evaluations give equal bytes.
 */
public final class EvaluationJson {
  private EvaluationJson() {}

  /**
   * What the JSON of an evaluation looks like, for validators and for programs that read it. New
   * properties may come with a later version; those there are keep their names and meanings.
   *
   * @return a JSON schema, draft 2020-12
   */
  public static String schema() {
    return SchemaText.of("evaluation.schema.json");
  }

  /**
   * The JSON as text.
   *
   * @param evaluation what to write
   * @return an object on several lines, ending in LF
   */
  public static String of(Evaluation evaluation) {
    return IndentedJson.of(json -> new EvaluationWriter(json).write(evaluation));
  }

  /**
   * Writes the JSON.
   *
   * @param evaluation what to write
   * @param out takes the text; stays open
   * @throws IOException if {@code out} fails
   */
  public static void write(Evaluation evaluation, Writer out) throws IOException {
    out.write(of(evaluation));
  }

  /**
   * Writes the JSON to a file.
   *
   * @param evaluation what to write
   * @param file the file, which is replaced if it exists
   * @return the file
   * @throws IOException if the file cannot be written
   */
  public static Path write(Evaluation evaluation, Path file) throws IOException {
    return Files.write(file, of(evaluation).getBytes(StandardCharsets.UTF_8));
  }
}
