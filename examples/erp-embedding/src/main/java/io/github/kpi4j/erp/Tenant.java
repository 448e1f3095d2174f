package io.github.kpi4j.erp;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /** Takes another contract if it is valid, and otherwise goes on with the one it has. */
  synchronized Validated<CompiledContract> offer(String yaml) throws IOException {
    Validated<CompiledContract> offered = KpiContracts.parse(CONTRACT, yaml);
    if (offered.isValid()) {
      CompiledContract contract = offered.orThrow();
      // First everything that can go wrong, then the file, then what evaluations see.
      Books all = reread(contract);
      DurableFile.write(folder.resolve(CONTRACT), yaml.getBytes(StandardCharsets.UTF_8));
      books = Optional.of(all);
    }
    return offered;
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

  private Books reread(CompiledContract contract) throws IOException {
    Books all = Books.of(contract);
    if (Files.isDirectory(facts())) {
      try (Stream<Path> files = Files.list(facts())) {
        for (Path file : files.sorted().toList()) {
          Optional<Delivery> delivery = Delivery.of(file);
          if (delivery.isPresent()) {
            FactSet part = delivery.get().read(contract, Files.readAllBytes(file));
            all = all.with(delivery.get(), contract.accumulate(part));
          }
        }
      }
    }
    return all;
  }

  private Path facts() {
    return folder.resolve("facts");
  }
}
