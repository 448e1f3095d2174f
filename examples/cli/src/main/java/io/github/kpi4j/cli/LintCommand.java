package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for what people regret to have signed. */
@Command(
    name = "lint",
    description = "Looks for what people regret to have signed.",
    mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(paramLabel = "CONTRACT", description = "a contract in YAML")
  private Path file = Path.of("");

  @Option(names = "--data", description = "a folder with facts of the past")
  private @Nullable Path data;

  @Option(names = "--as-of", description = "the day at whose end is asked, such as 2026-03-31")
  private @Nullable String asOf;

  @Override
  public Integer call() throws Exception {
    Validated<CompiledContract> loaded = KpiContracts.load(file);
    List<Diagnostic> found = new ArrayList<>(loaded.diagnostics());
    if (loaded.value().isPresent()) {
      CompiledContract contract = loaded.value().get();
      found.addAll(
          data == null
              ? contract.lint()
              : contract.lint(CsvFacts.read(contract.schema(), data), Days.asOf(asOf)));
    }
    return options.report(found);
  }
}
