package io.github.kpi4j.amazonbr.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Whatever a distribution is made of, it is one. */
class DayDistributionLaws {
  @Provide
  Arbitrary<DayDistribution> durations() {
    return Arbitraries.oneOf(weights(), threePoints());
  }

  private static Arbitrary<DayDistribution> weights() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 50),
            Arbitraries.doubles().between(0, 10).array(double[].class).ofMaxSize(40),
            Arbitraries.doubles().between(0.01, 10))
        .as(
            (first, weights, last) -> {
              double[] all = Arrays.copyOf(weights, weights.length + 1);
              all[weights.length] = last;
              return DayDistribution.ofWeights(first, all);
            });
  }

  private static Arbitrary<DayDistribution> threePoints() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 60);
    return Combinators.combine(days, days, days, Arbitraries.of(true, false))
        .as(
            (one, two, three, pert) -> {
              int[] sorted = {one, two, three};
              Arrays.sort(sorted);
              return pert
                  ? DayDistribution.pert(sorted[0], sorted[1], sorted[2])
                  : DayDistribution.triangular(sorted[0], sorted[1], sorted[2]);
            });
  }

  @Property
  void probabilitiesSumToOne(@ForAll("durations") DayDistribution days) {
    assertThat(Arrays.stream(days.probabilities()).sum()).isCloseTo(1, within(1e-12));
    assertThat(days.atMost(days.max())).isEqualTo(1.0);
    assertThat(days.atMost(days.min() - 1)).isZero();
    assertThat(Arrays.stream(days.probabilities()).min().orElseThrow()).isNotNegative();
    assertThat(days.probability(days.min())).isPositive();
    assertThat(days.probability(days.max())).isPositive();
  }

  @Property
  void cumulativeProbabilitiesRiseByTheProbabilities(@ForAll("durations") DayDistribution days) {
    for (int day = days.min(); day <= days.max(); day++) {
      assertThat(days.atMost(day)).isGreaterThanOrEqualTo(days.atMost(day - 1));
      assertThat(days.atMost(day) - days.atMost(day - 1))
          .isCloseTo(days.probability(day), within(1e-12));
    }
  }

  @Property
  void aQuantileIsTheFirstDayThatReachesIt(
      @ForAll("durations") DayDistribution days,
      @ForAll @DoubleRange(min = 0.01, max = 1) double probability) {
    int quantile = days.quantile(probability);
    assertThat(Probability.reaches(days.atMost(quantile), probability)).isTrue();
    assertThat(Probability.reaches(days.atMost(quantile - 1), probability)).isFalse();
  }

  @Property
  void threePointsKeepTheirEnds(@ForAll("durations") DayDistribution days) {
    assertThat(days.mean()).isBetween((double) days.min(), (double) days.max());
    assertThat(days.variance()).isNotNegative();
  }

  @Property(tries = 200)
  void sumsAddMeansAndVariances(
      @ForAll("durations") DayDistribution one, @ForAll("durations") DayDistribution other) {
    DayDistribution sum = one.plus(other);
    assertThat(sum.mean()).isCloseTo(one.mean() + other.mean(), within(1e-9));
    assertThat(sum.variance()).isCloseTo(one.variance() + other.variance(), within(1e-7));
    assertThat(sum.min()).isEqualTo(one.min() + other.min());
    assertThat(sum.max()).isEqualTo(one.max() + other.max());
  }
}
