package io.github.kpi4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Every benchmark of rows and loading and the fastest of taxes run once. The others of taxes and
 * those of files and plans take seconds a run; what they measure is tested beside them.
 */
class SmokeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"RowBenchmark.", "SaleTaxBenchmark.centavosWithoutMemory", "LoadBenchmark."})
  void runs(String benchmark) throws Exception {
    assertThat(
            new Runner(
                    new OptionsBuilder()
                        .include("\\." + benchmark)
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
