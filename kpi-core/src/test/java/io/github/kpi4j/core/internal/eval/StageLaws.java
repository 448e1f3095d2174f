package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.stage.Timeline;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever is sold, the stages of a product are found again by counting day by day; LANGUAGE.md
 * §16.
 */
class StageLaws {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final int DAYS = 30;
  private static final int LASTS = 5;
  private static final int MOST = 12;
  private static final int WANTED = 8;

  private static final CompiledContract CONTRACT = contract();

  private static CompiledContract contract() {
    return Shop.compile(
        Shop.data()
            .table(
                "products",
                t -> t.key("sku").set("reference", "true").attribute("launched", "date"))
            .stagePlan(
                "life",
                p ->
                    p.forEach("sku")
                        .starts("products.launched")
                        .stage(
                            "launch",
                            s ->
                                s.lasts(LASTS + " days")
                                    .graduateWhen("units >= " + WANTED)
                                    .atMost(MOST + " days", "fail"))
                        .stage("mature"))
            .kpi("units", Shop.seen("units")));
  }

  /** Sold on each day from the first on; the product is launched on the day of that number. */
  private static FactSet facts(List<Integer> sold, int launch, int from, int until) {
    return Shop.facts(
        CONTRACT,
        f -> {
          for (int day = from; day < until; day++) {
            f.table("sales").add(FIRST.plusDays(day), "A", "1", sold.get(day));
          }
          f.table("sales").covers(DateRange.closed(FIRST, FIRST.plusDays(DAYS - 1)));
          f.table("products").add("A", FIRST.plusDays(launch));
        });
  }

  /** The stage of each day, by adding up what was sold since the launch. */
  private static List<String> counted(List<Integer> sold, int launch) {
    List<String> stages = new ArrayList<>();
    int total = 0;
    String stage = "";
    for (int day = 0; day < DAYS; day++) {
      if (day == launch) {
        stage = "launch";
      }
      if (stage.equals("launch") && day == launch + MOST) {
        stage = "failed";
      }
      stages.add(stage);
      if (day >= launch) {
        total += sold.get(day);
      }
      if (stage.equals("launch") && day >= launch + LASTS && total >= WANTED) {
        stage = "mature";
      }
    }
    return stages;
  }

  private static List<String> told(Evaluation evaluation, int days) {
    SubjectTimeline subject = evaluation.timelines().get(0).subjects().get(0);
    Timeline timeline = subject.timeline().orElseThrow();
    List<String> stages = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      Optional<Stay> stay = timeline.on(FIRST.plusDays(day));
      stages.add(stay.map(Stay::stage).orElse(""));
    }
    return stages;
  }

  @Property(tries = 150)
  void stagesAreWhatCountingSays(
      @ForAll @Size(DAYS) List<@IntRange(max = 2) Integer> sold,
      @ForAll @IntRange(max = DAYS - 1) int launch) {
    Evaluation evaluation =
        CONTRACT.evaluate(
            facts(sold, launch, 0, DAYS), CONTRACT.period("2026-03"), AsOf.date("2026-05-31"));
    assertThat(told(evaluation, DAYS)).isEqualTo(counted(sold, launch));
  }

  @Property(tries = 100)
  void partsTellWhatTheWholeTells(
      @ForAll @Size(DAYS) List<@IntRange(max = 2) Integer> sold,
      @ForAll @IntRange(max = DAYS - 1) int launch,
      @ForAll @IntRange(max = DAYS) int cut) {
    Accumulator parts =
        CONTRACT
            .accumulate(facts(sold, launch, cut, DAYS))
            .merge(CONTRACT.accumulate(facts(sold, launch, 0, cut)));
    AsOf asOf = AsOf.date("2026-05-31");
    Evaluation whole =
        CONTRACT.evaluate(facts(sold, launch, 0, DAYS), CONTRACT.period("2026-03"), asOf);
    Evaluation merged = CONTRACT.evaluate(parts, CONTRACT.period("2026-03"), asOf);
    assertThat(merged.timelines()).isEqualTo(whole.timelines());
  }

  @Property(tries = 100)
  void whoLooksEarlierSawTheSame(
      @ForAll @Size(DAYS) List<@IntRange(max = 2) Integer> sold,
      @ForAll @IntRange(max = DAYS - 1) int launch,
      @ForAll @IntRange(max = DAYS - 1) int day) {
    Evaluation then =
        CONTRACT.evaluate(
            facts(sold, launch, 0, DAYS),
            CONTRACT.period("2026-03"),
            new AsOf(FIRST.plusDays(day)));
    assertThat(told(then, day + 1)).isEqualTo(counted(sold, launch).subList(0, day + 1));
  }
}
