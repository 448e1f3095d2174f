package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Edits;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.draft.Bounds;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.ContractDraft.Pack;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledContractTest {
  private static final CompiledContract SHOP =
      Shop.compile(
          Shop.data()
              .set("week_starts", "sunday")
              .set("fiscal_year_starts", "04")
              .metric(
                  "cover",
                  m -> m.formula("stock / per_day(rolling(units, 28 days, partial)) + 1 day"))
              .kpi("share", Shop.seen("ad_share"))
              .kpi(
                  "cover",
                  k ->
                      k.metric("cover")
                          .forEach("sku")
                          .better("inside")
                          .band("green", "otherwise")));

  private static FactSet facts() {
    return Shop.facts(
        SHOP,
        f -> {
          for (int day = 1; day <= 31; day++) {
            LocalDate date = LocalDate.of(2026, 3, day);
            for (String sku : List.of("A", "B", "C")) {
              f.table("sales").add(date, sku, day + ".50", day);
              f.table("ads").add(date, sku, "1." + day);
              f.table("stock").add(date, sku, "x", 100 - day);
            }
          }
        });
  }

  @Test
  void judgingSaysTheSameAsEvaluatingButNoAlertsTimelinesAndLevers() {
    CompiledContract watched =
        Shop.compile(
            Shop.data()
                .metric("acos", m -> m.formula("ad_cost / gmv").set("format", "percent"))
                .kpi(
                    "acos",
                    k ->
                        k.metric("acos")
                            .forEach("sku")
                            .better("lower")
                            .band("green", "at most 1%")
                            .band("red", "otherwise"))
                .alert("high", a -> a.when("acos > 1%").severity("warning")));
    FactSet facts =
        Shop.facts(
            watched,
            f -> {
              f.table("sales").add("2026-03-30", "A", "100.00", 1);
              f.table("ads").add("2026-03-30", "A", "5.00");
            });
    Period march = watched.period("2026-03");
    AsOf asOf = AsOf.date("2026-04-20");
    Evaluation whole = watched.evaluate(facts, march, asOf);
    assertThat(whole.alerts()).hasSize(1);
    assertThat(whole.kpi("acos").subjects().get(0).levers()).isNotEmpty();
    List<KpiResult> bare =
        whole.kpis().stream()
            .map(
                kpi ->
                    kpi.with(
                        List.of(),
                        kpi.subjects().stream().map(subject -> subject.with(List.of())).toList()))
            .toList();
    for (Evaluation judged :
        List.of(
            watched.judge(facts, march, asOf),
            watched.judge(watched.accumulate(facts), march, asOf))) {
      assertThat(judged.kpis()).isEqualTo(bare);
      assertThat(judged.alerts()).isEmpty();
      assertThat(judged.accounts()).isEqualTo(whole.accounts());
    }
  }

  @Test
  void manyThreadsGetTheSame() throws Exception {
    FactSet facts = facts();
    Callable<String> task =
        () ->
            TextReport.of(SHOP.evaluate(facts, SHOP.period("2026-03"), AsOf.date("2026-04-20")))
                .full();
    String alone = task.call();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> reports = threads.invokeAll(Collections.nCopies(64, task));
      for (Future<String> report : reports) {
        assertThat(report.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void periodsAreThoseOfTheContract() {
    assertThat(SHOP.period("2026").days()).hasToString("2026-04-01/2027-03-31");
    assertThatThrownBy(() -> SHOP.period("2026-W10"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a period: 2026-W10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-Q1", "2026-W10"})
  void periodsOfAnotherCalendarAreRefused(String text) {
    Period january = Period.parse(text);
    assertThatThrownBy(() -> SHOP.evaluate(facts(), january, AsOf.date("2027-12-31")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not cut by the contract's calendar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03", "2026-03-31", "2026-03-01/2026-03-20"})
  void monthsDaysAndRunsOfDaysAreThoseOfEveryCalendar(String text) {
    Evaluation evaluation = SHOP.evaluate(facts(), Period.parse(text), AsOf.date("2026-04-20"));
    assertThat(evaluation.kpi("share").outcome().level()).contains("green");
  }

  @Test
  void mistakesOfTheCallerAreExceptions() {
    FactSet facts = facts();
    Period march = SHOP.period("2026-03");
    CompiledContract other = Shop.withFormula("gmv / 2");
    assertThat(other.schema()).isEqualTo(SHOP.schema());
    assertThatThrownBy(
            () ->
                SHOP.evaluate(
                    FactSet.builder(new DataSchema(ZoneOffset.UTC, List.of())).build(),
                    march,
                    AsOf.date("2026-04-20")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("facts are for another schema");
    assertThatThrownBy(() -> SHOP.evaluate(facts, march, AsOf.date("2026-02-28")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period 2026-03 begins after 2026-02-28");
    LocalDate first = march.days().start();
    Period nothing = PeriodCalendar.ISO.ofDays(new DateRange(first, first));
    assertThatThrownBy(() -> SHOP.evaluate(facts, nothing, AsOf.date("2026-04-20")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period has no day: empty at 2026-03-01");
    Evaluation evaluation = SHOP.evaluate(facts, march, AsOf.date("2026-03-01"));
    assertThatThrownBy(() -> evaluation.kpi("sahre")).hasMessage("no such KPI: sahre");
    assertThatThrownBy(() -> SHOP.contract().metric("x")).hasMessage("no such metric: x");
  }

  @Test
  void whatTheReaderReportedIsPassedOnAndTheRestIsChecked() {
    Mapping root = Shop.data().kpi("k", Shop.seen("gmv")).build().root();
    Diagnostic read = Diagnostic.of(Code.BAD_CSV, Edits.nowhere("shop.yaml"));
    for (String place :
        List.of(
            "kpi",
            "contract",
            "time_zone",
            "currency",
            "data",
            "data.sales",
            "data.sales.measures",
            "data.sales.dimensions.date",
            "data.sales.measures.amount",
            "data.sales.key",
            "metrics",
            "metrics.gmv",
            "metrics.gmv.sum",
            "kpis",
            "kpis.k",
            "kpis.k.metric",
            "kpis.k.better",
            "kpis.k.bands",
            "kpis.k.bands.green")) {
      Mapping broken = Edits.put(root, place, new Broken(Edits.nowhere("shop.yaml")));
      assertThat(
              ContractCompiler.compile(
                      new ContractDraft(
                          broken,
                          List.of(),
                          Map.of(),
                          Map.of(),
                          Map.of(),
                          List.of(read),
                          Bounds.DEFAULT))
                  .diagnostics())
          .as(place)
          .containsExactly(read);
    }
  }

  @Test
  void packsBringWhatTheContractCanMeasure() {
    Mapping pack = new Mapping(Edits.nowhere("pack"), List.of());
    pack = Edits.set(pack, "kpi", "1");
    pack = Edits.set(pack, "metrics.net.formula", "gmv - ad_cost");
    pack = Edits.set(pack, "metrics.visits.sum", "traffic.visits");
    pack = Edits.set(pack, "metrics.per_visit.formula", "gmv / visits");
    ContractDraft own = Shop.data().kpi("net", Shop.seen("net")).build();
    CompiledContract contract =
        ContractCompiler.compile(
                new ContractDraft(own.root(), List.of(new Pack("market/metrics", pack))))
            .orThrow();
    List<String> names = new ArrayList<>();
    contract.contract().metrics().forEach(metric -> names.add(metric.name()));
    assertThat(names).contains("net").doesNotContain("visits", "per_visit");
  }
}
