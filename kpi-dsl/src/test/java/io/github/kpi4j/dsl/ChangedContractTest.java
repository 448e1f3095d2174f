package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.draft.TermDifference;
import io.github.kpi4j.core.engine.CompiledContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of terms is written like the contract itself; LANGUAGE.md §14. */
class ChangedContractTest {
  private static final CompiledContract CONTRACT =
      KpiContracts.parse(
              "shop.kpi.yaml",
              """
              kpi: 1
              contract: shop
              time_zone: America/Sao_Paulo
              currency: BRL
              data:
                sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}
              metrics: {gmv: {sum: sales.amount}}
              kpis: {gmv: {metric: gmv, better: higher, bands: {green: at least BRL 10, red: otherwise}}}
              fees: {currency: BRL, base: {amount: BRL 100, per: month}}
              """,
              Limits.DEFAULT,
              List.of())
          .orThrow();

  @Test
  void isLaidOverTheContract() {
    CompiledContract other =
        CONTRACT
            .with(
                KpiContracts.change(
                        "what-if",
                        """
                        fees:
                          base: {amount: BRL 120}
                          cap: BRL 110
                        kpis: {gmv: {bands: {green: at least BRL 12, red: otherwise}}}
                        """)
                    .orThrow())
            .orThrow();
    assertThat(CONTRACT.differencesTo(other))
        .extracting(TermDifference::toString)
        .containsExactly(
            "KPI › gmv › band › green: at least BRL 10 becomes at least BRL 12",
            "fees › base fee › amount: BRL 100 becomes BRL 120",
            "fees › cap: new, BRL 110");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fees: {base: {amount: BRL 1,10}}       | what-if:1:23 KPI-1042",
        "fees: {base: {amount: 110}}            | what-if:1:23 KPI-6001",
        "fees: {bace: {amount: BRL 110}}        | what-if:1:8 KPI-2001",
        "fees: {cap: CNY 5}                     | what-if:1:13 KPI-6002"
      })
  void isRefusedWhereItDoesNotFit(String text, String problem) {
    List<Diagnostic> problems =
        KpiContracts.change("what-if", text).then(CONTRACT::with).diagnostics();
    assertThat(problems)
        .extracting(found -> found.span() + " " + found.code().id())
        .contains(problem);
  }
}
