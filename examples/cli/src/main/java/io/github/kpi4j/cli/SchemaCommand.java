package io.github.kpi4j.cli;

import io.github.kpi4j.core.engine.ContractCompiler;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the JSON Schema of contracts, for editors. */
@Command(
    name = "schema",
    description = "Writes the JSON Schema of contracts, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Override
  public Integer call() throws Exception {
    options.out().print(ContractCompiler.schema());
    return Exit.FINE;
  }
}
