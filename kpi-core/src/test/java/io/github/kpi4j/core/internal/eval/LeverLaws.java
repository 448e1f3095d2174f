package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Lever;
import io.github.kpi4j.core.result.Lever.Enough;
import io.github.kpi4j.core.result.Lever.Hindered;
import io.github.kpi4j.core.result.Lever.Hindrance;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Levers against the facts: a row that makes the change is added, and everything is judged anew;
 * LANGUAGE.md §11.
 */
class LeverLaws {
  private static final List<String> LEAVES = List.of("a", "b", "c");

  /** A KPI over three leaves, and what their rows come to in hundredths. */
  record Case(
      String formula,
      String better,
      List<String> bands,
      String compare,
      String rounding,
      List<Long> hundredths) {}

  private static Arbitrary<String> linear() {
    Arbitrary<String> term =
        Combinators.combine(
                Arbitraries.of("a", "b", "c", "e"), Arbitraries.integers().between(1, 5))
            .as((leaf, factor) -> factor == 1 ? leaf : factor + " * " + leaf);
    Arbitrary<String> sum =
        Combinators.combine(term, Arbitraries.of(" + ", " - "), term).as((l, s, r) -> l + s + r);
    return Arbitraries.oneOf(term, sum);
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<String> linear = linear();
    Arbitrary<String> formula =
        Combinators.combine(linear, linear, linear, Arbitraries.integers().between(0, 7))
            .as(
                (x, y, z, shape) ->
                    switch (shape) {
                      case 0 -> "(" + x + ") / 4";
                      case 1 -> "clamp((" + x + ") / (" + y + "), 0.1, 2)";
                      case 2 -> "min(" + x + ", " + y + ") / (" + z + ")";
                      case 3 -> "(" + x + ") / (" + y + ") + 0.5";
                      case 4 -> "((" + x + ") / (" + y + ")) / ((" + z + ") / (" + y + "))";
                      case 5 -> "coalesce(abs(" + x + ") / (" + y + "), 1)";
                      case 6 -> "rolling(" + x + ", 5 days) / (" + y + ")";
                      default -> "(" + x + ") / (" + y + ")";
                    });
    Arbitrary<List<String>> higher =
        bounds().map(t -> List.of("at least " + t.get(1), "at least " + t.get(0), "otherwise"));
    Arbitrary<List<String>> lower =
        bounds().map(t -> List.of("at most " + t.get(0), "less than " + t.get(1), "otherwise"));
    Arbitrary<List<String>> inside =
        bounds()
            .map(
                t ->
                    List.of(
                        "between " + t.get(0) + " and " + t.get(1),
                        "between 0 and " + new BigDecimal(t.get(1)).add(BigDecimal.ONE),
                        "otherwise"));
    return Arbitraries.of("higher", "lower", "inside")
        .flatMap(
            better ->
                Combinators.combine(
                        formula,
                        better.equals("higher") ? higher : better.equals("lower") ? lower : inside,
                        Arbitraries.of("shown", "exact"),
                        Arbitraries.of("half_even", "half_up", "up", "down"),
                        Arbitraries.longs().between(0, 3_000).list().ofSize(3))
                    .as((f, bands, c, r, rows) -> new Case(f, better, bands, c, r, rows)));
  }

