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
@Command(name = "lint", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(paramLabel = "CONTRACT", descriptionKey = "help.contract")
  private Path file = Path.of("");

  @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "help.data_of_lint")
  private @Nullable Path data;

  @Mixin private Downloads downloads = new Downloads();

  @Option(names = "--as-of", paramLabel = "DAY", descriptionKey = "help.as_of_lint")
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
