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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's Java compiles and prints what stands under it. */
class ReadmeSnippetsTest {
  private static final Pattern RUN =
      Pattern.compile("<!-- run -->\n\n```java\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

  private static final String PROGRAM =
      """
      import io.github.kpi4j.amazonbr.fees.*;
      import io.github.kpi4j.amazonbr.margin.*;
      import io.github.kpi4j.amazonbr.tax.*;
      import io.github.kpi4j.core.value.*;
      import java.time.LocalDate;
      import java.util.*;

      public class Snippet {
        static Quantity brl(String reais) {
          return Quantity.money("BRL", reais);
        }

        public static void main(String[] args) {
          %s
        }
      }
      """;

  @TempDir static Path folder;

  private static String readme() throws IOException {
    // Surefire tells the module's folder; the working directory may be another one.
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    return Files.readString(module.resolve("README.md"));
  }

  static Stream<List<String>> snippets() throws IOException {
    return RUN.matcher(readme()).results().map(found -> List.of(found.group(1), found.group(2)));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void printsWhatItSays(List<String> snippet) throws IOException, InterruptedException {
    assertThat(run(snippet.get(0))).isEqualTo(snippet.get(1));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void isShort(List<String> snippet) {
    assertThat(snippet.get(0).lines()).hasSizeLessThan(15);
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

  private static String run(String statements) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Snippet.java"), PROGRAM.formatted(statements));
    // The modules are read as a class path, as most programs would.
    String classPath =
        Stream.of(System.getProperty("jdk.module.path"), System.getProperty("java.class.path"))
            .filter(Objects::nonNull)
            .reduce((one, other) -> one + File.pathSeparator + other)
            .orElseThrow();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                source.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
