package io.github.kpi4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README that has its output below compiles and prints just that. */
class ReadmeSnippetsTest {
  private static final Pattern SNIPPET =
      Pattern.compile("```java\n([^`]*)```\n\n```text\n(.*?)```", Pattern.DOTALL);

  private static final String PROGRAM =
      """
      import io.github.kpi4j.core.draft.*;
      import io.github.kpi4j.core.duty.*;
      import io.github.kpi4j.core.engine.*;
      import io.github.kpi4j.core.value.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;

      public class Snippets {
        public static void main(String[] arguments) {
      """;

  @TempDir private Path folder;

  @Test
  void printWhatTheySay() throws IOException, InterruptedException {
    // Surefire tells the module's folder; the working directory may be another one.
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    String readme = Files.readString(module.resolve("README.md"));
    List<MatchResult> snippets = SNIPPET.matcher(readme).results().toList();
    assertThat(snippets).isNotEmpty();
    for (MatchResult snippet : snippets) {
      assertThat(run(PROGRAM + snippet.group(1) + "}}\n")).isEqualTo(snippet.group(2));
    }
  }

  /** Runs a program from its source, beside everything that this test has on its paths. */
  private String run(String program) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Snippets.java"), program);
    String path =
        System.getProperty("jdk.module.path", "")
            + File.pathSeparator
            + System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                path,
                source.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
