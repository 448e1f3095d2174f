package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is judged by rows that it owes gains nothing by keeping them back; LANGUAGE.md §10. */
class WithheldTest {
  private static DraftBuilder draft(String owedBy) {
    return Shop.data()
        .party("seller", p -> p.name("Casa Verde").role("client").languages("pt", "zh"))
        .party("agency", p -> p.name("Exemplo").role("provider").people("manager"))
        .table(
            "shipments",
            t ->
                t.key("date")
                    .dimension("date", "date")
                    .measure("due", "count")
                    .measure("on_time", "count")
                    .set("expected_within", "72 hours")
                    .set("final_after", "14 days")
                    .set("owed_by", owedBy))
        .metric("due", m -> m.sum("shipments.due"))
        .metric("on_time", m -> m.formula("shipped / due").set("format", "percent"))
        .metric("shipped", m -> m.sum("shipments.on_time"))
        .kpi("sales", Shop.seen("gmv"))
        .kpi(
            "punctual",
            k ->
                k.metric("on_time")
                    .better("higher")
                    .weight(100)
                    .band("green", "at least 95%")
                    .band("amber", "at least 90%")
                    .band("red", "otherwise"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .redLine("shipped < 5", "score 0"));
  }

  private static Consumer<FactSetBuilder> rows(String from, String until) {
    return f ->
        f.table("shipments")
            .covers(DateRange.closed(LocalDate.parse(from), LocalDate.parse(until)))
            .add(from, 10, 10);
  }

  private static KpiResult punctual(String owedBy, String asOf, Consumer<FactSetBuilder> rows) {
    return Shop.evaluate(Shop.compile(draft(owedBy)), "2026-03", asOf, rows).kpi("punctual");
  }

  @ParameterizedTest
  @CsvSource({
    // 31 March and three days is 3 April: nobody is late on it
    "agency, 2026-04-03, 'green: 100.00% (at least 95%)',                              PARTIAL",
    "agency, 2026-04-04, 'red: agency did not deliver shipments of 2026-03-31, due by 2026-04-03',"
        + " PARTIAL",
    // from 14 April on nothing of March can change any more
    "agency, 2026-04-14, 'red: agency did not deliver shipments of 2026-03-31, due by 2026-04-03',"
        + " FINAL",
    "seller, 2026-04-14, 'green: 100.00% (at least 95%)',                              PARTIAL",
  })
  void missesWhatTheProviderKeepsBack(
      String owedBy, String asOf, String outcome, Finality finality) {
    KpiResult result = punctual(owedBy, asOf, rows("2026-03-01", "2026-03-30"));
    assertThat(result.outcome()).hasToString(outcome);
    assertThat(result.standing().finality()).isEqualTo(finality);
  }

  @Test
  void missesWhatNeverCame() {
    assertThat(punctual("agency", "2026-06-30", f -> {}).outcome())
        .hasToString("red: agency did not deliver shipments of 2026-03-01, due by 2026-03-04");
    assertThat(punctual("seller", "2026-06-30", f -> {}).outcome().level()).isEmpty();
  }

  @Test
  void missesNothingThatHasCome() {
    assertThat(punctual("agency", "2026-06-30", rows("2026-03-01", "2026-03-31")).outcome())
        .hasToString("green: 100.00% (at least 95%)");
  }

  @Test
  void crossesTheRedLineThatNobodyCanSee() {
    CompiledContract contract = Shop.compile(draft("agency"));
    var score = Shop.evaluate(contract, "2026-03", "2026-06-30", f -> {}).score().orElseThrow();
    assertThat(score.redLines().get(0).finding()).isEqualTo(RedLineResult.Finding.WITHHELD);
    assertThat(score.value().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void paysThePenaltyAndClosesTheGate() {
    CompiledContract contract =
        Shop.compile(
            draft("agency")
                .fees(
                    f ->
                        f.set("currency", "BRL")
                            .base(
                                b ->
                                    b.set("amount", "BRL 100")
                                        .set("per", "month")
                                        .onlyIf("on_time >= 90%"))
                            .penalty("on_time < 85%", "BRL 30")));
    FactSet nothing = Shop.facts(contract, f -> {});
    Statement march =
        contract.settle(nothing, contract.period("2026-03"), AsOf.date("2026-04-14"), List.of());
    assertThat(march.kind()).isEqualTo(Statement.Kind.STATEMENT);
    assertThat(march.pending()).isEmpty();
    assertThat(march.lines())
        .extracting(line -> line.amount().toString())
        .containsExactly("BRL 0", "BRL -30");
    assertThat(march.lines().get(1).steps().get(0).kind()).isEqualTo(FeeStep.Kind.WITHHELD);
    assertThat(march.lines().get(1).steps().get(0).words())
        .containsEntry("party", "agency")
        .containsEntry("condition", "on_time < 85%");
  }

  @Test
  void namesThoseWhoHaveSigned() {
    var contract = Shop.compile(draft("agency")).contract();
    assertThat(contract.parties()).extracting(p -> p.id()).containsExactly("seller", "agency");
    assertThat(contract.party("seller").orElseThrow().languages()).containsExactly("pt", "zh");
    assertThat(contract.party("agency").orElseThrow().people()).containsExactly("manager");
    assertThat(contract.party("nobody")).isEmpty();
  }
}
