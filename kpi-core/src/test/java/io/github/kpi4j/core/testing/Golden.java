package io.github.kpi4j.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that say what a test expects to the byte. With the system property {@code golden.rewrite}
 * set to {@code true} they are written anew instead; read the difference before committing it.
 */
public final class Golden {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private Golden() {}

  /**
   * Compares a text with its golden file, which stands among the module's test resources in the
   * folder of the test's package.
   *
   * @param test the test
   * @param file the file's name
   * @param actual what came out
   * @throws IOException if the file cannot be read or written
   * @throws AssertionError if it says something else or is not there
   */
  public static void assertMatches(Class<?> test, String file, String actual) throws IOException {
    Path golden =
        RESOURCES
            .resolve(Path.of(".", test.getPackageName().split("\\.")).normalize())
            .resolve(file);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual, StandardCharsets.UTF_8);
      return;
    }
    assertThat(golden).as("golden file; -Dgolden.rewrite=true writes it").exists();
    assertThat(actual).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }
}
