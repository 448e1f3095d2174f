package io.github.kpi4j.erp;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.json.StatementJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statements of one tenant, a file for each period. What is in it was sent to somebody who pays
 * by it, so nothing in it is ever written again: what changes later is adjusted in the next one.
 */
record Ledger(Path folder) {
  Optional<Statement> of(Contract contract, Period period) throws IOException {
    Path file = file(period);
    return Files.exists(file) ? Optional.of(read(contract, file)) : Optional.empty();
  }

  /** The statements of earlier periods, in order. */
  List<Statement> before(Contract contract, Period period) throws IOException {
    List<Statement> earlier = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
          Statement statement = read(contract, file);
          if (statement.period().days().start().isBefore(period.days().start())) {
            earlier.add(statement);
          }
        }
      }
    }
    earlier.sort(Comparator.comparing(statement -> statement.period().days().start()));
    return earlier;
  }

  void add(Statement statement) throws IOException {
    byte[] json = StatementJson.of(statement).getBytes(StandardCharsets.UTF_8);
    DurableFile.write(file(statement.period()), json);
  }

  private Path file(Period period) {
    return folder.resolve(period.name().replace('/', '_') + ".json");
  }

  private static Statement read(Contract contract, Path file) throws IOException {
    Validated<Statement> statement = StatementJson.read(contract, file);
    if (!statement.isValid()) {
      throw new BadRequest(409, String.valueOf(statement.diagnostics().get(0)));
    }
    return statement.orThrow();
  }
}
