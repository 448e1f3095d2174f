package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.draft.TargetBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Pace;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values against targets: whose part is whose, and what decides. Figures are worked out beside;
 * LANGUAGE.md §15.
 */
class TargetTest {
  private static final DateRange YEAR =
      DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  private static Map<String, String> words(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }

  /** 12,000 over the year, a twelfth a month, of which A has two thirds and B one. */
  private static void even(TargetBuilder target) {
    target
        .set("metric", "gmv")
        .set("total", "BRL 12_000")
        .set("over", "2026")
        .split("month", Collections.nCopies(12, "1"))
        .split("sku", words("A", "2", "B", "1"));
  }

  private static void relative(KpiBuilder kpi) {
    kpi.metric("gmv")
        .better("higher")
        .target("year")
        .band("green", "at least 100% of target")
        .band("amber", "at least 95% of target")
        .band("red", "otherwise");
  }

  private static DraftBuilder shop(Consumer<TargetBuilder> target, Consumer<KpiBuilder> kpi) {
    return Shop.data().target("year", target).kpi("sales", kpi);
  }

  private static CompiledContract contract(
      Consumer<TargetBuilder> target, Consumer<KpiBuilder> kpi) {
    return Shop.compile(shop(target, kpi));
  }

  private static Consumer<FactSetBuilder> sold(String... rows) {
    return f -> {
      var sales = f.table("sales").covers(YEAR);
      for (int i = 0; i < rows.length; i += 3) {
        sales.add(rows[i], rows[i + 1], rows[i + 2], 1);
      }
    };
  }

  private static KpiResult march(CompiledContract contract, Consumer<FactSetBuilder> rows) {
    return Shop.evaluate(contract, "2026-03", "2027-06-30", rows).kpi("sales");
  }

