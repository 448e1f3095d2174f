package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered instead of a value that does not fit its place; LANGUAGE.md §2. */
class SpellingsTest {
  private static Mapping shop() {
    return Shop.data()
        .calendar("weekdays", BusinessCalendar.weekdays())
        .kpi(
            "ads",
            k ->
                k.metric("ad_share")
                    .better("lower")
                    .weight(60)
                    .band("green", "at most 12%")
                    .band("red", "otherwise"))
        .kpi(
            "sales",
            k ->
                k.metric("gmv")
                    .better("higher")
                    .weight(40)
                    .band("green", "at least BRL 500")
                    .band("red", "otherwise"))
        .scorecard(s -> s.points("green", 100).points("red", 0))
        .target(
            "year",
            t ->
                t.set("metric", "gmv")
                    .set("total", "BRL 1_200")
                    .set("over", "2026")
                    .set("stretch", "10%"))
        .fees(
            f -> f.set("currency", "BRL").base(b -> b.set("amount", "BRL 100").set("per", "month")))
        .sla(s -> s.priority("urgent", p -> p.respondWithin("4 hours")))
        .build()
        .root();
  }

  private static List<Diagnostic> said(String path, String written) {
    return ContractCompiler.compile(new ContractDraft(set(shop(), path, written), List.of()))
        .diagnostics();
  }

  @Test
  void theContractItselfIsRight() {
    assertThat(said("kpis.ads.weight", "60")).isEmpty();
  }

  /** A spelling stands for the value; where there is one only, it mends the text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "kpis.ads.bands.green   | at most 12,5%       | 12.5%                      | at most 12.5%",
        "kpis.ads.bands.green   | at most 12 por cento | 12%                       | at most 12%",
        // 12.5 is no percentage, and which one was meant is not known.
        "kpis.ads.bands.green   | at most 12,5        | -                          | at most 12,5",
        "kpis.sales.bands.green | at least R$ 500     | BRL 500                    | at least BRL 500",
        "kpis.sales.bands.green | at least 1,5        | BRL 1.5                    | at least BRL 1.5",
        "kpis.sales.bands.green | at least 30 dias    | -                          | at least 30 dias",
        "kpis.sales.bands.green | at least BRL 1,000  | BRL 1_000 ; BRL 1.00       | at least BRL 1,000",
        "kpis.ads.weight        | 60%                 | 60                         | 60",
        "kpis.ads.weight        | 60,0                | 60.0                       | 60.0",
        "kpis.ads.weight        | sixty               | -                          | sixty",
        "data.stock.carry       | 2 dias              | 2 days                     | 2 days",
        "data.stock.carry       | 2 horas             | -                          | 2 horas",
        "data.stock.carry       | 2,5 dias            | -                          | 2,5 dias",
        "data.stock.carry       | 4.000 dias          | 4.00 days                          | 4.00 days",
        "data.sales.final_after | 14 dias úteis       | 14 business days           | 14 business days",
        "data.sales.final_after | 14 meses            | -                          | 14 meses",
        "targets.year.stretch   | 10,5%               | 10.5%                      | 10.5%",
        "targets.year.stretch   | 10 reais            | -                          | 10 reais",
        "targets.year.stretch   | -10,5%              | -                          | -10,5%",
        "fees.base.amount       | 100                 | BRL 100                    | BRL 100",
        "fees.base.amount       | R$ 100,5            | BRL 100.5                  | BRL 100.5",
        "fees.base.amount       | R$ 0,001            | -                          | R$ 0,001",
        "fees.base.amount       | 100 dias            | -                          | 100 dias",
        "sla.urgent.respond_within | 4 horas          | 4 hours                    | 4 hours",
        "sla.urgent.respond_within | 4 reais          | -                          | 4 reais",
      })
  void spellingsFitThePlace(
      String path, String written, @Nullable String spellings, String mended) {
    Diagnostic problem = said(path, written).get(0);
    assertThat(String.join(" ; ", problem.suggestions()))
        .isEqualTo(spellings == null ? "" : spellings);
    assertThat(TextEdit.apply(problem.span().source(), problem.fix())).isEqualTo(mended);
  }

  /** A number without a unit gets that of its place, unless two things may have been meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kpis.ads.bands.green   | at most 12           | 12%     | at most 12%",
        "kpis.ads.bands.green   | at most 1.01         | 1.01%   | at most 1.01%",
        // As it is, or as a share of 100?
        "kpis.ads.bands.green   | at most 1            | 1%      | at most 1",
        "kpis.ads.bands.green   | at most BRL 12       | 12%     | at most BRL 12",
        "kpis.sales.bands.green | at least 100         | BRL 100 | at least BRL 100",
        "kpis.sales.bands.green | at least 1           | BRL 1   | at least BRL 1",
        "kpis.sales.bands.green | at least 12%         | BRL 12  | at least 12%",
        "kpis.sales.bands.green | between 1 and 200     | BRL 1  | between 1 and 200",
      })
  void aUnitIsAddedWhereOnlyOneThingIsMeant(
      String path, String written, String advice, String mended) {
    Diagnostic problem = said(path, written).get(0);
    assertThat(problem.code().id()).isEqualTo("KPI-3009");
    assertThat(problem.arguments()).containsEntry("fix", advice);
    assertThat(TextEdit.apply(problem.span().source(), problem.fix())).isEqualTo(mended);
  }

  @ParameterizedTest
  @CsvSource({
    "data.stock.carry, 0 days",
    "data.stock.carry, 3660 days",
    "data.stock.carry, 2 weeks",
    "targets.year.stretch, 0%",
    "fees.base.amount, BRL 0",
    "kpis.sales.bands.green, at least BRL 0.01",
  })
  void whatIsJustRightIsLeftAlone(String path, String written) {
    assertThat(said(path, written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "data.stock.carry, 3661 days, KPI-3016",
    "data.stock.carry, -1 days, KPI-3016",
    "data.stock.carry, 1.5 days, KPI-3016",
    "data.stock.carry, 24 hours, KPI-3016",
    "targets.year.stretch, -1%, KPI-4039",
    "targets.year.stretch, 10, KPI-4039",
    "kpis.sales.bands.green, at least BRL 1.234, KPI-3041",
  })
  void whatIsJustWrongIsNot(String path, String written, String code) {
    assertThat(said(path, written)).extracting(d -> d.code().id()).containsExactly(code);
  }

  private static List<Diagnostic> rate(String written) {
    return ContractCompiler.compile(
            Shop.data()
                .kpi("sales", Shop.seen("gmv"))
                .fees(
                    f ->
                        f.set("currency", "BRL")
                            .commission(
                                c ->
                                    c.set("metric", "gmv")
                                        .set("per", "month")
                                        .set("mode", "whole")
                                        .above(written)))
                .build())
        .diagnostics();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0%", "2.5%", "100%"})
  void aShareIsFromNothingToAllOfIt(String written) {
    assertThat(rate(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {"5,5% | 5.5%", "5 reais | -", "100.01% | -", "-1% | -", "5 | -"})
  void aShareIsAPercentage(String written, @Nullable String spelling) {
    assertThat(rate(written))
        .singleElement()
        .satisfies(
            d ->
                assertThat(String.join(" ; ", d.suggestions()))
                    .isEqualTo(spelling == null ? "" : spelling));
  }
}
