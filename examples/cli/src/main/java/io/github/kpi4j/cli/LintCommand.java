package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
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

  @Mixin private Downloads downloads = new Downloads();

  @Option(names = "--as-of", description = "the day at whose end is asked, such as 2026-03-31")
  private @Nullable String asOf;

  @Override
  public Integer call() throws Exception {
    Validated<CompiledContract> loaded = Contracts.load(file);
    List<Diagnostic> found = new ArrayList<>(loaded.diagnostics());
    if (loaded.value().isPresent()) {
      CompiledContract contract = loaded.value().get();
      found.addAll(
          data == null
              ? contract.lint()
              : contract.lint(Facts.read(contract, data, downloads, options), Days.asOf(asOf)));
    }
    return options.report(found);
  }
}
