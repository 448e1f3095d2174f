package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks contracts and says everything that is wrong. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(paramLabel = "CONTRACT", arity = "1..*", descriptionKey = "help.contracts")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws Exception {
    List<Diagnostic> found = new ArrayList<>();
    for (Path file : files) {
      found.addAll(Contracts.load(file).diagnostics());
    }
    return options.report(found);
  }
}
