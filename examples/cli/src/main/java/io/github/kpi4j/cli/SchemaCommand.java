package io.github.kpi4j.cli;

import io.github.kpi4j.core.engine.ContractCompiler;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the JSON Schema of contracts, for editors. */
@Command(
    name = "schema",
    description =
        "Writes the JSON Schema of contracts, for editors; its texts follow --lang. It is JSON in"
            + " any --format but sarif, which it cannot be.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Override
  public Integer call() throws Exception {
    options.refuseSarif();
    options.out().print(ContractCompiler.schema(options.locale()));
    return Exit.FINE;
  }
}
