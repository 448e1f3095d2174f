package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.FeesBuilder;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be paid for a period. Every figure is worked out beside its test. */
class SettlementTest {
  private static final AsOf LATE = AsOf.date("2026-12-01");

  private static DraftBuilder shop() {
    return Shop.data()
        .kpi("sales", Shop.seen("gmv"))
        .table(
            "rates",
            t ->
                t.key("date", "from", "to")
                    .dimension("date", "date")
                    .dimension("from", "text")
                    .dimension("to", "text")
                    .measure("rate", "number")
                    .set("snapshot", "true")
                    .set("carry", "5 days")
                    .set("final_after", "1 day"));
  }

  private static CompiledContract contract(Consumer<FeesBuilder> fees) {
    return Shop.compile(shop().fees(fees));
  }

  private static Consumer<FactSetBuilder> sold(String day, String amount) {
    return f -> {
      f.table("sales").covers(month(day)).add(day, "A", amount, 1);
      f.table("ads").covers(month(day)).add(day, "A", "10");
      f.table("rates").add("2026-03-30", "BRL", "CNY", "1.25");
    };
  }

  private static DateRange month(String day) {
    LocalDate first = LocalDate.parse(day).withDayOfMonth(1);
    return new DateRange(first, first.plusMonths(1));
  }

  private static Statement settle(CompiledContract contract, Consumer<FactSetBuilder> rows) {
    return contract.settle(Shop.facts(contract, rows), contract.period("2026-03"), LATE, List.of());
  }

  private static void tiers(FeesBuilder fees, String mode) {
    fees.set("currency", "BRL")
        .commission(
            c ->
                c.set("metric", "gmv")
                    .set("per", "month")
                    .set("mode", mode)
                    .tier("BRL 50_000", "5%")
                    .above("8%"));
  }

  @ParameterizedTest
  @CsvSource({
    // 50,000 × 5 % + 40,000 × 8 % = 2,500 + 3,200; all of 90,000 × 8 % = 7,200
    "marginal, 90000,    BRL 5700",
    "whole,    90000,    BRL 7200",
    // the bound belongs to its tier: 2,500 both ways
    "marginal, 50000,    BRL 2500",
    "whole,    50000,    BRL 2500",
    // a cent more: 2,500 + 0.0008; 50,000.01 × 8 % = 4,000.0008
    "marginal, 50000.01, BRL 2500",
    "whole,    50000.01, BRL 4000",
    // a cent less: 49,999.99 × 5 % = 2,499.9995
    "marginal, 49999.99, BRL 2500",
    // 100 × 5 % = 5; 0.10 × 5 % = 0.005, a tie to the even 0.00
    "whole,    100,      BRL 5",
    "whole,    0.10,     BRL 0",
    // a month of refunds earns nothing
    "marginal, -500,     BRL 0",
    "whole,    -500,     BRL 0"
  })
  void paysTheTiers(String mode, String sales, String total) {
    Statement statement = settle(contract(f -> tiers(f, mode)), sold("2026-03-10", sales));
    assertThat(statement.kind()).isEqualTo(Statement.Kind.STATEMENT);
    assertThat(statement.total()).hasToString(total);
  }
}
