package io.github.kpi4j.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Weights of any months with uplifts, and with days that sell less, on any days; LANGUAGE.md §15.
 */
class DayWeightsLaws {
  private static final LocalDate BASE = LocalDate.of(2027, 12, 15);

  @Provide
  Arbitrary<DayWeights> weights() {
    Arbitrary<Rational> factors =
        Arbitraries.integers().between(1, 500).map(percent -> Rational.of(percent, 100));
    Arbitrary<Uplifts> uplifts =
        Arbitraries.maps(Arbitraries.integers().between(0, 150).map(BASE::plusDays), factors)
            .ofMaxSize(30)
            .map(Uplifts::of);
    return Combinators.combine(factors.list().ofSize(12), uplifts).as(DayWeights::ofMonths);
  }

  @Property
  void aRunWeighsWhatItsDaysWeighTogether(
      @ForAll("weights") DayWeights weights,
      @ForAll @IntRange(max = 60) int start,
      @ForAll @IntRange(max = 90) int length) {
    LocalDate first = BASE.plusDays(start);
    LocalDate end = first.plusDays(length);
    Rational days =
        first
            .datesUntil(end)
            .map(day -> weights.weight(DateRange.closed(day, day)))
            .reduce(Rational.ZERO, Rational::plus);

    assertThat(weights.weight(new DateRange(first, end))).isEqualTo(days);
  }

  @Property
  void everyDayWeighsSomething(
      @ForAll("weights") DayWeights weights, @ForAll @IntRange(max = 150) int day) {
    LocalDate date = BASE.plusDays(day);
    assertThat(weights.weight(DateRange.closed(date, date)).signum()).isPositive();
  }
}
