package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.FeeBuilder;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.StatementReport;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.History;
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

/** What one side leaves with the other, and what of it comes back; LANGUAGE.md §14. */
class DepositTest {
  private static final AsOf CLOSED = AsOf.date("2026-06-01");

  /** A contract of March and April, whose deposit comes back by {@code share}. */
  private static CompiledContract contract(String paidBy, Consumer<FeeBuilder> refund) {
    return Shop.compile(
        Shop.data()
            .set("term", "2026-03-01/2026-04-30")
            .metric("share", m -> m.formula("gmv / (units * BRL 1)").set("format", "percent"))
            .kpi("sales", Shop.seen("gmv"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .base(b -> b.set("amount", "BRL 100").set("per", "month"))
                        .set("contract_cap", "BRL 150")
                        .deposit(
                            d ->
                                d.set("amount", "BRL 1_000")
                                    .set("paid_by", paidBy)
                                    .refund(refund))));
  }

  private static Consumer<FactSetBuilder> sold(String amount, int units) {
    return f ->
        f.table("sales")
            .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)))
            .add("2026-04-10", "A", amount, units);
  }

  private static List<Statement> all(CompiledContract contract, FactSet facts) {
    Statement march =
        contract.settle(facts, contract.period("2026-03"), AsOf.date("2026-04-20"), List.of());
    Statement april =
        contract.settle(facts, contract.period("2026-04"), AsOf.date("2026-05-20"), List.of(march));
    return List.of(march, april, contract.closing(facts, CLOSED, List.of(march, april)));
  }

  // The deposit is no fee: of the two base fees of 100 the cap of 150 takes 50, deposit or not.
  @ParameterizedTest
  @CsvSource({
    // the client leaves 1,000 and gets 60 % back, as 60 reais on 100 units are 0.6
    "client,   60, 100, BRL 1100, BRL 50, BRL -600",
    "provider, 60, 100, BRL -900, BRL 50, BRL 600",
    // more than all is all, less than nothing is nothing
    "provider, 130, 100, BRL -900, BRL 50, BRL 1000",
    "provider, -20, 100, BRL -900, BRL 50, BRL 0",
    // 1/3 is shown as 33.33 %, and what is shown is paid
    "provider, 1, 3, BRL -900, BRL 50, BRL 333.3",
  })
  void comesBackAsFarAsWasEarned(
      String paidBy, String sales, int units, String first, String second, String last) {
    CompiledContract contract = contract(paidBy, r -> r.set("share", "share"));
    List<Statement> statements = all(contract, Shop.facts(contract, sold(sales, units)));
    assertThat(statements)
        .extracting(statement -> statement.total().toString())
        .containsExactly(first, second, last);
    assertThat(statements.get(2).kind()).isEqualTo(Statement.Kind.CLOSING);
  }

  /** Facts that came day by day close the contract as their rows do, and verify what was closed. */
  @Test
  void comesBackOnAccumulatedFacts() {
    CompiledContract contract = contract("provider", r -> r.set("share", "share"));
    FactSet facts = Shop.facts(contract, sold("60", 100));
    List<Statement> statements = all(contract, facts);
    History earlier = History.of(statements.subList(0, 2));
    Statement closing = statements.get(2);
    Accumulator parts = contract.accumulate(facts);

    assertThat(contract.closing(parts, CLOSED, earlier)).isEqualTo(closing);
    assertThat(contract.verify(parts, closing, earlier).holds()).isTrue();
    assertThat(
            contract.settle(
                parts,
                contract.period("2026-04"),
                AsOf.date("2026-05-20"),
                History.of(statements.subList(0, 1))))
        .isEqualTo(statements.get(1));
    Statement less =
        contract.closing(
            contract.accumulate(Shop.facts(contract, sold("50", 100))), CLOSED, earlier);
    // 50 % of 1,000 comes back, and not 60 %.
    assertThat(less.total()).hasToString("BRL 500");
  }

  @Test
  void aContractWithoutTermCannotBeClosed() {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .kpi("sales", Shop.seen("gmv"))
                .fees(
                    f ->
                        f.set("currency", "BRL")
                            .base(b -> b.set("amount", "BRL 100").set("per", "month"))));
    Accumulator none = contract.accumulate();
    assertThatThrownBy(() -> contract.closing(none, CLOSED, History.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no term to close");
  }

  @ParameterizedTest
  // 80 % of 1,000 from 500 reais on, and all of it from 900
  @CsvSource({"900, BRL 1000", "899.99, BRL 800", "500, BRL 800", "499.99, BRL 0"})
  void comesBackByATable(String sales, String refund) {
    CompiledContract contract =
        contract(
            "provider",
            r ->
                r.set("by", "gmv")
                    .row("at_least", "BRL 900", "100%")
                    .row("at_least", "BRL 500", "80%"));
    Statement closing = all(contract, Shop.facts(contract, sold(sales, 1))).get(2);
    assertThat(closing.lines()).hasSize(1);
    assertThat(closing.lines().get(0).kind()).isEqualTo(FeeLine.Kind.DEPOSIT_REFUND);
    assertThat(closing.total()).hasToString(refund);
  }

  @Test
  void waitsForTheFactsOfTheWholeTerm() {
    CompiledContract contract = contract("provider", r -> r.set("share", "share"));
    FactSet facts =
        Shop.facts(
            contract,
            f ->
                f.table("sales")
                    .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 29)))
                    .add("2026-04-10", "A", "60", 100));
    assertThat(contract.closing(facts, CLOSED, List.of()).kind())
        .isEqualTo(Statement.Kind.ESTIMATE);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Refund of the deposit, 60% of BRL 1&#44;000.00 comes back",
    "pt, Devolução do depósito, volta 60% de BRL 1.000&#44;00",
    "zh, 退还保证金, 退还 BRL 1&#44;000.00 的 60%",
  })
  void isSaidInTheReadersLanguage(String language, String line, String step) {
    CompiledContract contract = contract("provider", r -> r.set("share", "share"));
    Statement closing = all(contract, Shop.facts(contract, sold("60", 100))).get(2);
    assertThat(StatementReport.of(closing).in(Locale.forLanguageTag(language)).text())
        .contains(line, step.replace("&#44;", ","));
  }
}
