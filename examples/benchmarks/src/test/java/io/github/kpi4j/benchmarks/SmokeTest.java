package io.github.kpi4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Every benchmark runs once, those of files and plans on small ones; of taxes the one that takes no
 * seconds, since what the others measure is tested beside them.
 */
class SmokeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "RowBenchmark.",
        "SaleTaxBenchmark.centavosWithoutMemory",
        "LoadBenchmark.",
        "FilesBenchmark.",
        "ReplenishmentBenchmark."
      })
  void runs(String benchmark) throws Exception {
    assertThat(
            new Runner(
                    new OptionsBuilder()
                        .include("\\." + benchmark)
                        .param("rows", "2000")
                        .param("products", "4")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run())
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.getPrimaryResult().getScore()).isPositive());
  }
}
