package io.github.kpi4j.dsl.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.dsl.Golden;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.Limits;
import java.time.LocalDate;
import java.util.List;

/** The tables that the tests of files read, and what became of the first of them. */
final class SalesFile {
  static final DataSchema SCHEMA =
      KpiContracts.parse(
              "csv.kpi.yaml", Golden.text("contracts/csv.kpi.yaml"), Limits.DEFAULT, List.of())
          .orThrow()
          .schema();
  static final String HEADER = "date,item,amount,units,share\n";

  static List<String> problems(FactSet facts) {
    return facts.diagnostics().stream().map(Diagnostic::toString).toList();
  }

  static TableAccount account(FactSet facts) {
    TableAccount account =
        facts.accounts().stream().filter(a -> a.table().equals("sales")).findFirst().orElseThrow();
    assertThat(account.read())
        .isEqualTo(account.used() + account.repeated() + account.replaced() + account.rejected());
    return account;
  }

  static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private SalesFile() {}
}
