package io.github.kpi4j.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds of any breakdown; LANGUAGE.md §15. */
class BreakdownLaws {
  private static final Unit BRL = Unit.money("BRL");
  private static final Rational CENT = Rational.of(1, 100);

  @Provide
  Arbitrary<List<Long>> weights() {
    return Arbitraries.longs().between(1, 1_000_000_000_000L).list().ofMinSize(1).ofMaxSize(13);
  }

  private static Map<String, Rational> named(String prefix, List<Long> weights) {
    Map<String, Rational> named = new LinkedHashMap<>();
    weights.forEach(weight -> named.put(prefix + named.size(), Rational.of(weight)));
    return named;
  }

  private static Quantity cents(long cents) {
    return new Quantity(Rational.of(cents, 100), BRL);
  }

  @Property
  void noPartIsAWholeUnitFromItsQuota(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long total,
      @ForAll("weights") List<Long> weights) {
    List<Rational> parts =
        Allocation.of(Rational.of(total, 100), weights.stream().map(Rational::of).toList(), 2);
    Rational sum = weights.stream().map(Rational::of).reduce(Rational.ZERO, Rational::plus);
    for (int i = 0; i < parts.size(); i++) {
      Rational quota = Rational.of(total, 100).times(Rational.of(weights.get(i))).dividedBy(sum);
      assertThat(parts.get(i).minus(quota).abs()).isLessThan(CENT);
    }
    assertThat(parts.stream().reduce(Rational.ZERO, Rational::plus))
        .isEqualTo(Rational.of(total, 100));
  }

  @Property
  void heavierPartsAreNeverSmaller(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long total,
      @ForAll("weights") List<Long> weights) {
    List<Rational> parts =
        Allocation.of(Rational.of(total, 100), weights.stream().map(Rational::of).toList(), 2);
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < parts.size(); j++) {
        if (weights.get(i) > weights.get(j)) {
          assertThat(parts.get(i)).isGreaterThanOrEqualTo(parts.get(j));
        }
      }
    }
  }

  @Property(tries = 200)
  void allLevelsAddUpInEveryOrder(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long total,
      @ForAll("weights") List<Long> months,
      @ForAll("weights") List<Long> categories,
      @ForAll("weights") List<Long> channels) {
    Breakdown cells =
        Breakdown.of(cents(total), 2)
            .split("month", Map.of(), c -> named("m", months))
            .split("category", Map.of(), c -> named("c", categories))
            .split("channel", Map.of(), c -> named("h", channels));
    for (String level : List.of("month", "category", "channel")) {
      Rational sum = Rational.ZERO;
      Map<String, Boolean> seen = new LinkedHashMap<>();
      cells.cells().forEach(cell -> seen.put(cell.words().getOrDefault(level, ""), true));
      for (String word : seen.keySet()) {
        sum = sum.plus(cells.sum(words -> word.equals(words.get(level))).amount());
      }
      assertThat(sum).isEqualTo(Rational.of(total, 100));
    }
    // A month is what it was before it was divided further.
    Breakdown coarse =
        Breakdown.of(cents(total), 2).split("month", Map.of(), c -> named("m", months));
    coarse
        .cells()
        .forEach(
            cell ->
                assertThat(
                        cells
                            .sum(
                                words ->
                                    Objects.equals(cell.words().get("month"), words.get("month")))
                            .amount())
                    .isEqualTo(cell.amount()));
  }
}
