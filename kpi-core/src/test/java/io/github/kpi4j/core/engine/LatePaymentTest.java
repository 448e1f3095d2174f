package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.StatementReport;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.History;
import io.github.kpi4j.core.settlement.Payment;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement costs more that is paid late; LANGUAGE.md §14. */
class LatePaymentTest {
  private final CompiledContract contract =
      Shop.compile(
          Shop.data()
              .set("term", "2026-01-01/2026-12-31")
              .kpi("sales", Shop.seen("gmv"))
              .fees(
                  f ->
                      f.set("currency", "BRL")
                          .base(b -> b.set("amount", "BRL 1_234.56").set("per", "month"))
                          .set("cap", "BRL 1_234.56")
                          .latePayment("10 days", "0.05%", "1%")));

  private final FactSet facts = Shop.facts(contract, f -> {});

  /** March, settled on 1 April and due until the 11th. */
  private Statement march() {
    return contract.settle(
        facts, contract.period("2026-03"), AsOf.date("2026-04-01"), History.NONE);
  }

  private Statement april(String asOf, Statement march, List<Payment> payments) {
    return contract.settle(
        facts,
        contract.period("2026-04"),
        AsOf.date(asOf),
        History.of(List.of(march)).paid(payments));
  }

  private static Optional<String> late(Statement statement) {
    return statement.lines().stream()
        .filter(line -> line.kind() == FeeLine.Kind.LATE_PAYMENT)
        .map(line -> line.period() + " " + line.amount())
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    // in time, on the last day
    "2026-04-11, ",
    // one day: 1,234.56 × 0.05 % = 0.61728
    "2026-04-12, 2026-03 BRL 0.62",
    // 12 days: × 0.6 % = 7.40736
    "2026-04-23, 2026-03 BRL 7.41",
    // 20 days come to the most, 1 %: 12.3456; 21 days are no more
    "2026-05-01, 2026-03 BRL 12.35",
    "2026-05-02, 2026-03 BRL 12.35",
    // a payment that is not known yet: 19 days until 30 April, × 0.95 % = 11.72832
    "2026-08-01, 2026-03 BRL 11.73"
  })
  void costsAShareADay(String paid, String line) {
    LocalDate day = LocalDate.parse(paid);
    String asOf = day.isAfter(LocalDate.of(2026, 5, 2)) ? "2026-04-30" : "2026-05-02";
    Statement march = march();
    Statement april = april(asOf, march, List.of(new Payment(march.period(), day)));
    assertThat(late(april)).isEqualTo(Optional.ofNullable(line));
    // Being late is no part of what the service costs, so the cap does not cut it.
    assertThat(april.lines()).noneMatch(l -> l.kind() == FeeLine.Kind.CAP);
  }

  @Test
  void isChargedOnceAsItGrows() {
    Statement march = march();
    // unpaid on 30 April: 19 days, 11.73; paid on 2 May: 12.35, of which 0.62 are new
    Statement april = april("2026-04-30", march, List.of());
    assertThat(late(april)).contains("2026-03 BRL 11.73");
    Statement may =
        contract.settle(
            facts,
            contract.period("2026-05"),
            AsOf.date("2026-05-31"),
            History.of(List.of(march, april))
                .paid(
                    List.of(
                        new Payment(march.period(), LocalDate.of(2026, 5, 2)),
                        new Payment(april.period(), LocalDate.of(2026, 5, 10)))));
    assertThat(late(may)).contains("2026-03 BRL 0.62");
    assertThat(StatementReport.of(april).text())
        .contains(
            "Late payment 2026-03",
            "19 days after 2026-04-11: BRL 1,234.56 at 0.05% a day are 0.95% of it");
  }

  @Test
  void bearsNoInterestItself() {
    Statement march = march();
    Statement april = april("2026-04-30", march, List.of());
    assertThat(april.total()).hasToString("BRL 1246.29");
    // April is due on 10 May, one day late: 1,234.56 × 0.05 % = 0.61728, not 1,246.29 × 0.05 %
    Statement may =
        contract.settle(
            facts,
            contract.period("2026-05"),
            AsOf.date("2026-05-31"),
            History.of(List.of(march, april))
                .paid(
                    List.of(
                        new Payment(march.period(), LocalDate.of(2026, 4, 30)),
                        new Payment(april.period(), LocalDate.of(2026, 5, 11)))));
    assertThat(late(may)).contains("2026-04 BRL 0.62");
    assertThat(StatementReport.of(may).text()).contains("1 day after 2026-05-10: BRL 1,234.56");
  }

  @Test
  void isNotCountedWhereNobodyTellsWhatWasPaid() {
    Statement march = march();
    Statement april =
        contract.settle(facts, contract.period("2026-04"), AsOf.date("2026-06-30"), List.of(march));
    assertThat(late(april)).isEmpty();
  }
}