  /** Two bounds with two decimals, in order, with at least one shown value between them. */
  private static Arbitrary<List<String>> bounds() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 150), Arbitraries.integers().between(2, 150))
        .as(
            (low, more) ->
                List.of(
                    BigDecimal.valueOf(low, 2).toString(),
                    BigDecimal.valueOf(low + more, 2).toString()));
  }

  private static CompiledContract compiled(Case given) {
    DraftBuilder draft =
        ContractDraft.named("law")
            .set("time_zone", "America/Sao_Paulo")
            .set("currency", "BRL")
            .set("rounding", given.rounding())
            .table(
                "t",
                t ->
                    t.dimension("date", "date")
                        .measure("a", "number")
                        .measure("b", "number")
                        .measure("c", "count")
                        .set("duplicates", "allowed"))
            .metric("a", m -> m.sum("t.a").set("precision", "2"))
            .metric("b", m -> m.sum("t.b").set("precision", "1"))
            .metric("c", m -> m.sum("t.c"))
            .metric("e", m -> m.formula("a + 2 * c"))
            .metric("f", m -> m.formula(given.formula()).set("precision", "2"))
            .kpi(
                "k",
                k ->
                    k.metric("f")
                        .compare(given.compare())
                        .better(given.better())
                        .band("green", given.bands().get(0))
                        .band("amber", given.bands().get(1))
                        .band("red", given.bands().get(2)));
    return Shop.compile(draft);
  }

  /** The KPI after one leaf was changed on the last day. */
  private static KpiResult judged(
      CompiledContract contract, Case given, String leaf, Rational change) {
    List<Long> hundredths = given.hundredths();
    Evaluation march =
        Shop.evaluate(
            contract,
            "2026-03",
            "2026-06-30",
            f ->
                f.table("t")
                    .add("2026-02-01", 1, 1, 1)
                    .add(
                        "2026-03-05",
                        BigDecimal.valueOf(hundredths.get(0), 2),
                        BigDecimal.valueOf(hundredths.get(1), 2),
                        hundredths.get(2) / 100)
                    .add("2026-03-30", "1.5", "2.5", 2)
                    .add(
                        "2026-03-31",
                        leaf.equals("a") ? change : 0,
                        leaf.equals("b") ? change : 0,
                        leaf.equals("c") ? change : 0));
    return march.kpi("k");
  }

  private static int rank(KpiResult result) {
    return result.outcome().level().map(List.of("green", "amber", "red")::indexOf).orElse(3);
  }

  private static Rational step(String leaf) {
    return Rational.of(
        BigInteger.ONE, BigInteger.TEN.pow(leaf.equals("a") ? 2 : leaf.equals("b") ? 1 : 0));
  }

  @Property(tries = 300)
  void theChangeReachesTheLevelAndAUnitLessDoesNot(
      @ForAll("cases") Case given, @ForAll Random random) {
    CompiledContract contract = compiled(given);
    KpiResult now = judged(contract, given, "", Rational.ZERO);
    for (Lever lever : now.levers()) {
      assertThat(LEAVES).contains(lever.leaf());
      if (lever.answer() instanceof Enough enough) {
        Rational step = step(lever.leaf());
        Rational units = enough.change().dividedBy(step);
        assertThat(units.isInteger()).isTrue();
        KpiResult then = judged(contract, given, lever.leaf(), enough.change());
        assertThat(then.outcome().level()).contains(enough.band().level());
        assertThat(then.explanation().shown(contract.contract().rounding()))
            .contains(enough.value());
        assertThat(rank(then)).isLessThan(rank(now));
        for (Rational fewer : fewer(units, random)) {
          assertThat(rank(judged(contract, given, lever.leaf(), fewer.times(step))))
              .isGreaterThanOrEqualTo(rank(now));
        }
      }
    }
  }

  /** A unit less, and some other number of units less, on the same side. */
  private static List<Rational> fewer(Rational units, Random random) {
    Rational one = Rational.of(units.signum());
    int most =
        units.abs().numerator().bitLength() > 30 ? 1 << 30 : units.abs().numerator().intValue();
    return List.of(units.minus(one), one.times(Rational.of(random.nextInt(most))));
  }

  @Property(tries = 300)
  void whereNoValueIsEnoughNoneIs(@ForAll("cases") Case given, @ForAll Random random) {
    CompiledContract contract = compiled(given);
    KpiResult now = judged(contract, given, "", Rational.ZERO);
    for (Lever lever : now.levers()) {
      if (lever.answer().equals(new Hindered(Hindrance.NO_VALUE))
          && !given.formula().contains("-")) {
        // Without a minus no divisor of leaves that are not negative passes zero on the way.
        for (Rational change : someChanges(lever, random)) {
          assertThat(rank(judged(contract, given, lever.leaf(), change)))
              .isGreaterThanOrEqualTo(rank(now));
        }
      }
    }
  }

  private static List<Rational> someChanges(Lever lever, Random random) {
    Rational step = step(lever.leaf());
    List<Rational> changes = new ArrayList<>();
    int most = lever.now().amount().dividedBy(step).round(0, Rounding.DOWN).intValueExact();
    for (int i = 0; i < 3; i++) {
      changes.add(step.times(Rational.of(-random.nextInt(most + 1))));
      changes.add(step.times(Rational.of(random.nextInt(1 << (1 + random.nextInt(20))))));
    }
    return changes;
  }
}
