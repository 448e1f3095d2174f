package io.github.kpi4j.amazonbr.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscreteLawTest {
  private static final DiscreteLaw DIE =
      DiscreteLaw.of(1, new double[] {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0});

  @Test
  void a_die() {
    assertThat(DIE.first()).isEqualTo(1);
    assertThat(DIE.last()).isEqualTo(6);
    assertThat(DIE.mean()).isCloseTo(3.5, within(1e-12));
    assertThat(DIE.variance()).isCloseTo(35 / 12.0, within(1e-12));
    assertThat(DIE.probability(7)).isZero();
    assertThat(DIE.atMost(0)).isZero();
    assertThat(DIE.atMost(2)).isCloseTo(1 / 3.0, within(1e-12));
    // Beyond 4: 1/6 of 1 and 1/6 of 2; below: (3 + 2 + 1) / 6.
    assertThat(DIE.shortage(4)).isCloseTo(0.5, within(1e-12));
    assertThat(DIE.leftover(4)).isCloseTo(1, within(1e-12));
    assertThat(DIE.shortage(-2)).isCloseTo(5.5, within(1e-12));
    assertThat(DIE.leftover(1)).isZero();
  }

  @Test
  void a_probability_that_is_just_reached_counts() {
    assertThat(DIE.quantile(0.5)).isEqualTo(3);
    assertThat(DIE.quantile(0.5000001)).isEqualTo(4);
    assertThat(DIE.quantile(0)).isEqualTo(1);
    assertThat(DIE.quantile(1)).isEqualTo(6);
    assertThatThrownBy(() -> DIE.quantile(1.1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_dice_and_one_of_two_dice() {
    DiscreteLaw two = DIE.times(2);

    assertThat(two.first()).isEqualTo(2);
    assertThat(two.probability(7)).isCloseTo(6 / 36.0, within(1e-12));
    assertThat(DIE.times(0).probability(0)).isEqualTo(1);
    DiscreteLaw mixed =
        DiscreteLaw.mixture(new double[] {3, 1}, List.of(DIE, DiscreteLaw.always(0)));
    assertThat(mixed.probability(0)).isCloseTo(0.25, within(1e-12));
    assertThat(mixed.probability(6)).isCloseTo(0.125, within(1e-12));
  }

  @Test
  void poisson_and_negative_binomial_have_their_probabilities() {
    // e^-2 · 2³ / 3!
    assertThat(DiscreteLaw.poisson(2).probability(3))
        .isCloseTo(StrictMath.exp(-2) * 8 / 6, within(1e-12));
    // Mean 2, variance 4: size 2, success 1/2: C(4, 3) · (1/2)² · (1/2)³
    assertThat(DiscreteLaw.negativeBinomial(2, 2).probability(3))
        .isCloseTo(4 / 32.0, within(1e-12));
    assertThat(DiscreteLaw.negativeBinomial(300, 2.5).variance()).isCloseTo(750, within(1e-6));
    assertThat(DiscreteLaw.negativeBinomial(0.01, 3).mean()).isCloseTo(0.01, within(1e-12));
    assertThat(DiscreteLaw.poisson(0).last()).isZero();
    assertThat(DiscreteLaw.poisson(1_000_000).mean()).isCloseTo(1_000_000, within(1e-3));
  }

  @Test
  void a_normal_law_in_whole_units() {
    DiscreteLaw law = DiscreteLaw.normal(new NormalDemand(100, 15));

    assertThat(law.atMost(100)).isCloseTo(Normal.atMost(0.5 / 15), within(1e-12));
    // Sheppard: rounding to units adds 1/12 to the variance.
    assertThat(law.variance()).isCloseTo(225 + 1 / 12.0, within(1e-6));
    assertThat(DiscreteLaw.normal(new NormalDemand(7, 0)).first()).isEqualTo(7);
    // What would be below zero is zero.
    assertThat(DiscreteLaw.normal(new NormalDemand(0, 10)).probability(0))
        .isCloseTo(Normal.atMost(0.05), within(1e-12));
  }

  @Test
  void refuses_what_is_no_law() {
    assertThatThrownBy(() -> DiscreteLaw.of(0, new double[] {0.5, 0.4}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DiscreteLaw.of(0, new double[] {1.5, -0.5}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DiscreteLaw.poisson(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DiscreteLaw.negativeBinomial(5, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DIE.times(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DiscreteLaw.mixture(new double[] {1}, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
