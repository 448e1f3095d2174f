package io.github.kpi4j.core.fee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.fee.Tiers.Slice;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds of any tiers; LANGUAGE.md §14. */
class TiersLaws {
  private static final Unit BRL = Unit.money("BRL");
  private static final long MOST = 1_000_000_000_000L;

  /** Rates of hundredths of a percent under bounds of whole cents. */
  @Provide
  Arbitrary<Tiers> tiers() {
    Arbitrary<List<Long>> bounds =
        Arbitraries.longs().between(1, MOST).list().uniqueElements().ofMaxSize(5);
    Arbitrary<List<Integer>> rates = Arbitraries.integers().between(0, 10_000).list().ofSize(6);
    return Combinators.combine(Arbitraries.of(TierMode.class), bounds, rates).as(TiersLaws::tiers);
  }

  private static Tiers tiers(TierMode mode, List<Long> bounds, List<Integer> rates) {
    List<Long> sorted = bounds.stream().sorted().toList();
    List<Tier> tiers = new ArrayList<>();
    for (int i = 0; i <= sorted.size(); i++) {
      Optional<Quantity> upTo =
          i < sorted.size() ? Optional.of(cents(sorted.get(i))) : Optional.empty();
      tiers.add(new Tier(upTo, Rational.of(rates.get(i), 10_000)));
    }
    return new Tiers(mode, tiers);
  }

  private static Quantity cents(long cents) {
    return new Quantity(Rational.of(cents, 100), BRL);
  }

  @Property
  void marginalTiersAreContinuousAndNeverFall(
      @ForAll("tiers") Tiers tiers, @ForAll @LongRange(min = -100, max = 2 * MOST) long sales) {
    Tiers marginal = new Tiers(TierMode.MARGINAL, tiers.tiers());
    Rational less = marginal.feeOf(cents(sales)).amount();
    Rational more = marginal.feeOf(cents(sales + 1)).amount();
    Rational step = more.minus(less);
    // One cent more is paid at one of the rates, which are between nothing and the cent itself.
    assertThat(step).isBetween(Rational.ZERO, Rational.of(1, 100));
  }

  @Property
  void marginalSlicesAddUpToTheSales(
      @ForAll("tiers") Tiers tiers, @ForAll @LongRange(min = -100, max = 2 * MOST) long sales) {
    List<Slice> slices = tiers.on(cents(sales));
    Rational sum =
        slices.stream().map(slice -> slice.amount().amount()).reduce(Rational.ZERO, Rational::plus);
    assertThat(sum).isEqualTo(Rational.of(Math.max(0, sales), 100));
    assertThat(slices).isNotEmpty();
  }

  /** The integral of the rates, summed cent range by cent range without looking at slices. */
  @Property
  void marginalFeesAreTheIntegralOfTheRates(
      @ForAll("tiers") Tiers tiers, @ForAll @LongRange(min = 0, max = 2 * MOST) long sales) {
    Tiers marginal = new Tiers(TierMode.MARGINAL, tiers.tiers());
    Rational expected = Rational.ZERO;
    for (int i = 0; i < tiers.tiers().size(); i++) {
      Rational from =
          i == 0 ? Rational.ZERO : tiers.tiers().get(i - 1).upTo().orElseThrow().amount();
      Rational above = Rational.of(sales, 100).minus(from).max(Rational.ZERO);
      Rational before = i == 0 ? Rational.ZERO : tiers.tiers().get(i - 1).rate();
      expected = expected.plus(above.times(tiers.tiers().get(i).rate().minus(before)));
    }
    assertThat(marginal.feeOf(cents(sales)).amount()).isEqualTo(expected);
  }

  @Property
  void wholeTiersPayOneRateOnAll(
      @ForAll("tiers") Tiers tiers, @ForAll @LongRange(min = 0, max = 2 * MOST) long sales) {
    Tiers whole = new Tiers(TierMode.WHOLE, tiers.tiers());
    long reached =
        tiers.tiers().stream()
            .flatMap(tier -> tier.upTo().stream())
            .filter(bound -> bound.amount().compareTo(Rational.of(sales, 100)) < 0)
            .count();
    Rational rate = tiers.tiers().get((int) reached).rate();
    assertThat(whole.feeOf(cents(sales)).amount()).isEqualTo(rate.times(Rational.of(sales, 100)));
  }
}
