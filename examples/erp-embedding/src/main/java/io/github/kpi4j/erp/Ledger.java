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
  private static final String CLOSING = "closing.json";

  Optional<Statement> of(Contract contract, Period period) throws IOException {
    return stored(contract, file(period));
  }

  /** The statement that closed the contract. */
  Optional<Statement> closing(Contract contract) throws IOException {
    return stored(contract, folder.resolve(CLOSING));
  }

  private static Optional<Statement> stored(Contract contract, Path file) throws IOException {
    return Files.exists(file) ? Optional.of(read(contract, file)) : Optional.empty();
  }

  /** What had been settled before a period was, in order. */
  List<Statement> before(Contract contract, Period period) throws IOException {
    return settled(contract).stream()
        .filter(earlier -> earlier.period().days().start().isBefore(period.days().start()))
        .toList();
  }

  /** The statements of all periods, in order. */
  List<Statement> settled(Contract contract) throws IOException {
    List<Statement> settled = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Ledger::isOfAPeriod).toList()) {
          settled.add(read(contract, file));
        }
      }
    }
    settled.sort(Comparator.comparing(statement -> statement.period().days().start()));
    return settled;
  }

  private static boolean isOfAPeriod(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".json") && !name.equals(CLOSING);
  }

  void add(Statement statement) throws IOException {
    byte[] json = StatementJson.of(statement).getBytes(StandardCharsets.UTF_8);
    boolean closing = statement.kind() == Statement.Kind.CLOSING;
    DurableFile.write(closing ? folder.resolve(CLOSING) : file(statement.period()), json);
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
