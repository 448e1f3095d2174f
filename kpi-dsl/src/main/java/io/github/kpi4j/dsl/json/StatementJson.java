package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.settlement.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A statement as JSON. Amounts are texts with their cents, because JSON numbers lose digits in most
 * readers; each step has its exact result. Equal statements give equal bytes.
 */
public final class StatementJson {
  private StatementJson() {}

  /**
   * What the JSON of a statement looks like, for validators and for programs that read it. New
   * properties may come with a later version; those there are keep their names and meanings.
   *
   * @return a JSON schema, draft 2020-12
   */
  public static String schema() {
    return SchemaText.of("statement.schema.json");
  }

  /**
   * The JSON as text.
   *
   * @param statement what to write
   * @return an object on several lines, ending in LF
   */
  public static String of(Statement statement) {
    return IndentedJson.of(json -> new StatementWriter(json).write(statement));
  }

  /**
   * Writes the JSON to a file.
   *
   * @param statement what to write
   * @param file the file, which is replaced if it exists
   * @return the file
   * @throws IOException if the file cannot be written
   */
  public static Path write(Statement statement, Path file) throws IOException {
    return Files.write(file, of(statement).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a statement back, for settling what comes after it or verifying it.
   *
   * @param contract the contract that it settled; its places are those of the lines
   * @param name what messages call the text, usually a file name
   * @param json what {@link #of} gave, however it is indented
   * @return the statement, which is equal to the one that was written if the contract is the same;
   *     or what is wrong with the text and where
   */
  public static Validated<Statement> read(Contract contract, String name, String json) {
    return new StatementReader(contract).read(Source.of(name, json));
  }

  /**
   * Reads a statement back from a file.
   *
   * @param contract the contract that it settled
   * @param file a file in UTF-8
   * @return the statement, or what is wrong with the text and where
   * @throws IOException if the file cannot be read or is not in UTF-8
   */
  public static Validated<Statement> read(Contract contract, Path file) throws IOException {
    return read(contract, String.valueOf(file.getFileName()), Files.readString(file));
  }
}
