package io.github.kpi4j.amazonbr.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class InventoryLaws {
  @Property
  void the_quantile_inverts_the_distribution(
      @ForAll @DoubleRange(min = 0.000001, max = 0.999999) @Scale(6) double p) {
    assertThat(Normal.atMost(Normal.quantile(p))).isCloseTo(p, within(1e-12));
  }

  @Property
  void more_variance_never_lowers_the_normal_safety_stock(
      @ForAll @DoubleRange(min = 0, max = 50) double deviation,
      @ForAll @DoubleRange(min = 0, max = 50) double more,
      @ForAll @DoubleRange(min = 0, max = 20) double leadDeviation,
      @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double service) {
    SafetyStock less = new SafetyStock(new NormalDemand(10, deviation), 60, leadDeviation);
    SafetyStock demand = new SafetyStock(new NormalDemand(10, deviation + more), 60, leadDeviation);
    SafetyStock lead = new SafetyStock(new NormalDemand(10, deviation), 60, leadDeviation + more);

    assertThat(demand.forCycleService(service))
        .isGreaterThanOrEqualTo(less.forCycleService(service));
    assertThat(lead.forCycleService(service)).isGreaterThanOrEqualTo(less.forCycleService(service));
  }

  /** Half of the mass a step up and half a step down keeps the mean. */
  @Property
  void a_mean_preserving_spread_never_lowers_expected_backorders(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 100) Integer> weights,
      @ForAll @IntRange(min = 1, max = 20) int step,
      @ForAll @DoubleRange(min = 0, max = 1) double part,
      @ForAll @IntRange(min = -30, max = 150) int stock) {
    double[] masses = new double[weights.size()];
    double sum = weights.stream().mapToInt(Integer::intValue).sum() + 1;
    for (int i = 0; i < masses.length; i++) {
      masses[i] = (weights.get(i) + (i == 0 ? 1 : 0)) / sum;
    }
    DiscreteLaw law = DiscreteLaw.of(40, masses);
    DiscreteLaw noise =
        DiscreteLaw.mixture(
            new double[] {part / 2, 1 - part, part / 2},
            List.of(DiscreteLaw.always(-step), DiscreteLaw.always(0), DiscreteLaw.always(step)));
    DiscreteLaw spread = law.plus(noise);

    assertThat(spread.mean()).isCloseTo(law.mean(), within(1e-9));
    assertThat(spread.shortage(stock)).isGreaterThanOrEqualTo(law.shortage(stock) - 1e-9);
  }

  @Property
  void shortage_less_leftover_is_mean_less_stock(
      @ForAll @DoubleRange(min = 0, max = 500) double mean,
      @ForAll @DoubleRange(min = 1, max = 8) double ratio,
      @ForAll @IntRange(min = 0, max = 1000) int stock) {
    DiscreteLaw law = DiscreteLaw.negativeBinomial(mean, ratio);

    assertThat(law.mean()).isCloseTo(mean, within(1e-8));
    assertThat(law.shortage(stock) - law.leftover(stock)).isCloseTo(mean - stock, within(1e-8));
  }

  @Property
  void sums_of_one_ratio_stay_in_the_family(
      @ForAll @DoubleRange(min = 0, max = 40) double one,
      @ForAll @DoubleRange(min = 0, max = 40) double other,
      @ForAll @DoubleRange(min = 1, max = 5) double ratio,
      @ForAll @IntRange(min = 0, max = 150) int value) {
    DiscreteLaw sum =
        DiscreteLaw.negativeBinomial(one, ratio).plus(DiscreteLaw.negativeBinomial(other, ratio));

    assertThat(sum.atMost(value))
        .isCloseTo(DiscreteLaw.negativeBinomial(one + other, ratio).atMost(value), within(1e-11));
  }

  @Property
  void the_fast_mixture_is_the_mixture(
      @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = 0, max = 300) Double> rising,
      @ForAll @DoubleRange(min = 1, max = 6) double ratio,
      @ForAll @IntRange(min = 0, max = 400) int value) {
    double[] means = rising.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double[] weights = new double[means.length];
    Arrays.setAll(weights, i -> 1 + i % 3);

    DiscreteLaw fast = DiscreteLaw.negativeBinomialMixture(weights, means, ratio);
    DiscreteLaw plain =
        DiscreteLaw.mixture(
            weights,
            Arrays.stream(means).mapToObj(m -> DiscreteLaw.negativeBinomial(m, ratio)).toList());

    assertThat(fast.atMost(value)).isCloseTo(plain.atMost(value), within(1e-11));
    assertThat(fast.shortage(value)).isCloseTo(plain.shortage(value), within(1e-8));
  }

  @Property
  void the_fill_rate_formula_misses_as_much_as_it_says(
      @ForAll @DoubleRange(min = 1, max = 50) double deviation,
      @ForAll @DoubleRange(min = 0.5, max = 0.999) @Scale(3) double fillRate,
      @ForAll @DoubleRange(min = 10, max = 2000) double quantity) {
    SafetyStock stock = new SafetyStock(new NormalDemand(10, deviation), 30, 5);
    NormalDemand over = stock.overLeadTime();

    assertThat(over.loss(over.mean() + stock.forFillRate(fillRate, quantity)))
        .isCloseTo((1 - fillRate) * quantity, within(1e-6));
  }
}
