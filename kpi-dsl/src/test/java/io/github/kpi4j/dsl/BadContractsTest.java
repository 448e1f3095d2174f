package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts that people get wrong, each beside what they are told about it. */
class BadContractsTest {
  private static final String CONTRACT = ".kpi.yaml";

  static List<String> contracts() throws IOException {
    return names(CONTRACT);
  }

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(Golden.resource("bad"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void saysWhatIsWrong(String name) throws IOException {
    Validated<CompiledContract> read = KpiContracts.load(Golden.resource("bad/" + name + CONTRACT));
    assertThat(read.isValid()).isFalse();
    assertThat(read.diagnostics()).isSorted();
    Golden.check(
        "bad/" + name + ".txt", DiagnosticText.of(Catalogue.ENGLISH).render(read.diagnostics()));
  }

  @Test
  void everyTextHasItsContract() throws IOException {
    assertThat(names(".txt")).isEqualTo(contracts()).hasSizeGreaterThanOrEqualTo(150);
  }
}
