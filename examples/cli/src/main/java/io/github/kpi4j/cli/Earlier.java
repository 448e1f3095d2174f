package io.github.kpi4j.cli;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.dsl.json.StatementJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Statements that were made before. */
final class Earlier {
  @Option(names = "--earlier", paramLabel = "FILE", descriptionKey = "help.earlier")
  private List<Path> files = List.of();

  /** Ends the program if any are given where nothing reads them. */
  void refuse() {
    if (!files.isEmpty()) {
      throw new Unusable("earlier", Map.of());
    }
  }

  /** All of them, or what is wrong with the first that cannot be read. */
  Validated<List<Statement>> read(Contract contract) throws IOException {
    List<Statement> statements = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>();
    for (Path file : files) {
      Validated<Statement> read = StatementJson.read(contract, file);
      found.addAll(read.diagnostics());
      if (read.value().isEmpty()) {
        return Validated.invalid(found);
      }
      statements.add(read.value().get());
    }
    return Validated.valid(statements, found);
  }
}
