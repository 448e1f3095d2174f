package io.github.kpi4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that SECURITY.md names is there, and nothing is claimed in its tables without one. */
class SecurityNotesTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Laws))\\.(\\w+)`");

  @Test
  void namesTestsThatAreThere() throws IOException {
    List<MatchResult> named =
        NAMED.matcher(Files.readString(ROOT.resolve("SECURITY.md"))).results().toList();
    assertThat(named).hasSizeGreaterThan(20);
    for (MatchResult test : named) {
      assertThat(sources(test.group(1)))
          .as(test.group())
          .anyMatch(source -> source.contains(" void " + test.group(2) + "("));
    }
  }

  @Test
  void everyLineOfItsTablesNamesOne() throws IOException {
    List<String> lines =
        Files.readString(ROOT.resolve("SECURITY.md"))
            .lines()
            .filter(
                line ->
                    line.startsWith("| ") && !line.startsWith("| It") && !line.startsWith("| ---"))
            .toList();
    assertThat(lines).hasSizeGreaterThan(12).allMatch(line -> NAMED.matcher(line).find());
  }

  /** The texts of all test classes of a name. */
  private static List<String> sources(String name) throws IOException {
    List<String> sources = new ArrayList<>();
    for (String module : List.of("kpi-core", "kpi-dsl", "kpi-amazon-br", "examples/results")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(f -> f.endsWith(name + ".java")).toList()) {
          sources.add(Files.readString(file));
        }
      }
    }
    return sources;
  }
}
