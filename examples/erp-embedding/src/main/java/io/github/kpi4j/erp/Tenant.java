package io.github.kpi4j.erp;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.settlement.History;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.settlement.Verification;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One tenant: a folder with the contract and every delivery of facts, and what was made of them in
 * memory. Changes come one after another; evaluations wait for none of them.
 */
final class Tenant {
  private static final String CONTRACT = "contract.kpi.yaml";

  private final Path folder;
  private volatile Optional<Books> books = Optional.empty();

  private Tenant(Path folder) {
    this.folder = folder;
  }

  /** A tenant as its folder says it is; the folder need not exist yet. */
  static Tenant open(Path folder) throws IOException {
    Tenant tenant = new Tenant(folder);
    Path file = folder.resolve(CONTRACT);
    if (Files.exists(file)) {
      Validated<CompiledContract> stored = KpiContracts.load(file);
      if (stored.isValid()) {
        tenant.books = Optional.of(tenant.reread(stored.orThrow()));
      } else {
        // It was valid when it was stored, by an older library or before someone edited the file.
        // The other tenants go on; this one needs a contract again, and its facts are kept.
        System.err.println(
            DiagnosticText.of(Catalogue.of(Locale.ENGLISH)).render(stored.diagnostics()));
      }
    }
    return tenant;
  }

  Optional<Books> books() {
    return books;
  }

  /** Reads a contract that somebody sends; one that is not valid gets no further. */
  static Validated<CompiledContract> read(byte[] yaml) {
    return KpiContracts.parse(CONTRACT, yaml);
  }

  /**
   * Takes another contract.
   *
   * @param contract what was read
   * @param yaml its bytes
   */
  synchronized void accept(CompiledContract contract, byte[] yaml) throws IOException {
    // First everything that can go wrong, then the files, then what evaluations see. Every text
    // that was ever in force is kept, as statements name theirs by its digest.
    Books all = reread(contract);
    DurableFile.write(version(Digest.of(yaml)), yaml);
    DurableFile.write(folder.resolve(CONTRACT), yaml);
    books = Optional.of(all);
  }

  /**
   * Takes a delivery. When this returns it is on disk and counts; when the process dies before, the
   * sender has no answer, sends it again, and it counts once.
   *
   * @return what became of its rows; empty if it was there already
   */
  synchronized Optional<FactSet> deliver(Delivery delivery, byte[] csv) throws IOException {
    Books now = books().orElseThrow();
    if (now.deliveries().contains(delivery)) {
      return Optional.empty();
    }
    FactSet part = delivery.read(now.contract(), csv);
    if (isReadable(part, delivery)) {
      DurableFile.write(facts().resolve(delivery.fileName()), csv);
      books = Optional.of(now.with(delivery, now.contract().accumulate(part)));
    }
    return Optional.of(part);
  }

  /** Whether it is the table at all; single rows that are wrong are kept in its account. */
  static boolean isReadable(FactSet part, Delivery delivery) {
    List<Diagnostic> problems = part.diagnostics();
    boolean nothing =
        part.accounts().stream()
            .filter(account -> account.table().equals(delivery.table()))
            .allMatch(account -> account.used() == 0);
    return problems.isEmpty() || !nothing;
  }

  /**
   * Settles a period, once: what was settled is given again, and what changes later is adjusted in
   * the next statement. An estimate is not kept, as nothing is owed by it.
   */
  synchronized Statement settle(Period period, AsOf asOf) throws IOException {
    Books now = books().orElseThrow();
    Contract contract = now.contract().contract();
    Optional<Statement> settled = ledger().of(contract, period);
    if (settled.isPresent()) {
      return settled.get();
    }
    List<Statement> earlier = ledger().before(contract, period);
    Statement statement = now.contract().settle(now.facts(), period, asOf, earlier);
    if (statement.kind() != Statement.Kind.ESTIMATE) {
      ledger().add(statement);
    }
    return statement;
  }

  /**
   * Closes the contract, once: what changed since its last periods were settled, and what of a
   * deposit comes back.
   */
  synchronized Statement close(AsOf asOf) throws IOException {
    Books now = books().orElseThrow();
    Contract contract = now.contract().contract();
    Optional<Statement> closed = ledger().closing(contract);
    if (closed.isPresent()) {
      return closed.get();
    }
    History earlier = History.of(ledger().settled(contract));
    Statement closing = now.contract().closing(now.facts(), asOf, earlier);
    if (closing.kind() != Statement.Kind.ESTIMATE) {
      ledger().add(closing);
    }
    return closing;
  }

  Optional<Statement> closing() throws IOException {
    return ledger().closing(books().orElseThrow().contract().contract());
  }

  Optional<Statement> statement(Period period) throws IOException {
    return ledger().of(books().orElseThrow().contract().contract(), period);
  }

  /**
   * Works a statement out again from the files alone: the text of the contract that it was settled
   * by, every delivery that there is by now, and the statements before it.
   */
  Verification verify(Statement statement) throws IOException {
    Path text = version(statement.provenance().contract());
    CompiledContract contract =
        Files.exists(text) ? KpiContracts.load(text).orThrow() : books().orElseThrow().contract();
    List<Statement> earlier =
        statement.kind() == Statement.Kind.CLOSING
            ? ledger().settled(contract.contract())
            : ledger().before(contract.contract(), statement.period());
    return contract.verify(reread(contract).facts(), statement, History.of(earlier));
  }

  private Books reread(CompiledContract contract) throws IOException {
    Books all = Books.of(contract);
    for (Path file : deliveries()) {
      Delivery delivery = Delivery.of(file).orElseThrow();
      FactSet part = delivery.read(contract, Files.readAllBytes(file));
      all = all.with(delivery, contract.accumulate(part));
    }
    return all;
  }

  private List<Path> deliveries() throws IOException {
    if (!Files.isDirectory(facts())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(facts())) {
      return files.filter(file -> Delivery.of(file).isPresent()).sorted().toList();
    }
  }

  private Path facts() {
    return folder.resolve("facts");
  }

  private Path version(String digest) {
    return folder.resolve("contracts").resolve(digest + ".kpi.yaml");
  }

  private Ledger ledger() {
    return new Ledger(folder.resolve("statements"));
  }
}
