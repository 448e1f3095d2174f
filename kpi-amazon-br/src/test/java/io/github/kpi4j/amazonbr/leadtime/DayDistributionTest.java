package io.github.kpi4j.amazonbr.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DayDistributionTest {
  private static final Offset<Double> EXACT = within(Probability.TOLERANCE);

  @Test
  void weightsBecomeProbabilities() {
    DayDistribution days = DayDistribution.ofWeights(3, 1, 2, 1);

    assertThat(days.probabilities()).containsExactly(0.25, 0.5, 0.25);
    assertThat(days.min()).isEqualTo(3);
    assertThat(days.max()).isEqualTo(5);
    assertThat(days.probability(2)).isZero();
    assertThat(days.probability(4)).isEqualTo(0.5);
    assertThat(days.atMost(2)).isZero();
    assertThat(days.atMost(4)).isEqualTo(0.75);
    assertThat(days.atMost(5)).isEqualTo(1.0);
    assertThat(days.mean()).isEqualTo(4);
    // One day off with probability a half.
    assertThat(days.variance()).isEqualTo(0.5);
    assertThat(days).hasToString("3–5 days, mean 4.0");
    assertThat(DayDistribution.fixed(7)).hasToString("7 days");
    assertThat(DayDistribution.ofWeights(2, 0, 1, 2, 1, 0)).isEqualTo(days).hasSameHashCodeAs(days);
  }

  /** Fifths have no double: summed up, four of them are a bit more or less than 0.8. */
  @Test
  void fourOfFiveReachEightyPercent() {
    DayDistribution seen = DayDistribution.empirical(List.of(30, 33, 31, 34, 32));

    assertThat(seen.quantile(0.8)).isEqualTo(33);
    assertThat(seen.quantile(0.81)).isEqualTo(34);
    assertThat(seen.quantile(1)).isEqualTo(34);
    assertThat(seen.quantile(0.2)).isEqualTo(30);
  }

  /**
   * The triangle over 1, 2, 3 stands on 0.5 to 3.5: the half of it has 2 as base and rises over
   * 1.5, so the first day takes (1/1.5)² / 2 = 2/9 of the area, the second 5/9.
   */
  @Test
  void cutsATriangleIntoDays() {
    DayDistribution days = DayDistribution.triangular(1, 2, 3);

    assertThat(days.probability(1)).isCloseTo(2 / 9.0, EXACT);
    assertThat(days.probability(2)).isCloseTo(5 / 9.0, EXACT);
    assertThat(days.probability(3)).isCloseTo(2 / 9.0, EXACT);
    assertThat(DayDistribution.triangular(5, 5, 5)).isEqualTo(DayDistribution.fixed(5));
    // Over 1, 1, 2 it stands on 0.5 to 2.5, highest at 1: area above 1.5 is 1² / (2 · 1.5) = 1/3.
    assertThat(DayDistribution.triangular(1, 1, 2).probability(2)).isCloseTo(1 / 3.0, EXACT);
  }

  /**
   * With 2 in the middle of 1 to 3 the curve is x²(1−x)² over thirds: 10x³ − 15x⁴ + 6x⁵ at 1/3 is
   * 10/27 − 15/81 + 6/243 = 51/243.
   */
  @Test
  void cutsAPertCurveIntoDays() {
    DayDistribution days = DayDistribution.pert(1, 2, 3);

    assertThat(days.probability(1)).isCloseTo(51 / 243.0, within(1e-7));
    assertThat(days.probability(2)).isCloseTo(141 / 243.0, within(1e-7));
    assertThat(DayDistribution.pert(4, 4, 4)).isEqualTo(DayDistribution.fixed(4));
    assertThat(DayDistribution.pert(30, 35, 50).mean())
        .isCloseTo((30 + 4 * 35 + 50) / 6.0, within(0.1));
  }

  @Test
  void sumsAndMixes() {
    DayDistribution coin = DayDistribution.uniform(0, 1);

    assertThat(coin.plus(coin)).isEqualTo(DayDistribution.ofWeights(0, 1, 2, 1));
    assertThat(
            DayDistribution.mixture(
                List.of(
                    new DayDistribution.Way(DayDistribution.fixed(1), 3),
                    new DayDistribution.Way(DayDistribution.uniform(2, 3), 1))))
        .isEqualTo(DayDistribution.ofWeights(1, 6, 1, 1));
  }

  @Test
  void datesAreDaysFromADate() {
    LocalDate order = LocalDate.of(2026, 3, 1);
    DateDistribution arrival = DateDistribution.after(order, DayDistribution.ofWeights(3, 1, 2, 1));

    assertThat(arrival.earliest()).isEqualTo("2026-03-04");
    assertThat(arrival.latest()).isEqualTo("2026-03-06");
    assertThat(arrival.by(LocalDate.of(2026, 3, 5))).isEqualTo(0.75);
    assertThat(arrival.probability(LocalDate.of(2026, 3, 5))).isEqualTo(0.5);
    assertThat(arrival.daysFrom(order)).isEqualTo(DayDistribution.ofWeights(3, 1, 2, 1));
    assertThat(arrival).hasToString("P50 2026-03-05, P80 2026-03-06, P95 2026-03-06");
    assertThat(DateDistribution.on(order)).hasToString("2026-03-01");
    assertThat(
            DateDistribution.ofWeights(
                Map.of(order.plusDays(3), 1.0, order.plusDays(4), 2.0, order.plusDays(5), 1.0)))
        .isEqualTo(arrival)
        .hasSameHashCodeAs(arrival);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arrival.daysFrom(LocalDate.of(2026, 3, 5)))
        .withMessage("it can happen on 2026-03-04, before 2026-03-05");
  }

  static Stream<ThrowingCallable> mistakes() {
    return Stream.of(
        () -> DayDistribution.fixed(-1),
        () -> DayDistribution.ofWeights(0, 1, -1),
        () -> DayDistribution.ofWeights(0, Double.NaN),
        () -> DayDistribution.ofWeights(0, Double.POSITIVE_INFINITY),
        () -> DayDistribution.ofWeights(0, 0, 0),
        () -> DayDistribution.ofWeights(0),
        () -> DayDistribution.triangular(3, 2, 4),
        () -> DayDistribution.triangular(-1, 2, 4),
        () -> DayDistribution.pert(1, 5, 4),
        () -> DayDistribution.uniform(0, 2_000_000_000),
        () -> DayDistribution.empirical(List.of()),
        () -> DayDistribution.empirical(List.of(0, 2_000_000_000)),
        () -> DayDistribution.empirical(List.of(-1)),
        () -> DayDistribution.mixture(List.of()),
        () -> new DayDistribution.Way(DayDistribution.fixed(1), -1),
        () -> DayDistribution.fixed(1).quantile(0),
        () -> DayDistribution.fixed(1).quantile(1.1),
        () -> DateDistribution.ofWeights(Map.of()),
        () -> DateDistribution.ofWeights(Map.of(LocalDate.MIN, 1.0, LocalDate.MAX, 1.0)));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void refuses(ThrowingCallable mistake) {
    assertThatIllegalArgumentException().isThrownBy(mistake);
  }
}