  private static Aim aim(Outcome outcome) {
    return ((Outcome.Judged) outcome).aim().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // a twelfth of 12,000 is 1,000, of which 95 % are 950
    "1000,    green, 1",
    "999.99,  amber, 0.9999", // 0.99999 is printed as what it is: not reached
    "950,     amber, 0.95",
    "949.99,  red,   0.9499", // 0.94999, not 0.9500
    "1200,    green, 1.2",
    "-10,     red,   -0.01"
  })
  void judgesByTheShareOfTheTarget(String sales, String level, String attained) {
    Outcome outcome =
        march(contract(TargetTest::even, TargetTest::relative), sold("2026-03-10", "A", sales))
            .outcome();
    assertThat(outcome.level()).contains(level);
    assertThat(aim(outcome).target()).hasToString("BRL 1000");
    assertThat(aim(outcome).attainment()).contains(Rational.parse(attained));
  }

  @Test
  void roundsTheShareLikeTheValue() {
    // a third of 100.00 in three months: 33.34, 33.33, 33.33; 95 % of 33.33 are 31.6635, or 31.66
    CompiledContract contract =
        contract(
            t ->
                t.set("metric", "gmv")
                    .set("total", "BRL 100")
                    .set("over", "2026-Q1")
                    .split("month", List.of("1", "1", "1")),
            TargetTest::relative);
    Outcome met = march(contract, sold("2026-03-10", "A", "31.66")).outcome();
    assertThat(met.level()).contains("amber");
    // 31.66 ÷ 33.33 is 0.94989…, and yet 95 % of the target are printed as 31.66
    assertThat(aim(met).attainment()).contains(Rational.parse("0.95"));
    Outcome missed = march(contract, sold("2026-03-10", "A", "31.65")).outcome();
    assertThat(missed.level()).contains("red");
    Outcome first =
        Shop.evaluate(contract, "2026-01", "2027-06-30", sold("2026-01-10", "A", "33.34"))
            .kpi("sales")
            .outcome();
    assertThat(aim(first).target()).hasToString("BRL 33.34");
  }

  @Test
  void givesEachSubjectItsPart() {
    CompiledContract contract =
        contract(
            TargetTest::even,
            k -> {
              k.forEach("sku");
              relative(k);
            });
    // two thirds of 1,000 are 666.67, one is 333.33
    KpiResult result =
        march(
            contract,
            sold("2026-03-10", "A", "666.67", "2026-03-10", "B", "300", "2026-03-10", "C", "5"));
    Map<String, String> targets = new LinkedHashMap<>();
    for (SubjectResult subject : result.subjects()) {
      targets.put(
          subject.subject(),
          subject.outcome() instanceof Outcome.Judged judged
              ? judged.band().level() + " " + judged.aim().orElseThrow().target()
              : subject.outcome().toString());
    }
    assertThat(targets)
        .containsEntry("A", "green BRL 666.67")
        .containsEntry("B", "red BRL 333.33")
        .containsEntry("C", "not evaluable: the target year has no part for C");
  }

  @Test
  void addsUpThePartsOfAQuarterAndOfAFilter() {
    CompiledContract contract =
        contract(
            TargetTest::even,
            k -> {
              k.where("sku", "B");
              relative(k);
            });
    KpiResult quarter =
        Shop.evaluate(contract, "2026-Q1", "2027-06-30", sold("2026-02-10", "B", "1000"))
            .kpi("sales");
    // three times 333.33
    assertThat(aim(quarter.outcome()).target()).hasToString("BRL 999.99");
    assertThat(quarter.outcome().level()).contains("green");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10, the target year has no part for 2026-03-10/2026-03-10",
    "2027-03, the target year has no part for 2027-03-01/2027-03-31"
  })
  void hasNoPartForOtherPeriods(String period, String reason) {
    assertThat(
            Shop.evaluate(
                    contract(TargetTest::even, TargetTest::relative),
                    period,
                    "2027-06-30",
                    f ->
                        f.table("sales")
                            .covers(DateRange.closed(YEAR.start(), LocalDate.of(2027, 4, 1)))
                            .add("2026-03-10", "A", "5", 1)
                            .add("2027-03-10", "A", "5", 1))
                .kpi("sales")
                .outcome())
        .hasToString("not evaluable: " + reason);
  }

  @Test
  void holdsWhatIsFixedAndDividesTheRest() {
    CompiledContract contract =
        contract(
            t ->
                t.set("metric", "gmv")
                    .set("total", "BRL 400")
                    .set("over", "2026-Q1")
                    .split("month", List.of("1", "1", "2"))
                    .hold(words("month", "2026-03"), "BRL 100"),
            TargetTest::relative);
    // 300 are left for January and February, half each
    assertThat(aim(march(contract, sold("2026-03-10", "A", "1")).outcome()).target())
        .hasToString("BRL 100");
    assertThat(
            aim(Shop.evaluate(contract, "2026-02", "2027-06-30", sold("2026-02-10", "A", "1"))
                    .kpi("sales")
                    .outcome())
                .target())
        .hasToString("BRL 150");
  }

  @Test
  void dividesLikeThePast() {
    CompiledContract contract =
        contract(
            t ->
                t.set("metric", "gmv")
                    .set("total", "BRL 900")
                    .set("over", "2026-Q2")
                    .split("month", words("history", "gmv", "of", "2026-Q1", "growth", "even"))
                    .split("sku", words("history", "gmv", "of", "2026-Q1", "growth", "even")),
            k -> {
              k.where("sku", "A");
              relative(k);
            });
    // 10, 20 and 60 were sold in the first quarter, of which A had 10, 10 and 40: May gets 20 / 90
    // of 900, which is 200, and A two thirds of that
    Consumer<FactSetBuilder> rows =
        sold(
            "2026-01-05",
            "A",
            "10",
            "2026-02-05",
            "A",
            "10",
            "2026-02-05",
            "B",
            "10",
            "2026-03-05",
            "A",
            "40",
            "2026-03-05",
            "B",
            "20",
            "2026-05-05",
            "A",
            "1");
    assertThat(
            aim(Shop.evaluate(contract, "2026-05", "2027-06-30", rows).kpi("sales").outcome())
                .target())
        .hasToString("BRL 133.33");
    // without January there is no past to go by
    assertThat(
            Shop.evaluate(
                    contract,
                    "2026-05",
                    "2027-06-30",
                    sold("2026-02-05", "A", "10", "2026-05-05", "A", "1"))
                .kpi("sales")
                .outcome())
        .hasToString(
            "not evaluable: the history of gmv does not say how to divide the target: 2026-01");
    Outcome.NotEvaluable nothing =
        (Outcome.NotEvaluable)
            Shop.evaluate(
                    contract,
                    "2026-05",
                    "2027-06-30",
                    sold(
                        "2026-01-05",
                        "A",
                        "0",
                        "2026-02-05",
                        "A",
                        "0",
                        "2026-03-05",
                        "A",
                        "0",
                        "2026-05-05",
                        "A",
                        "1"))
                .kpi("sales")
                .outcome();
    assertThat(nothing.reason().in(Catalogue.PORTUGUESE))
        .isEqualTo(
            "o passado de year não diz como dividir a meta: nada foi vendido nele, ou não de cada"
                + " parte que a meta tem");
  }

  @Test
  void dividesWithinEachPart() {
    // 12,000 by A and B as 2 to 1: of A's 8,000 three quarters are fba, of B's 4,000 a half.
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .table(
                    "orders",
                    t ->
                        t.key("date", "sku", "channel")
                            .dimension("date", "date")
                            .dimension("sku", "text")
                            .dimension("channel", "text")
                            .measure("amount", "BRL"))
                .metric("ordered", m -> m.sum("orders.amount"))
                .target(
                    "year",
                    t ->
                        t.set("metric", "ordered")
                            .set("total", "BRL 12_000")
                            .set("over", "2026-03")
                            .split("sku", words("A", "2", "B", "1"))
                            .splitWithin(
                                "channel",
                                Map.of(
                                    "A", words("fba", "75%", "dba", "25%"),
                                    "B", words("fba", "1", "dba", "1"))))
                .kpi(
                    "sales",
                    k ->
                        k.metric("ordered")
                            .forEach("sku", "channel")
                            .better("higher")
                            .target("year")
                            .band("green", "at least 100% of target")
                            .band("red", "otherwise")));
    KpiResult march =
        Shop.evaluate(
                contract,
                "2026-03",
                "2026-06-30",
                f ->
                    f.table("orders")
                        .add("2026-03-01", "A", "fba", "6000")
                        .add("2026-03-01", "A", "dba", "1999")
                        .add("2026-03-31", "B", "dba", "1"))
            .kpi("sales");
    assertThat(march.subjects())
        .extracting(s -> s.subject() + " " + aim(s.outcome()).target())
        .containsExactlyInAnyOrder("A · fba BRL 6000", "A · dba BRL 2000", "B · dba BRL 2000");
  }

  @Test
  void excusedDaysTakeTheirShareOfTheTarget() {
    // March has 1,000; 10 of its 31 days are excused: 21 ÷ 31 of it are 677.42.
    CompiledContract contract =
        Shop.compile(
            shop(TargetTest::even, TargetTest::relative)
                .excused(
                    e ->
                        e.metrics("gmv")
                            .days("2026-03-01", "2026-03-10")
                            .reason("strike")
                            .agreedOn("2026-04-02")));
    KpiResult march = march(contract, sold("2026-03-05", "A", "500", "2026-03-20", "A", "677.42"));
    assertThat(aim(march.outcome()).target()).hasToString("BRL 677.42");
    assertThat(march.outcome()).hasToString("green: BRL 677.42 (at least BRL 677.42)");
    // 95 % of 677.42 are 643.549.
    assertThat(
            march(contract, sold("2026-03-05", "A", "500", "2026-03-20", "A", "677.41")).outcome())
        .hasToString("amber: BRL 677.41 (at least BRL 643.55)");
  }

  @Test
  void movesWhatWasMissedToLaterPeriods() {
    Consumer<TargetBuilder> target =
        t ->
            t.set("metric", "gmv")
                .set("total", "BRL 1_000")
                .set("over", "2026-01-01/2026-04-30")
                .split("month", List.of("1", "2", "3", "4"));
    Consumer<KpiBuilder> revised =
        k -> {
          relative(k);
          k.against("revised");
        };
    Consumer<FactSetBuilder> rows =
        sold("2026-01-05", "A", "40", "2026-02-05", "A", "300", "2026-03-05", "A", "300");
    // January missed 60 of 100: spread over 200, 300 and 400 as 13.33, 20.00, 26.67; February has
    // 300 of 213.33, and its surplus stays
    CompiledContract spread =
        contract(target.andThen(t -> t.set("catch_up", "spread_remaining")), revised);
    Aim march = aim(march(spread, rows).outcome());
    assertThat(march.target()).hasToString("BRL 320");
    assertThat(march.original().orElseThrow()).hasToString("BRL 300");
    assertThat(march.revised().orElseThrow()).hasToString("BRL 320");
    CompiledContract next =
        contract(target.andThen(t -> t.set("catch_up", "next_period")), revised);
    assertThat(aim(march(next, rows).outcome()).target()).hasToString("BRL 300");
    assertThat(
            aim(Shop.evaluate(next, "2026-02", "2027-06-30", rows).kpi("sales").outcome()).target())
        .hasToString("BRL 260");
    // and the bands use what was agreed unless the KPI says otherwise
    CompiledContract agreed =
        contract(target.andThen(t -> t.set("catch_up", "next_period")), TargetTest::relative);
    Evaluation february = Shop.evaluate(agreed, "2026-02", "2027-06-30", rows);
    Aim both = aim(february.kpi("sales").outcome());
    assertThat(both.target()).hasToString("BRL 200");
    // with both side by side
    assertThat(both.original().orElseThrow()).hasToString("BRL 200");
    assertThat(both.revised().orElseThrow()).hasToString("BRL 260");
    assertThat(TextReport.of(february).scorecard())
        .contains("target BRL 200.00, with what was missed before BRL 260.00, 150.00% reached");
  }

  @Test
  void saysHowFarAnOpenPeriodHasCome() {
    CompiledContract contract =
        contract(
            t -> t.set("metric", "gmv").set("total", "BRL 1_000").set("over", "2026-06"),
            TargetTest::relative);
    Outcome outcome =
        Shop.evaluate(contract, "2026-06", "2026-06-10", sold("2026-06-05", "A", "300"))
            .kpi("sales")
            .outcome();
    // 10 of 30 days: 333.33 expected, 300 × 30 / 10 = 900 at the end, (1,000 − 300) / 20 = 35 a day
    Pace pace = aim(outcome).pace().orElseThrow();
    assertThat(pace.elapsed()).isEqualTo(10);
    assertThat(pace.days()).isEqualTo(30);
    assertThat(pace.expected().amount()).isEqualTo(Rational.of(1000, 3));
    assertThat(pace.ratio()).contains(Rational.parse("0.9"));
    assertThat(pace.forecast().orElseThrow()).hasToString("BRL 900");
    assertThat(pace.needed().orElseThrow()).hasToString("BRL 35");
  }

  @Test
  void countsBusinessDaysWhereThePaceSaysSo() {
    CompiledContract contract =
        contract(
            t ->
                t.set("metric", "gmv")
                    .set("total", "BRL 2_200")
                    .set("over", "2026-06")
                    .set("pace", "business_days"),
            TargetTest::relative);
    // June 2026 has 22 weekdays, 8 of them until the 10th: 2,200 × 8 / 22 = 800
    Pace pace =
        aim(Shop.evaluate(contract, "2026-06", "2026-06-10", sold("2026-06-05", "A", "300"))
                .kpi("sales")
                .outcome())
            .pace()
            .orElseThrow();
    assertThat(pace.elapsed()).isEqualTo(8);
    assertThat(pace.expected()).hasToString("BRL 800");
  }

  @ParameterizedTest
  @CsvSource({
    // lower is better: 10 % of at most 12 % is reached 1.2 times, 15 % 0.8 times
    "lower,  at most 12%,  0.10, 1.2",
    "lower,  at most 12%,  0.15, 0.8",
    "lower,  at most 12%,  0,    1",
    "higher, at least 12%, 0.15, 1.25"
  })
  void measuresAttainmentOfAValue(String better, String target, String share, String attained) {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .kpi(
                    "sales",
                    k ->
                        k.metric("ad_share")
                            .better(better)
                            .target(target)
                            .band("green", "otherwise")));
    Rational cost = Rational.parse(share).times(Rational.HUNDRED);
    Outcome outcome =
        march(
                contract,
                f -> {
                  f.table("sales").covers(YEAR).add("2026-03-10", "A", "100", 1);
                  f.table("ads").covers(YEAR).add("2026-03-10", "A", cost.toString());
                })
            .outcome();
    assertThat(aim(outcome).attainment()).contains(Rational.parse(attained));
  }
}
