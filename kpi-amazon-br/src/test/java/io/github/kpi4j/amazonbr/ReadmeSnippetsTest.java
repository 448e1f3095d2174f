package io.github.kpi4j.amazonbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.fees.FeeTable;
import io.github.kpi4j.amazonbr.fees.FeeTables;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README that has its output below compiles and prints just that. */
class ReadmeSnippetsTest {
  private static final Pattern SNIPPET =
      Pattern.compile("```java\n([^`]*)```\n\n```text\n(.*?)```", Pattern.DOTALL);

  private static final String PROGRAM =
      """
      import io.github.kpi4j.amazonbr.fees.*;
      import io.github.kpi4j.amazonbr.margin.*;
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
      import java.time.*;
      import java.util.*;

      public class Snippets {
        static Quantity brl(String reais) {
          return Quantity.money("BRL", reais);
        }

        public static void main(String[] arguments) {
      """;

  // After each snippet's output, so that a difference shows which one it is.
  private static final String END = "--\n";

  @TempDir private Path folder;

  private static String readme() throws IOException {
    // Surefire tells the module's folder; the working directory may be another one.
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    return Files.readString(module.resolve("README.md"));
  }

  private static List<MatchResult> snippets() throws IOException {
    return SNIPPET.matcher(readme()).results().toList();
  }

  @Test
  void printWhatTheySay() throws IOException, InterruptedException {
    String statements =
        snippets().stream()
            .map(snippet -> "{\n" + snippet.group(1) + "}\nSystem.out.println(\"--\");\n")
            .collect(Collectors.joining());
    String expected =
        snippets().stream().map(snippet -> snippet.group(2) + END).collect(Collectors.joining());

    assertThat(run(PROGRAM + statements + "}}\n")).isEqualTo(expected);
  }

  @Test
  void areManyAndShort() throws IOException {
    assertThat(snippets())
        .hasSizeGreaterThan(9)
        .allSatisfy(snippet -> assertThat(snippet.group(1).lines()).hasSizeLessThan(15));
  }

  @Test
  void theFeeTablesAreAsListed() throws IOException {
    String readme = readme();
    for (FeeTable table : FeeTable.values()) {
      List<DatedRow> rows = FeeTables.bundled().table(table).rows();
      LocalDate begins =
          rows.stream()
              .map(row -> row.basis().valid().start())
              .min(LocalDate::compareTo)
              .orElseThrow();

      assertThat(readme)
          .contains("| `%s` | %s | %d |".formatted(table.schema().name(), begins, rows.size()));
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
