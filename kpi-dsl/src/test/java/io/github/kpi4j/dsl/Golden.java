package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that a person has read and found right. With {@code -Dgolden.rewrite=true} the files are
 * written anew instead of being compared; read the difference before you commit it.
 */
public final class Golden {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private Golden() {}

  /** The folder or file of that name below the tests' resources. */
  public static Path resource(String name) {
    return RESOURCES.resolve(name);
  }

  /** The text of a file below the tests' resources. */
  public static String text(String name) {
    try {
      return Files.readString(resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares a text with the file of that name, character by character. */
  public static void check(String name, String actual) {
    if (Boolean.getBoolean("golden.rewrite")) {
      try {
        Files.writeString(resource(name), actual);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(actual).as("against %s", resource(name)).isEqualTo(text(name));
  }
}
