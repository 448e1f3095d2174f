package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.Coverage;
import io.github.kpi4j.core.expectation.TestResult;
import io.github.kpi4j.dsl.KpiContracts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the tests of a contract and of files beside it. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(paramLabel = "CONTRACT", descriptionKey = "help.contract")
  private Path file = Path.of("");

  @Parameters(index = "1..*", paramLabel = "TESTS", descriptionKey = "help.tests")
  private List<Path> beside = List.of();

  @Option(names = "--edges", paramLabel = "PERIOD", descriptionKey = "help.edges")
  private @Nullable String edges;

  @Override
  public Integer call() throws Exception {
    Validated<CompiledContract> loaded = Contracts.load(file);
    if (loaded.value().isEmpty()) {
      return options.report(loaded.diagnostics());
    }
    CompiledContract contract = loaded.value().get();
    Words words = Words.in(options.locale());
    if (edges != null) {
      options.out().print(EdgesText.of(contract, Days.period(contract, edges), words));
      return Exit.FINE;
    }
    List<TestResult> results = new ArrayList<>(contract.testing().runAll());
    for (Path tests : beside) {
      Validated<List<ContractTest>> read =
          KpiContracts.parseTests(
              contract, String.valueOf(tests.getFileName()), Files.readString(tests));
      if (read.value().isEmpty()) {
        return options.report(read.diagnostics());
      }
      results.addAll(contract.testing().run(read.value().get()));
    }
    Coverage coverage = contract.testing().coverage(results);
    options
        .out()
        .print(
            switch (options.format()) {
              case TEXT -> TestText.of(results, words) + CoverageText.of(coverage, words);
              case JSON -> TestJson.of(results, coverage, words);
              case SARIF -> Sarif.of(results, words);
            });
    return results.stream().allMatch(TestResult::passed) ? Exit.FINE : Exit.FAILED;
  }
}
