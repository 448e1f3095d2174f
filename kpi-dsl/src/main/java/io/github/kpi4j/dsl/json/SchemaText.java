package io.github.kpi4j.dsl.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON schemas that lie beside these classes. */
final class SchemaText {
  private SchemaText() {}

  static String of(String file) {
    try (InputStream in = Objects.requireNonNull(SchemaText.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
