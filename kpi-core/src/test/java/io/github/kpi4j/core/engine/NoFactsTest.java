package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.TableBuilder;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A month without facts is paid as the contract says, with the reason, never by a silent number;
 * LANGUAGE.md §11, §14.
 */
class NoFactsTest {
  private static final AsOf LATE = AsOf.date("2026-06-30");

  private static CompiledContract contract(Consumer<TableBuilder> table) {
    DraftBuilder draft =
        ContractDraft.named("quiet")
            .set("time_zone", "America/Sao_Paulo")
            .set("currency", "BRL")
            .party("agency", p -> p.name("Exemplo").role("provider"))
            .table(
                "sales",
                t ->
                    table.accept(
                        t.key("date")
                            .dimension("date", "date")
                            .measure("amount", "BRL")
                            .set("expected_within", "72 hours")
                            .set("final_after", "14 days")))
            .metric("gmv", m -> m.sum("sales.amount"))
            .kpi("sales", Shop.seen("gmv"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .base(
                            b ->
                                b.set("amount", "BRL 100")
                                    .set("per", "month")
                                    .onlyIf("gmv >= BRL 10"))
                        .commission(
                            c ->
                                c.set("metric", "gmv")
                                    .set("per", "month")
                                    .set("mode", "whole")
                                    .above("5%"))
                        .penalty("gmv < BRL 50", "BRL 20"));
    return Shop.compile(draft);
  }

  private static Statement march(CompiledContract contract, Consumer<FactSetBuilder> rows) {
    FactSet facts = Shop.facts(contract, rows);
    return contract.settle(facts, contract.period("2026-03"), LATE, List.of());
  }

  private static void arrived(FactSetBuilder facts) {
    facts
        .table("sales")
        .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
  }

  private static List<String> lines(Statement statement) {
    return statement.lines().stream()
        .map(
            line ->
                line.id()
                    + " "
                    + line.amount()
                    + line.pending().map(reason -> ": " + reason).orElse(""))
        .toList();
  }

  @Test
  void isWithheldWhereNothingIsKnown() {
    Statement march = march(contract(t -> {}), NoFactsTest::arrived);
    String reason = ": there are no rows of sales.amount on 2026-03-01/2026-03-31";
    assertThat(lines(march))
        .containsExactly(
            "base BRL 0" + reason, "commission BRL 0" + reason, "penalties[1] BRL 0" + reason);
    assertThat(march.kind()).isEqualTo(Statement.Kind.STATEMENT);
    assertThat(march.pending()).hasSize(3);
  }

  @Test
  void isZeroWhereNoRowMeansThatNothingWasSold() {
    Statement march = march(contract(t -> t.set("absent", "zero")), NoFactsTest::arrived);
    assertThat(lines(march))
        .containsExactly("base BRL 0", "commission BRL 0", "penalties[1] BRL -20");
    assertThat(march.kind()).isEqualTo(Statement.Kind.STATEMENT);
  }

  @Test
  void isAnEstimateAsLongAsTheDaysHaveNotArrived() {
    Statement march = march(contract(t -> t.set("absent", "zero")), f -> {});
    assertThat(march.lines()).extracting(FeeLine::amount).allMatch(a -> a.amount().isZero());
    assertThat(march.pending()).hasSize(3);
  }

  @Test
  void countsAgainstTheProviderThatOwesThem() {
    Statement march = march(contract(t -> t.set("owed_by", "agency")), f -> {});
    assertThat(march.lines())
        .extracting(line -> line.id() + " " + line.amount())
        .containsExactly("base BRL 0", "commission BRL 0", "penalties[1] BRL -20");
    assertThat(march.lines().get(1).pending()).isPresent();
  }
}
