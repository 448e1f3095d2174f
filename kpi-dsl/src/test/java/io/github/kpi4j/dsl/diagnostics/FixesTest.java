package io.github.kpi4j.dsl.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.dsl.Golden;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.Limits;
import io.github.kpi4j.dsl.internal.yaml.MessagesTest;
import io.github.kpi4j.dsl.internal.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What mends a mistake takes its message away, whatever else is wrong. */
class FixesTest {
  static List<String> contracts() throws IOException {
    try (Stream<Path> files = Files.list(Golden.resource("bad"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".kpi.yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void eachFixOfABadContractMends(String name) {
    eachMends(
        Golden.text("bad/" + name), text -> KpiContracts.parse("example", text).diagnostics());
  }

  static List<String> texts() {
    return MessagesTest.mistakes().map(row -> (String) row.get()[0]).toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void eachFixOfAYamlTextMends(String text) {
    eachMends(text, FixesTest::read);
  }

  private static List<Diagnostic> read(String text) {
    return YamlReader.read(Source.of("example", text), Limits.DEFAULT).diagnostics();
  }

  private static void eachMends(String text, Function<String, List<Diagnostic>> reader) {
    List<Diagnostic> found = reader.apply(text);
    for (Diagnostic problem : found) {
      if (!problem.fix().isEmpty()) {
        String mended = TextEdit.apply(problem.span().source(), problem.fix());
        assertThat(like(problem, reader.apply(mended)))
            .as("%s%n%s", problem, mended)
            .isLessThan(like(problem, found));
      }
    }
  }

  private static long like(Diagnostic problem, List<Diagnostic> found) {
    return found.stream()
        .filter(other -> other.code() == problem.code())
        .filter(other -> other.arguments().equals(problem.arguments()))
        .count();
  }

  @Test
  void manyBadContractsCanBeMended() throws IOException {
    assertThat(contracts().stream().map(name -> Golden.text("bad/" + name)))
        .filteredOn(
            text ->
                KpiContracts.parse("example", text).diagnostics().stream()
                    .anyMatch(problem -> !problem.fix().isEmpty()))
        .hasSizeGreaterThan(50);
  }
}
