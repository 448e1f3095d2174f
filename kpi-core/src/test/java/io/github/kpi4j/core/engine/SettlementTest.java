package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.FeesBuilder;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.StatementReport;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be paid for a period. Every figure is worked out beside its test; LANGUAGE.md §14. */
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

  private static Consumer<FactSetBuilder> both(String march, String april) {
    return f ->
        f.table("sales")
            .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)))
            .add("2026-03-10", "A", march, 1)
            .add("2026-04-10", "A", april, 1);
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

  private static Consumer<FeesBuilder> base(String amount, String per) {
    return f ->
        f.set("currency", "CNY")
            .base(b -> b.set("amount", amount).set("per", per).set("prorate", "days"));
  }

  @ParameterizedTest
  @CsvSource({
    // 17 of March's 31 days: 20,000 × 17 / 31 = 10,967.741…
    "2026-03-15/2026-12-31, days, CNY 10967.74",
    "2026-03-15/2026-12-31, none, CNY 20000",
    // one day: 20,000 / 31 = 645.161…
    "2026-01-01/2026-03-01, days, CNY 645.16",
    "2026-01-01/2026-12-31, days, CNY 20000"
  })
  void proratesTheBaseByTheDaysInTheTerm(String term, String prorate, String total) {
    CompiledContract contract =
        Shop.compile(
            shop()
                .set("term", term)
                .fees(
                    f ->
                        f.set("currency", "CNY")
                            .base(
                                b ->
                                    b.set("amount", "CNY 20_000")
                                        .set("per", "month")
                                        .set("prorate", prorate))));
    assertThat(settle(contract, f -> {}).total()).hasToString(total);
  }

  @Test
  void countsNoSalesOutsideTheTerm() {
    CompiledContract contract =
        Shop.compile(shop().set("term", "2026-03-15/2026-12-31").fees(f -> tiers(f, "marginal")));
    // only the 1,000 of 20 March: 1,000 × 5 % = 50
    Statement statement =
        settle(
            contract,
            sold("2026-03-20", "1000")
                .andThen(f -> f.table("sales").add("2026-03-14", "A", "700", 1)));
    assertThat(statement.total()).hasToString("BRL 50");
  }

  @Test
  void refusesAPeriodWithoutADayOfService() {
    CompiledContract contract =
        Shop.compile(shop().set("term", "2026-04-01/2026-12-31").fees(base("CNY 1", "month")));
    assertThatThrownBy(() -> settle(contract, f -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no day of 2026-03 lies in the term and has passed by 2026-12-01");
    assertThatThrownBy(() -> settle(Shop.compile(shop()), f -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no fees to settle");
  }

  private static CompiledContract inCny(Consumer<FeesBuilder> exchange) {
    return contract(
        f -> {
          f.set("currency", "CNY");
          exchange.accept(f);
          f.commission(
              c -> c.set("metric", "gmv").set("per", "month").set("mode", "marginal").above("3%"));
        });
  }

  @Test
  void exchangesAtTheNewestRateOfThePeriodAndSaysItsDay() {
    // 1,000.37 × 3 % = 30.0111; × 1.25 = 37.513875, rounded once
    Statement statement =
        settle(inCny(f -> f.exchangeAtPeriodEnd("rates")), sold("2026-03-10", "1000.37"));
    assertThat(statement.total()).hasToString("CNY 37.51");
    List<FeeStep> steps = statement.lines().get(0).steps();
    FeeStep exchange = steps.get(steps.size() - 1);
    assertThat(exchange.kind()).isEqualTo(FeeStep.Kind.EXCHANGE);
    assertThat(exchange.words()).containsEntry("source", "rates 2026-03-30");
    assertThat(exchange.result()).hasToString("CNY 37.513875");
  }

  @Test
  void exchangesAtAFixedRate() {
    // 1,000 × 3 % × 1.3 = 39
    assertThat(settle(inCny(f -> f.exchangeAt("BRL", "1.30")), sold("2026-03-10", "1000")).total())
        .hasToString("CNY 39");
  }

  @Test
  void leavesALineWithoutARatePending() {
    Statement statement =
        settle(
            inCny(f -> f.exchangeAtPeriodEnd("rates")),
            f -> f.table("sales").covers(month("2026-03-10")).add("2026-03-10", "A", "1000", 1));
    assertThat(statement.total()).hasToString("CNY 0");
    assertThat(statement.pending()).hasSize(1);
    assertThat(statement.pending().get(0).pending().orElseThrow())
        .hasToString("there is no rate from BRL to CNY in rates on 2026-03-26/2026-03-31");
  }

  private static Consumer<FeesBuilder> bonus(String metric, String... rows) {
    return f ->
        f.set("currency", "BRL")
            .bonus(
                b -> {
                  b.set("by", metric).set("of", "BRL 10_000");
                  for (String row : rows) {
                    int at = row.indexOf(" pays ");
                    b.row("at_least", row.substring(0, at), row.substring(at + 6));
                  }
                });
  }

  @ParameterizedTest
  @CsvSource({"900, BRL 10000", "899.99, BRL 8000", "500, BRL 8000", "499.99, BRL 0"})
  void paysTheRowThatAValueMeets(String sales, String total) {
    CompiledContract contract = contract(bonus("gmv", "BRL 900 pays 100%", "BRL 500 pays 80%"));
    assertThat(settle(contract, sold("2026-03-10", sales)).total()).hasToString(total);
  }

  @Test
  void paysByTheScoreAndWaitsForOne() {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .kpi(
                    "sales",
                    k ->
                        k.metric("gmv")
                            .better("higher")
                            .weight(100)
                            .band("green", "at least BRL 100")
                            .band("red", "otherwise"))
                .scorecard(s -> s.points("green", 90).points("red", 0))
                .fees(bonus("score", "95 pays 100%", "90 pays 80%")));
    // green is 90 points, which pays 80 % of 10,000
    Consumer<FactSetBuilder> rows =
        f -> f.table("sales").covers(month("2026-03-10")).add("2026-03-10", "A", "100", 1);
    assertThat(settle(contract, rows).total()).hasToString("BRL 8000");
    Statement without = settle(contract, f -> f.table("sales").covers(month("2026-03-10")));
    assertThat(without.total()).hasToString("BRL 0");
    assertThat(without.pending().get(0).pending().orElseThrow())
        .hasToString("there is no score: sales could not be evaluated");
  }

  @ParameterizedTest
  // 5 % of what lies above 1,000
  @CsvSource({"1000, BRL 0", "1000.20, BRL 0.01", "3000, BRL 100", "900, BRL 0"})
  void paysAShareOfTheExcess(String sales, String total) {
    CompiledContract contract =
        contract(
            f ->
                f.set("currency", "BRL")
                    .bonus(
                        b -> b.set("excess_of", "gmv").set("over", "BRL 1_000").set("rate", "5%")));
    assertThat(settle(contract, sold("2026-03-10", sales)).total()).hasToString(total);
  }

  private static CompiledContract gated(String condition) {
    return contract(
        f ->
            f.set("currency", "BRL")
                .base(b -> b.set("amount", "BRL 100").set("per", "month").onlyIf(condition)));
  }

  @Test
  void paysNothingBehindAClosedGateAndWaitsAtAnUnknownOne() {
    assertThat(settle(gated("gmv >= BRL 1_000"), sold("2026-03-10", "1000")).total())
        .hasToString("BRL 100");
    Statement closed = settle(gated("gmv > BRL 1_000"), sold("2026-03-10", "1000"));
    assertThat(closed.total()).hasToString("BRL 0");
    assertThat(closed.lines().get(0).steps().get(0).kind()).isEqualTo(FeeStep.Kind.GATE_CLOSED);
    assertThat(closed.pending()).isEmpty();
    Statement unknown =
        settle(gated("gmv > BRL 1_000"), f -> f.table("sales").covers(month("2026-03-10")));
    assertThat(unknown.pending()).hasSize(1);
  }

  /** All of March is excused for the sales, by both sides. */
  private static CompiledContract excused(Consumer<FeesBuilder> fees) {
    return Shop.compile(
        shop()
            .excused(
                e ->
                    e.metrics("gmv")
                        .days("2026-03-01", "2026-03-31")
                        .reason("flood")
                        .agreedOn("2026-04-02"))
            .fees(fees));
  }

  private static Consumer<FeesBuilder> gatedBase(String... conditions) {
    return f ->
        f.set("currency", "BRL")
            .base(b -> b.set("amount", "BRL 100").set("per", "month").onlyIf(conditions));
  }

  @Test
  void leavesOutAGateWhoseDaysAreAllExcused() {
    Statement paid = settle(excused(gatedBase("gmv > BRL 1_000")), sold("2026-03-10", "1"));
    assertThat(paid.kind()).isEqualTo(Statement.Kind.STATEMENT);
    assertThat(paid.total()).hasToString("BRL 100");
    assertThat(paid.lines().get(0).steps())
        .extracting(FeeStep::kind)
        .containsExactly(FeeStep.Kind.GATE_EXCUSED, FeeStep.Kind.AGREED);
    assertThat(StatementReport.of(paid).in(Locale.ENGLISH).text())
        .contains("gmv > BRL 1000 is left out, as its days are excused");
    // The other gates still close: ads cost 10.
    assertThat(
            settle(
                    excused(gatedBase("gmv > BRL 1_000", "ad_cost < BRL 10")),
                    sold("2026-03-10", "1"))
                .total())
        .hasToString("BRL 0");
  }

  @Test
  void takesNoPenaltyForDaysThatAreAllExcused() {
    CompiledContract contract =
        excused(
            f ->
                f.set("currency", "BRL")
                    .base(b -> b.set("amount", "BRL 100").set("per", "month"))
                    .penalty("gmv < BRL 1_000", "BRL 30")
                    .penalty("gmv < BRL 1_000 or ad_cost >= BRL 10", "BRL 20"));
    Statement statement = settle(contract, sold("2026-03-10", "1"));
    assertThat(statement.pending()).isEmpty();
    assertThat(statement.lines().get(1).steps())
        .extracting(FeeStep::kind)
        .containsExactly(FeeStep.Kind.PENALTY_EXCUSED);
    assertThat(StatementReport.of(statement).in(Locale.ENGLISH).text())
        .contains(
            "gmv < BRL 1000 does not apply, as its days are excused",
            "gmv < BRL 1000 or ad_cost >= BRL 10 holds (ad_cost = BRL 10.00)");
    // The second one is due for the ads alone: 100 − 20.
    assertThat(statement.total()).hasToString("BRL 80");
  }

  @Test
  void excusesNothingThatBrokeBesideTheExcusedDays() {
    CompiledContract contract =
        excused(
            f ->
                f.set("currency", "BRL")
                    .base(b -> b.set("amount", "BRL 100").set("per", "month"))
                    .penalty("gmv < BRL 1_000 or ad_cost > BRL 10", "BRL 20"));
    // The ads have no rows in March, so nobody knows whether the penalty is due.
    Statement statement =
        settle(
            contract,
            f -> f.table("sales").covers(month("2026-03-10")).add("2026-03-10", "A", "1", 1));
    assertThat(statement.pending()).hasSize(1);
  }

  private static CompiledContract limited(String sales, String floor, String cap) {
    return contract(
        f ->
            f.set("currency", "BRL")
                .base(b -> b.set("amount", sales).set("per", "month"))
                .penalty("ad_cost >= BRL 10", "BRL 30")
                .set("floor", floor)
                .set("cap", cap));
  }

  @Test
  void raisesToTheFloorAndCutsAtTheCap() {
    // 100 − 30 = 70, raised by 10 to 80
    Statement low = settle(limited("BRL 100", "BRL 80", "BRL 500"), sold("2026-03-10", "1"));
    assertThat(low.total()).hasToString("BRL 80");
    assertThat(low.lines())
        .extracting(FeeLine::id)
        .containsExactly("base", "penalties[1]", "floor");
    assertThat(low.lines())
        .extracting(l -> l.amount().toString())
        .containsExactly("BRL 100", "BRL -30", "BRL 10");
    // 600 − 30 = 570, cut by 70 to 500
    Statement high = settle(limited("BRL 600", "BRL 80", "BRL 500"), sold("2026-03-10", "1"));
    assertThat(high.total()).hasToString("BRL 500");
    assertThat(high.lines()).extracting(FeeLine::id).containsExactly("base", "penalties[1]", "cap");
    // exactly 80 and exactly 500 change nothing
    assertThat(settle(limited("BRL 110", "BRL 80", "BRL 500"), sold("2026-03-10", "1")).lines())
        .hasSize(2);
    assertThat(settle(limited("BRL 530", "BRL 80", "BRL 500"), sold("2026-03-10", "1")).lines())
        .hasSize(2);
  }

  @Test
  void proratesAFloorOnlyWhereItSaysSo() {
    CompiledContract contract =
        Shop.compile(
            shop()
                .set("term", "2026-03-15/2026-12-31")
                .fees(
                    f ->
                        f.set("currency", "CNY")
                            .base(
                                b ->
                                    b.set("amount", "CNY 310")
                                        .set("per", "month")
                                        .set("prorate", "days"))
                            .limit(
                                "floor", l -> l.set("amount", "CNY 620").set("prorate", "days"))));
    // 17 of 31 days: 170 earned, at least 340
    assertThat(settle(contract, f -> {}).total()).hasToString("CNY 340");
  }

  @Test
  void countsAFeeOfAnotherSizeInThePeriodItEndsIn() {
    CompiledContract yearly =
        contract(
            f ->
                f.set("currency", "BRL")
                    .commission(
                        c ->
                            c.set("metric", "gmv")
                                .set("per", "quarter")
                                .set("mode", "marginal")
                                .above("10%")));
    Consumer<FactSetBuilder> rows =
        f ->
            f.table("sales")
                .covers(DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))
                .add("2026-01-05", "A", "100", 1)
                .add("2026-02-05", "A", "200", 1)
                .add("2026-03-05", "A", "400", 1);
    // nothing in February; 10 % of 700 with March
    Statement february =
        yearly.settle(Shop.facts(yearly, rows), yearly.period("2026-02"), LATE, List.of());
    assertThat(february.lines()).isEmpty();
    assertThat(settle(yearly, rows).total()).hasToString("BRL 70");

    CompiledContract quarterly =
        Shop.compile(shop().set("review", "quarterly").fees(base("CNY 100", "month")));
    Statement quarter =
        quarterly.settle(
            Shop.facts(quarterly, f -> {}), quarterly.period("2026-Q1"), LATE, List.of());
    assertThat(quarter.lines())
        .extracting(FeeLine::id)
        .containsExactly("base 2026-01", "base 2026-02", "base 2026-03");
    assertThat(quarter.total()).hasToString("CNY 300");
  }

  @Test
  void isAnEstimateUntilTheFactsAreFinal() {
    CompiledContract contract = contract(f -> tiers(f, "marginal"));
    var facts = Shop.facts(contract, sold("2026-03-10", "1000"));
    Statement early =
        contract.settle(facts, contract.period("2026-03"), AsOf.date("2026-04-13"), List.of());
    assertThat(early.kind()).isEqualTo(Statement.Kind.ESTIMATE);
    // 31 March and 14 days
    assertThat(early.finalFrom()).contains(LocalDate.of(2026, 4, 14));
    Statement final_ =
        contract.settle(facts, contract.period("2026-03"), AsOf.date("2026-04-14"), List.of());
    assertThat(final_.kind()).isEqualTo(Statement.Kind.STATEMENT);
    Statement open =
        contract.settle(facts, contract.period("2026-03"), AsOf.date("2026-03-30"), List.of());
    assertThat(open.kind()).isEqualTo(Statement.Kind.ESTIMATE);
  }

  @Test
  void adjustsWhatHasChangedSinceAndLeavesThePastAsItWas() {
    CompiledContract contract = contract(f -> tiers(f, "marginal"));
    Statement march = settle(contract, sold("2026-03-10", "1000"));
    assertThat(march.total()).hasToString("BRL 50");
    // 100 of March were refunded later: 900 × 5 % = 45; April 2,000 × 5 % = 100
    var today = Shop.facts(contract, both("900", "2000"));
    Statement april = contract.settle(today, contract.period("2026-04"), LATE, List.of(march));
    assertThat(april.lines())
        .extracting(FeeLine::kind)
        .containsExactly(FeeLine.Kind.COMMISSION, FeeLine.Kind.ADJUSTMENT);
    assertThat(april.total()).hasToString("BRL 95");
    FeeLine adjustment = april.lines().get(1);
    assertThat(adjustment.period().name()).isEqualTo("2026-03");
    assertThat(adjustment.amount()).hasToString("BRL -5");
    // Nothing has changed since, so May adjusts nothing.
    Statement may = contract.settle(today, contract.period("2026-05"), LATE, List.of(march, april));
    assertThat(may.lines()).extracting(FeeLine::kind).containsExactly(FeeLine.Kind.COMMISSION);
  }

  @Test
  void paysAPendingLineLaterButNotTooLate() {
    CompiledContract contract =
        Shop.compile(
            shop()
                .fees(
                    f ->
                        f.set("currency", "BRL")
                            .set("pending_for", "60 days")
                            .base(b -> b.set("amount", "BRL 10").set("per", "month"))
                            .commission(
                                c ->
                                    c.set("metric", "gmv")
                                        .set("per", "month")
                                        .set("mode", "marginal")
                                        .above("5%"))));
    AsOf april = AsOf.date("2026-04-20");
    Statement march =
        contract.settle(
            Shop.facts(contract, f -> f.table("sales").covers(month("2026-03-10"))),
            contract.period("2026-03"),
            april,
            List.of());
    assertThat(march.total()).hasToString("BRL 10");
    assertThat(march.pending()).extracting(FeeLine::id).containsExactly("commission");
    var later = Shop.facts(contract, both("1000", "100"));
    // 31 March and 60 days is 30 May: 5 % of 1,000 on top of April's 10 + 5
    assertThat(
            contract
                .settle(later, contract.period("2026-04"), AsOf.date("2026-05-30"), List.of(march))
                .total())
        .hasToString("BRL 65");
    assertThat(
            contract
                .settle(later, contract.period("2026-04"), AsOf.date("2026-05-31"), List.of(march))
                .total())
        .hasToString("BRL 15");
  }

  @Test
  void stopsAtTheCapOfTheContractAndCloses() {
    CompiledContract contract =
        Shop.compile(
            shop()
                .set("term", "2026-03-01/2026-04-30")
                .fees(
                    f ->
                        f.set("currency", "CNY")
                            .base(b -> b.set("amount", "CNY 500").set("per", "month"))
                            .set("contract_cap", "CNY 800")));
    var facts = Shop.facts(contract, f -> {});
    Statement march = contract.settle(facts, contract.period("2026-03"), LATE, List.of());
    Statement april = contract.settle(facts, contract.period("2026-04"), LATE, List.of(march));
    assertThat(march.total()).hasToString("CNY 500");
    // 500 + 500 − 200
    assertThat(april.total()).hasToString("CNY 300");
    // 17 days behind 30 April is 17 May
    Statement early = contract.closing(facts, AsOf.date("2026-05-16"), List.of(march, april));
    assertThat(early.kind()).isEqualTo(Statement.Kind.ESTIMATE);
    Statement closing = contract.closing(facts, AsOf.date("2026-05-17"), List.of(march, april));
    assertThat(closing.kind()).isEqualTo(Statement.Kind.CLOSING);
    assertThat(closing.lines()).isEmpty();
    assertThat(closing.total()).hasToString("CNY 0");
  }

  @Test
  void settlesAccumulatedFactsToTheSame() {
    CompiledContract contract = contract(f -> tiers(f, "whole"));
    var facts = Shop.facts(contract, sold("2026-03-10", "1000"));
    assertThat(
            contract.settle(
                contract.accumulate(facts), contract.period("2026-03"), LATE, List.of()))
        .isEqualTo(contract.settle(facts, contract.period("2026-03"), LATE, List.of()));
  }
}
