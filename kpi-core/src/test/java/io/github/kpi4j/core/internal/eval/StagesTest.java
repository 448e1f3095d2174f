package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.StagePlanBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.stage.Ending;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Products go through a launch of 10 days, which ten units sold end, and which fails after 20; then
 * 20 days of growth; then they are mature; LANGUAGE.md §16.
 */
class StagesTest {
  private static final DateRange SPRING =
      DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30));

  private static DraftBuilder products() {
    return Shop.data()
        .table(
            "products", t -> t.key("sku").set("reference", "true").attribute("launched", "date"));
  }

  private static Consumer<StagePlanBuilder> life(String condition) {
    return p ->
        p.forEach("sku")
            .starts("products.launched")
            .stage(
                "launch", s -> s.lasts("10 days").graduateWhen(condition).atMost("20 days", "fail"))
            .stage("growth", s -> s.lasts("20 days"))
            .stage("mature");
  }

  private static DraftBuilder draft(String condition, String... scoreBy) {
    DraftBuilder draft =
        products()
            .stagePlan("life", life(condition))
            .kpi(
                "k",
                k -> {
                  k.metric("units").forEach("sku").stages("life").better("higher");
                  k.band("launch", "green", "at least 5").band("launch", "red", "otherwise");
                  k.band("growth", "green", "at least 20").band("growth", "red", "otherwise");
                  k.band("mature", "green", "at least 40").band("mature", "red", "otherwise");
                  for (String rule : scoreBy) {
                    k.weight(100);
                    k.scoreBy(rule);
                  }
                });
    return scoreBy.length == 0
        ? draft
        : draft.scorecard(s -> s.points("green", 100).points("red", 0));
  }

  /** One unit a day of A from 1 March on; one on 5 March of B; two of C before its launch. */
  private static void rows(FactSetBuilder facts) {
    for (LocalDate day = SPRING.start(); SPRING.contains(day); day = day.plusDays(1)) {
      facts.table("sales").add(day, "A", "100", 1);
    }
    facts.table("sales").add(LocalDate.of(2026, 3, 5), "B", "100", 1);
    facts.table("sales").add(LocalDate.of(2026, 4, 5), "B", "900", 9);
    facts.table("sales").add(LocalDate.of(2026, 3, 20), "C", "100", 2);
    facts.table("sales").covers(SPRING);
    facts.table("products").add("A", LocalDate.of(2026, 3, 1));
    facts.table("products").add("B", LocalDate.of(2026, 3, 5));
    facts.table("products").add("C", LocalDate.of(2026, 4, 10));
  }

  private static Evaluation evaluate(DraftBuilder draft, String period, String asOf) {
    return Shop.evaluate(Shop.compile(draft), period, asOf, StagesTest::rows);
  }

  private static SubjectResult subject(KpiResult result, String sku) {
    return result.subjects().stream()
        .filter(s -> s.subject().equals(sku))
        .findFirst()
        .orElseThrow();
  }

  private static Reason reason(SubjectResult subject) {
    return ((Outcome.NotEvaluable) subject.outcome()).reason();
  }

  @Test
  void aPeriodIsJudgedByTheStageOfItsFirstDayThatHasOne() {
    KpiResult march = evaluate(draft("units >= 10"), "2026-03", "2026-06-30").kpi("k");
    // A graduates at the end of 11 March with 11 units, but March began in its launch: 31 >= 5.
    assertThat(subject(march, "A").stage()).contains("launch");
    assertThat(subject(march, "A").outcome().level()).contains("green");
    // March has a stage of B only from the 5th on: 1 < 5.
    assertThat(subject(march, "B").stage()).contains("launch");
    assertThat(subject(march, "B").outcome().level()).contains("red");

    KpiResult april = evaluate(draft("units >= 10"), "2026-04", "2026-06-30").kpi("k");
    // 12 March plus 20 days is 1 April: 30 < 40.
    assertThat(subject(april, "A").stage()).contains("mature");
    assertThat(subject(april, "A").outcome()).hasToString("red: 30 (otherwise)");
  }

  @Test
  void whatHasFailedHasTheWorstLevelWhateverItSells() {
    SubjectResult b =
        subject(evaluate(draft("units >= 10"), "2026-04", "2026-06-30").kpi("k"), "B");
    // Nine units would be green in a launch.
    assertThat(b.stage()).contains("failed");
    // 5 March plus 20 days is 25 March.
    assertThat(b.outcome())
        .hasToString("red: failed on 2026-03-25: launch was not earned in time (units >= 10)");
  }

  @Test
  void whatHasNotBegunLeavesTheRollUpAndIsListed() {
    KpiResult march = evaluate(draft("units >= 10", "worst"), "2026-03", "2026-06-30").kpi("k");
    assertThat(reason(subject(march, "C")).kind()).isEqualTo(Reason.Kind.BEFORE_STAGES);
    assertThat(reason(subject(march, "C"))).hasToString("its first stage begins on 2026-04-10");
    assertThat(march.outcome().level()).contains("red");
    assertThat(march.points()).hasValueSatisfying(p -> assertThat(p.signum()).isZero());
  }

  @Test
  void whatHasNotBegunIsCountedWithItsShare() {
    DraftBuilder draft =
        products()
            .stagePlan("life", life("units >= 10"))
            .kpi(
                "k",
                k -> {
                  k.metric("units").forEach("sku").stages("life").better("higher").weight(100);
                  k.scoreByShareOf("gmv");
                  k.band("launch", "green", "at least 5").band("launch", "red", "otherwise");
                  k.band("growth", "green", "otherwise").band("mature", "green", "otherwise");
                })
            .scorecard(s -> s.points("green", 100).points("red", 0));
    Evaluation evaluation =
        Shop.evaluate(
            Shop.compile(draft),
            "2026-03",
            "2026-06-30",
            f -> {
              f.table("sales")
                  .covers(SPRING)
                  .add("2026-03-01", "A", "100", 9)
                  .add("2026-03-02", "B", "300", 1)
                  .add("2026-03-03", "C", "400", 9);
              f.table("products")
                  .add("A", "2026-03-01")
                  .add("B", "2026-03-01")
                  .add("C", "2026-05-01");
            });
    KpiResult march = evaluation.kpi("k");
    // A has a quarter of the 400 that are judged; C, as much again, leaves the roll-up.
    assertThat(march.points()).contains(Rational.of(25));
    assertThat(march.leftOut()).containsExactly(Map.entry(Reason.Kind.BEFORE_STAGES, 1));
    assertThat(subject(march, "A").share()).contains(Rational.parse("0.25"));
    assertThat(subject(march, "C").share()).isEmpty();
    assertThat(TextReport.of(evaluation).explanations())
        .contains("left out: 1 of 3 (33.3%): 1 before their first stage");
  }

  @Test
  void nobodyGuessesAStart() {
    Evaluation march =
        Shop.evaluate(
            Shop.compile(draft("units >= 10")),
            "2026-03",
            "2026-06-30",
            f -> {
              rows(f);
              f.table("sales").add(LocalDate.of(2026, 3, 9), "D", "100", 1);
              f.table("sales").add(LocalDate.of(2026, 3, 9), "E", "100", 1);
              f.table("products").add("E", "");
            });
    KpiResult result = march.kpi("k");
    assertThat(reason(subject(result, "D")))
        .hasToString(
            "products has no launched (sku D), so nobody knows when its first stage begins");
    assertThat(reason(subject(result, "E")).kind()).isEqualTo(Reason.Kind.NO_START);
    // What cannot be judged for want of data withholds the whole.
    assertThat(result.outcome()).isInstanceOf(Outcome.NotEvaluable.class);
    assertThat(march.timelines().get(0).subjects().stream().map(SubjectTimeline::subject))
        .containsExactly("A", "B", "C", "E");
    assertThat(march.timelines().get(0).subjects().get(3).gap())
        .map(Reason::kind)
        .contains(Reason.Kind.NO_START);
  }

  @Test
  void aStageThatWasDecidedOnProvisionalFactsIsProvisional() {
    Consumer<FactSetBuilder> rows =
        f -> {
          rows(f);
          f.table("reviews").add(LocalDate.of(2026, 3, 11), "A", "4.5").covers(SPRING);
        };
    // Ratings are never final, since their table does not say when.
    KpiResult march =
        Shop.evaluate(Shop.compile(draft("rating >= 4")), "2026-04", "2026-06-30", rows).kpi("k");
    assertThat(subject(march, "A").stage()).contains("mature");
    assertThat(march.standing().finality()).isEqualTo(Finality.PROVISIONAL);
    KpiResult bySales = evaluate(draft("units >= 10"), "2026-04", "2026-06-30").kpi("k");
    assertThat(bySales.standing().finality()).isEqualTo(Finality.FINAL);
  }

  @Test
  void whatWasLaunchedLongBeforeTheFactsIsTakenAsPlanned() {
    Evaluation march =
        Shop.evaluate(
            Shop.compile(draft("units >= 10")),
            "2026-03",
            "2026-06-30",
            f -> {
              rows(f);
              f.table("sales").add(LocalDate.of(2026, 3, 9), "O", "100", 50);
              f.table("products").add("O", LocalDate.of(2023, 5, 1));
            });
    SubjectResult old = subject(march.kpi("k"), "O");
    assertThat(old.stage()).contains("mature");
    assertThat(old.outcome().level()).contains("green");
    SubjectTimeline timeline = march.timelines().get(0).subjects().get(3);
    assertThat(timeline.timeline().orElseThrow().stays().get(0).ending())
        .isEqualTo(Ending.BEFORE_FACTS);
  }

  @Test
  void whoOwesFactsFromTheTermOnDoesNotGainByLeavingThemOut() {
    // Facts begin on 1 March; the launch of 1 January could last until 21 January.
    Evaluation march =
        Shop.evaluate(
            Shop.compile(draft("units >= 10").set("term", "2026-01-01/2026-12-31")),
            "2026-03",
            "2026-06-30",
            f -> {
              rows(f);
              f.table("sales").add(LocalDate.of(2026, 3, 9), "O", "100", 50);
              f.table("products").add("O", LocalDate.of(2026, 1, 1));
            });
    assertThat(subject(march.kpi("k"), "O").stage()).contains("failed");
  }

  @ParameterizedTest
  @CsvSource({
    // 1 January plus 3 months is 1 April, plus 3 more 1 July.
    "2026-03, 2026-03-31, ramp_up, green",
    "2026-04, 2026-04-30, growth, green",
    "2026-Q1, 2026-03-31, ramp_up, green",
  })
  void stagesOfTheContractAreMonthsOfService(
      String period, String asOf, String stage, String level) {
    DraftBuilder draft =
        Shop.data()
            .set("term", "2026-01-01/2026-12-31")
            .stagePlan(
                "service",
                p ->
                    p.stage("ramp_up", s -> s.lasts("3 months"))
                        .stage("growth", s -> s.lasts("3 months"))
                        .stage("mature"))
            .kpi(
                "k",
                k -> {
                  k.metric("units").stages("service").better("higher");
                  k.band("ramp_up", "green", "at least 1").band("ramp_up", "red", "otherwise");
                  k.band("growth", "green", "at least 39").band("growth", "red", "otherwise");
                  k.band("mature", "green", "at least 90").band("mature", "red", "otherwise");
                });
    Consumer<FactSetBuilder> rows =
        f -> {
          for (LocalDate day = SPRING.start(); SPRING.contains(day); day = day.plusDays(1)) {
            f.table("sales").add(day, "A", "100", 1);
          }
          f.table("sales").add(LocalDate.of(2026, 4, 5), "B", "900", 9);
        };
    KpiResult result = Shop.evaluate(Shop.compile(draft), period, asOf, rows).kpi("k");
    assertThat(result.stage()).contains(stage);
    // April: 30 + 9 units.
    assertThat(result.outcome().level()).contains(level);
  }

  @Test
  void targetsMayBeThoseOfStages() {
    DraftBuilder draft =
        products()
            .stagePlan("life", life("units >= 10"))
            .kpi(
                "k",
                k -> {
                  k.metric("units").forEach("sku").stages("life").better("higher");
                  k.target("launch", "at least 62").target("growth", "at least 1");
                  k.target("mature", "at least 60");
                  k.band("launch", "green", "otherwise");
                  k.band("growth", "green", "otherwise");
                  k.band("mature", "green", "otherwise");
                });
    KpiResult march = evaluate(draft, "2026-03", "2026-06-30").kpi("k");
    Outcome.Judged a = (Outcome.Judged) subject(march, "A").outcome();
    // 31 of 62 units, then 30 of 60.
    assertThat(a.aim().orElseThrow().target()).hasToString("62");
    assertThat(a.aim().orElseThrow().attainment()).hasToString("Optional[0.5]");
    KpiResult april = evaluate(draft, "2026-04", "2026-06-30").kpi("k");
    assertThat(((Outcome.Judged) subject(april, "A").outcome()).aim().orElseThrow().target())
        .hasToString("60");
  }

  @Test
  void reportsTellTheTimelinePlannedAndActual() {
    Evaluation april = evaluate(draft("units >= 10"), "2026-04", "2026-06-30");
    // Planned: tried at the end of 11 March, growth to 31 March.
    assertThat(
            TextReport.of(april).stages().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "A launch 2026-03-01/2026-03-11 2026-03-01/2026-03-11 earned at the end of 2026-03-11:"
                + " units 11",
            "growth 2026-03-12/2026-03-31 2026-03-12/2026-03-31 its time was over",
            "mature from 2026-04-01 from 2026-04-01 goes on",
            "B launch 2026-03-05/2026-03-15 2026-03-05/2026-03-24 overdue on 2026-03-25, failed; at"
                + " the end of 2026-03-24: units 1",
            "failed – from 2026-03-25");
    assertThat(HtmlReport.of(april).render())
        .contains("earned at the end of 2026-03-11: units 11")
        .contains("<th scope=\"row\">growth</th>");
    assertThat(TextReport.of(april).full()).contains(TextReport.of(april).stages());
  }

  @Test
  void bothEvaluatorsTellTheSame() {
    CompiledContract contract = Shop.compile(draft("units >= 10"));
    FactSet facts = Shop.facts(contract, StagesTest::rows);
    AsOf asOf = AsOf.date("2026-06-30");
    Evaluation rows = contract.evaluate(facts, contract.period("2026-04"), asOf);
    Evaluation cells =
        contract.evaluate(contract.accumulate(facts), contract.period("2026-04"), asOf);
    assertThat(cells.timelines()).isEqualTo(rows.timelines());
    assertThat(cells.kpis()).isEqualTo(rows.kpis());
  }
}
