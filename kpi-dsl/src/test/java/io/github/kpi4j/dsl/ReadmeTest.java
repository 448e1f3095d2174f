package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README is one program, which does on a shop's files what it says. */
class ReadmeTest {
  private static final Pattern SNIPPET = Pattern.compile("```java\n([^`]*)```");

  private static final String PROGRAM =
      """
      import io.github.kpi4j.core.diagnostic.*;
      import io.github.kpi4j.core.engine.*;
      import io.github.kpi4j.core.fact.*;
      import io.github.kpi4j.core.result.*;
      import io.github.kpi4j.core.value.*;
      import io.github.kpi4j.dsl.*;
      import io.github.kpi4j.dsl.csv.*;
      import io.github.kpi4j.dsl.json.*;
      import java.nio.file.*;

      public class Snippets {
        public static void main(String[] arguments) throws Exception {
          %s
          System.out.println(march.kpis().equals(judged.kpis()) + " " + march.kpi("sold"));
        }
      }
      """;

  @Test
  void doesWhatItSays(@TempDir Path folder) throws IOException, InterruptedException {
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    String snippets =
        SNIPPET
            .matcher(Files.readString(module.resolve("README.md")))
            .results()
            .map(MatchResult::group)
            .map(text -> text.replaceAll("```(java)?", ""))
            .collect(Collectors.joining());
    Path source = folder.resolve("Snippets.java");
    Files.writeString(source, PROGRAM.replace("%s", snippets));
    Files.writeString(
        folder.resolve("shop.kpi.yaml"),
        """
        kpi: 1
        contract: shop
        time_zone: America/Sao_Paulo
        currency: BRL
        data:
          sales:
            key: [date, sku]
            dimensions: {date: date, sku: text}
            measures: {units: count}
        metrics:
          units: {sum: sales.units}
        kpis:
          sold: {metric: units, better: higher, bands: {green: at least 5, red: otherwise}}
        """);
    Files.createDirectories(folder.resolve("facts"));
    Files.writeString(
        folder.resolve("facts").resolve("sales.csv"),
        "date,sku,units\n2026-03-01,a,2\n2026-03-31,b,3\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("jdk.module.path", "")
                    + File.pathSeparator
                    + System.getProperty("java.class.path"),
                source.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    // 2 + 3 units.
    assertThat(printed).startsWith("true sold green: 5");
    assertThat(folder.resolve("march.json")).isNotEmptyFile();
  }
}
