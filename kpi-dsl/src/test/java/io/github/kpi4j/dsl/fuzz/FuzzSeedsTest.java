package io.github.kpi4j.dsl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.kpi4j.dsl.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a fuzzer starts from, and what it has found: nothing escapes but diagnostics. */
class FuzzSeedsTest {
  private static final Map<String, Consumer<byte[]>> TARGETS =
      new TreeMap<>(
          Map.of(
              "ContractTarget", ContractTarget::fuzzerTestOneInput,
              "FormulaTarget", FormulaTarget::fuzzerTestOneInput,
              "FactsTarget", FactsTarget::fuzzerTestOneInput,
              "FeedTarget", FeedTarget::fuzzerTestOneInput,
              "StatementTarget", StatementTarget::fuzzerTestOneInput));

  static List<Arguments> seeds() throws IOException {
    List<Arguments> seeds = new ArrayList<>();
    for (String target : TARGETS.keySet()) {
      try (Stream<Path> files = Files.list(Golden.resource("fuzz").resolve(target))) {
        List<Path> sorted = files.sorted().toList();
        assertThat(sorted).as(target).isNotEmpty();
        sorted.forEach(file -> seeds.add(Arguments.of(target, file)));
      }
    }
    return seeds;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingEscapesFromASeed(String target, Path seed) throws IOException {
    byte[] data = Files.readAllBytes(seed);
    Consumer<byte[]> entrance = TARGETS.getOrDefault(target, none -> {});
    assertThatCode(() -> entrance.accept(data)).doesNotThrowAnyException();
  }
}
