package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.AlertBuilder;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a contract says, its proposed tests pass, and each way is gone or has a reason. */
class ProposedTestsLaws {
  /** A metric, how its values are written, and whether a product may be judged by it alone. */
  private record Measure(String metric, String value) {
    String of(int number) {
      return value.replace("#", Integer.toString(number));
    }
  }

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("gmv", "BRL #"),
          new Measure("units", "#"),
          new Measure("ad_cost", "BRL #"),
          new Measure("stock", "#"));

  private static final List<Measure> DERIVED =
      List.of(
          new Measure("ad_share", "#%"),
          new Measure("cover", "# days"),
          new Measure("growth", "BRL #"),
          new Measure("profit", "BRL #"),
          new Measure("capped", "BRL #"),
          new Measure("price", "BRL #"),
          new Measure("lines", "#"));

  private static final int[] POINTS = {0, 60, 100};

  private static DraftBuilder shop() {
    return Shop.data()
        .set("term", "2026-01-01/2026-12-31")
        .metric("cover", m -> m.formula("stock / per_day(rolling(units, 28 days))"))
        .metric("growth", m -> m.formula("gmv - previous(gmv, 1 month)"))
        .metric("profit", m -> m.formula("gmv * 30% - max(ad_cost, BRL 2)"))
        .metric("capped", m -> m.formula("if(units > 3, min(gmv, BRL 40), gmv / 2)"))
        .metric("price", m -> m.formula("gmv / units"))
        .metric("lines", m -> m.set("count", "sales"));
  }

  /** What a KPI is about, and how it is judged. */
  record Judged(Measure of, String rows, boolean higher, int near, int wide, boolean sample) {
    void write(KpiBuilder kpi) {
      kpi.metric(of.metric()).better(higher ? "higher" : "lower");
      if (rows.equals("each")) {
        kpi.forEach("sku");
      } else if (rows.equals("some")) {
        kpi.where("sku", "pan");
      }
      if (sample) {
        kpi.minSample("units", "at least 3");
      }
      String at = higher ? "at least " : "at most ";
      int further = higher ? near : near + wide;
      kpi.band("green", at + of.of(higher ? near + wide : near))
          .band("amber", at + of.of(further))
          .band("red", "otherwise");
    }
  }

  @Provide
  Arbitrary<Judged> kpis() {
    Arbitrary<Measure> measures = Arbitraries.of(MEASURES);
    return Combinators.combine(
            Arbitraries.oneOf(measures, Arbitraries.of(DERIVED)),
            Arbitraries.of("whole", "each", "some"),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 40),
            Arbitraries.integers().between(1, 40),
            Arbitraries.of(true, false))
        .as(Judged::new);
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  void everyBandIsReachedOrHasAReason(@ForAll("kpis") Judged one, @ForAll("kpis") Judged other) {
    DraftBuilder shop = shop().kpi("one", one::write).kpi("other", other::write);
    // That every test passes, and that what is left is what is missed, is checked there.
    Proposals proposals = Proposals.of(shop, "2026-03");
    Map.of("one", one, "other", other)
        .forEach(
            (name, judged) -> {
              // Nothing is judged below the least sample, where that is of the same metric.
              boolean small = judged.sample() && judged.of().metric().equals("units");
              boolean plain = MEASURES.contains(judged.of()) || judged.rows().equals("whole");
              if (plain && !small) {
                assertThat(proposals.left())
                    .noneMatch(left -> left.startsWith("kpis." + name + "."));
              }
            });
  }

  @Provide
  Arbitrary<String> conditions() {
    Arbitrary<List<Measure>> order = Arbitraries.shuffle(MEASURES);
    Arbitrary<List<String>> signs =
        Arbitraries.of("<", "<=", ">", ">=", "=", "!=").list().ofSize(MEASURES.size());
    Arbitrary<List<Integer>> bounds =
        Arbitraries.integers().between(1, 50).list().ofSize(MEASURES.size());
    Arbitrary<String> shapes =
        Arbitraries.of(
            "$0",
            "not $0",
            "$0 and $1",
            "$0 or $1",
            "not ($0 and $1) or $2",
            "$0 and ($1 or not $2)",
            "($0 or $1) and ($2 or $3)",
            "not ($0 or $1 or $2)",
            "$0 and $1 and $2 and $3");
    return Combinators.combine(order, signs, bounds, shapes)
        .as(
            (of, sign, bound, shape) -> {
              String condition = shape;
              for (int i = 0; i < of.size(); i++) {
                String comparison =
                    of.get(i).metric() + " " + sign.get(i) + " " + of.get(i).of(bound.get(i));
                condition = condition.replace("$" + i, comparison);
              }
              return condition;
            });
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  void conditionsOnDifferentMetricsComeOutBothWays(
      @ForAll("conditions") String alert,
      @ForAll("conditions") String gate,
      @ForAll("conditions") String penalty,
      @ForAll boolean each) {
    DraftBuilder shop =
        shop()
            .kpi("seen", Shop.seen("gmv"))
            .alert("any", a -> alert(a, alert, each))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .commission(
                            c ->
                                c.set("metric", "gmv")
                                    .set("per", "month")
                                    .set("mode", "marginal")
                                    .tier("BRL 20", "10%")
                                    .above("5%")
                                    .onlyIf(gate))
                        .penalty(penalty, "BRL 10"));
    // A condition on sales may forbid what lies beyond a tier.
    assertThat(Proposals.of(shop, "2026-03").left())
        .allMatch(left -> left.startsWith("fees.commission.rates") && gate.contains("gmv"));
  }

  private static void alert(AlertBuilder alert, String when, boolean each) {
    alert.when(when).severity("info");
    if (each) {
      alert.forEach("sku");
    }
  }

  /** The whole scores that three KPIs of some weights can make, counted out. */
  private static List<Double> scores(int first, int second) {
    List<Double> scores = new ArrayList<>();
    for (int one : POINTS) {
      for (int two : POINTS) {
        for (int three : POINTS) {
          scores.add((one * first + two * second + three * (100 - first - second)) / 100.0);
        }
      }
    }
    return scores;
  }

  private static Consumer<KpiBuilder> weighted(String metric, String unit, int weight) {
    return k ->
        k.metric(metric)
            .weight(weight)
            .better("higher")
            .band("green", "at least " + unit + "20")
            .band("amber", "at least " + unit + "10")
            .band("red", "otherwise");
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  void aGradeAndARowAreReachedWhereverAScoreLiesInThem(
      @ForAll @IntRange(min = 1, max = 60) int first,
      @ForAll @IntRange(min = 1, max = 39) int second,
      @ForAll @IntRange(min = 2, max = 50) int low,
      @ForAll @IntRange(min = 1, max = 50) int wide) {
    int high = low + wide;
    DraftBuilder shop =
        shop()
            .kpi("one", weighted("gmv", "BRL ", first))
            .kpi("two", weighted("units", "", second))
            .kpi("three", weighted("stock", "", 100 - first - second))
            .scorecard(
                s ->
                    s.points("green", 100)
                        .points("amber", 60)
                        .points("red", 0)
                        .grade("A", "at least " + high)
                        .grade("B", "at least " + low)
                        .grade("C", "otherwise"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .bonus(
                            b ->
                                b.set("by", "score")
                                    .set("of", "BRL 100")
                                    .row("at_least", Integer.toString(high), "100%")
                                    .row("at_least", Integer.toString(low), "50%")
                                    .onlyIf("ad_cost < BRL 5")));
    boolean between =
        scores(first, second).stream().anyMatch(score -> score >= low && score < high);
    assertThat(Proposals.of(shop, "2026-03").left())
        .isEqualTo(
            between ? List.of() : List.of("scorecard.grades.B NEVER", "fees.bonus.table[2] NEVER"));
  }
}
