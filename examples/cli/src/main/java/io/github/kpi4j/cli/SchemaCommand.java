package io.github.kpi4j.cli;

import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.engine.SchemaOf;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the JSON Schema of contracts, packs or files of tests, for editors. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(
      arity = "0..1",
      paramLabel = "contract|pack|tests",
      descriptionKey = "help.schema_of",
      defaultValue = "contract")
  private SchemaOf file = SchemaOf.CONTRACT;

  @Override
  public Integer call() throws Exception {
    options.refuseSarif();
    options.out().print(ContractCompiler.schema(file, options.locale()));
    return Exit.FINE;
  }
}
