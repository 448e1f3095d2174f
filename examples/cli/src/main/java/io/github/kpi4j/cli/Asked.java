package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A period of a contract, on a folder of facts, as of a day. */
final class Asked {
  @Parameters(index = "0", paramLabel = "CONTRACT", descriptionKey = "help.contract")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "DATA", descriptionKey = "help.data")
  private Path data = Path.of("");

  @Parameters(index = "2", paramLabel = "PERIOD", descriptionKey = "help.period")
  private String period = "";

  @Mixin private Downloads downloads = new Downloads();

  @Option(names = "--as-of", paramLabel = "DAY", descriptionKey = "help.as_of")
  private @Nullable String asOf;

  Validated<CompiledContract> load() throws IOException {
    return Contracts.load(file);
  }

  /** Reads the facts, and says what each file is. */
  FactSet facts(CompiledContract contract, Options options, Progress progress) throws IOException {
    // What was asked in vain is said before a large folder is read.
    period(contract);
    asOf();
    progress.say("reading " + data);
    return Facts.read(contract, data, downloads, options);
  }

  Period period(CompiledContract contract) {
    return Days.period(contract, period);
  }

  AsOf asOf() {
    return Days.asOf(asOf);
  }

  /** The period as it was asked for. */
  String name() {
    return period;
  }
}
