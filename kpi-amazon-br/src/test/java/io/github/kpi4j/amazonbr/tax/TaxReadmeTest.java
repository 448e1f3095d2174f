package io.github.kpi4j.amazonbr.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README's part on taxes compiles and prints what it says. */
class TaxReadmeTest {
  private static final Pattern SNIPPET =
      Pattern.compile("```java\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

  private static final String IMPORTS =
      """
      import io.github.kpi4j.amazonbr.money.*;
      import io.github.kpi4j.amazonbr.tax.*;
      import io.github.kpi4j.amazonbr.tax.federal.*;
      import io.github.kpi4j.amazonbr.tax.icms.*;
      import io.github.kpi4j.amazonbr.tax.importing.*;
      import io.github.kpi4j.amazonbr.tax.reform.*;
      import io.github.kpi4j.amazonbr.tax.sale.*;
      import io.github.kpi4j.amazonbr.tax.simples.*;
      import io.github.kpi4j.core.diagnostic.*;
      import io.github.kpi4j.core.value.*;
      import java.time.LocalDate;
      import java.util.List;
      """;

  @TempDir Path folder;

  @Test
  void prints_what_it_says() throws IOException, InterruptedException {
    StringBuilder program = new StringBuilder(IMPORTS);
    program.append("public class Snippets { public static void main(String[] arguments) {\n");
    List<String> expected = new ArrayList<>();
    Matcher snippets = SNIPPET.matcher(taxes());
    while (snippets.find()) {
      program.append("{\n").append(snippets.group(1)).append("}\nSystem.out.println(\"--\");\n");
      expected.add(snippets.group(2) + "--\n");
    }
    program.append("}}\n");

    assertThat(expected).hasSizeGreaterThan(5);
    assertThat(run(program.toString())).isEqualTo(String.join("", expected));
  }

  private static String taxes() throws IOException {
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    return Files.readString(module.resolve("README.md")).split("<!-- tax -->", 2)[1];
  }

  /** Runs a program from its source, beside everything that this test has on its paths. */
  private String run(String program) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Snippets.java"), program);
    Path java = Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java");
    String path =
        System.getProperty("jdk.module.path", "")
            + File.pathSeparator
            + System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                java.toString(),
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
