package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpi4j.amazonbr.demand.DayFactors;
import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.demand.DemandLaw;
import io.github.kpi4j.amazonbr.demand.DemandShape;
import io.github.kpi4j.amazonbr.demand.Forecast;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The law of stock where one can follow every branch: each day one unit or none, evenly. */
class StockRiskTest {
  private static final DateRange DAYS = new DateRange(Kettle.TODAY, Kettle.TODAY.plusDays(3));
  private static final DiscreteLaw COIN = DiscreteLaw.of(0, new double[] {0.5, 0.5});

  private static final Demand DEMAND =
      new Demand(
          Forecast.of(Rational.of(1, 2), DayFactors.of(DemandShape.flat(), DAYS)),
          new DemandLaw.Empirical(COIN));

  @Test
  void without_arrivals() {
    StockRisk risk = StockRisk.of(DEMAND, DAYS, 1, List.of());

    assertThat(risk.daily().get(0).stockOut()).isZero();
    // Gone on the first day, wanted on the second.
    assertThat(risk.daily().get(1).stockOut()).isCloseTo(0.25, within(1e-12));
    // Gone on one of two days (3/4), wanted on the third.
    assertThat(risk.daily().get(2).lost()).isCloseTo(0.375, within(1e-12));
    assertThat(risk.lost()).isCloseTo(0.625, within(1e-12));
    assertThat(risk.daily().get(0).low()).isZero();
    assertThat(risk.daily().get(0).high()).isEqualTo(1);
  }

  @Test
  void an_arrival_that_may_be_a_day_late() {
    Arrival arrival = new Arrival("S1", 2, DiscreteLaw.of(1, new double[] {0.5, 0.5}));

    StockRisk risk = StockRisk.of(DEMAND, DAYS, 1, List.of(arrival));

    // Gone, not come and wanted.
    assertThat(risk.daily().get(1).stockOut()).isCloseTo(0.125, within(1e-12));
    assertThat(risk.daily().get(2).stockOut()).isCloseTo(0, within(1e-12));
    assertThat(risk.daily().get(2).high()).isEqualTo(3);
  }

  @Test
  void what_should_be_there_comes_on_the_first_day() {
    Arrival overdue = new Arrival("S1", 5, DiscreteLaw.of(-1, new double[] {0.5, 0.5}));

    StockRisk risk = StockRisk.of(DEMAND, DAYS, 0, List.of(overdue));

    assertThat(risk.lost()).isZero();
    assertThat(risk.daily().get(0).low()).isEqualTo(4);
    assertThat(risk.daily().get(0).high()).isEqualTo(5);
  }

  @Test
  void arrivals_are_the_bits_of_a_number() {
    List<Arrival> many = Collections.nCopies(63, new Arrival("S", 1, DiscreteLaw.always(1)));

    assertThatThrownBy(() -> StockRisk.of(DEMAND, DAYS, 0, many))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
