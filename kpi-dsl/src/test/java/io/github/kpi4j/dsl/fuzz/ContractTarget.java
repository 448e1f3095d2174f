package io.github.kpi4j.dsl.fuzz;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.ContractFormat;
import io.github.kpi4j.dsl.KpiContracts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A contract: read, linted, tested, tidied, and evaluated without facts. */
public final class ContractTarget {
  private ContractTarget() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Validated<CompiledContract> read = KpiContracts.parse("fuzz.kpi.yaml", text);
    rendered(read.diagnostics());
    if (!read.isValid() && read.diagnostics().isEmpty()) {
      throw new AssertionError("neither a contract nor a reason");
    }
    read.value().ifPresent(ContractTarget::use);
    String tidy = ContractFormat.tidy(text);
    if (!ContractFormat.tidy(tidy).equals(tidy)) {
      throw new AssertionError("tidied twice is other than once");
    }
  }

  /** Every message is complete in every language. */
  static void rendered(List<Diagnostic> found) {
    for (Catalogue language : List.of(Catalogue.ENGLISH, Catalogue.PORTUGUESE, Catalogue.CHINESE)) {
      DiagnosticText.of(language).render(found);
    }
  }

  private static void use(CompiledContract contract) {
    rendered(contract.lint());
    contract.testing().runAll();
    contract.origins().values();
    FactSet none = FactSet.builder(contract.schema()).build();
    Period march = contract.period("2026-03");
    AsOf day = AsOf.date("2026-04-20");
    contract.evaluate(none, march, day);
    if (contract.contract().fees().isPresent()) {
      contract.settle(none, march, day, List.of());
    }
  }
}
