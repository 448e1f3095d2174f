package io.github.kpi4j.amazonbr.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpi4j.amazonbr.calendar.RetailEvent;
import io.github.kpi4j.amazonbr.calendar.RetailEvents;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
  private static final DateRange TWO_MONTHS = new DateRange(NOVEMBER, LocalDate.of(2027, 1, 1));

  private static DateRange days(String first, String last) {
    return DateRange.closed(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Rational number(String text) {
    return Rational.parse(text);
  }

  @Test
  void season_and_events_multiply() {
    List<Rational> weights = new ArrayList<>(Collections.nCopies(12, Rational.ONE));
    weights.set(10, Rational.of(13)); // November; the mean weight is 24 / 12 = 2
    Season season = new Season(weights);
    RetailEvent blackFriday =
        RetailEvents.brazil().in(TWO_MONTHS).stream()
            .filter(event -> event.key().equals("BLACK_FRIDAY"))
            .findFirst()
            .orElseThrow();
    Uplift friday = Uplift.around(blackFriday, 1, 0, Rational.of(2), "2025");
    Forecast forecast =
        Forecast.of(
            Rational.of(2), DayFactors.of(new DemandShape(season, List.of(friday)), TWO_MONTHS));

    // 2 · 6.5 a day, twice that on the 26th and 27th; December 2 · 0.5.
    assertThat(forecast.units(days("2026-11-01", "2026-11-01"))).isEqualTo(13);
    assertThat(forecast.units(days("2026-11-01", "2026-11-30"))).isEqualTo(32 * 13);
    assertThat(forecast.units(days("2026-12-01", "2026-12-31"))).isEqualTo(31);
    assertThatThrownBy(() -> forecast.units(days("2026-12-01", "2027-01-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2027-01-02 is not forecast; 2026-11-01/2026-12-31 are");
  }

  @Test
  void a_new_product_ramps_by_stage() {
    Ramp ramp =
        new Ramp(
            NOVEMBER.plusDays(5),
            List.of(new Ramp.Stage(10, number("0.2")), new Ramp.Stage(10, number("0.5"))));
    Forecast forecast =
        Forecast.of(Rational.of(10), DayFactors.of(DemandShape.flat(), TWO_MONTHS).with(ramp));

    // 5 days nothing, 10 of 2, 10 of 5, 5 of 10.
    assertThat(forecast.units(days("2026-11-01", "2026-11-05"))).isZero();
    assertThat(forecast.units(days("2026-11-01", "2026-11-15"))).isEqualTo(20);
    assertThat(forecast.units(days("2026-11-01", "2026-11-30"))).isEqualTo(120);
  }

  @Test
  void learns_a_season_from_a_full_year_only() {
    DateRange year = days("2025-01-01", "2025-12-31");
    List<SalesDay> sales = new ArrayList<>();
    for (LocalDate day = year.start(); year.contains(day); day = day.plusDays(1)) {
      // January 3 a day, other months 1: the mean is 14 / 12.
      long units = day.getMonthValue() == 1 ? 3 : 1;
      sales.add(new SalesDay(day, units, OptionalLong.of(9)));
    }
    List<Remark> remarks = new ArrayList<>();

    Season season = Season.learnt(SalesHistory.of("B0CX", year, sales), List.of(), remarks);
    assertThat(season.on(year.start())).isEqualTo(Rational.of(36, 14));
    assertThat(remarks).isEmpty();

    SalesHistory half = SalesHistory.of("B0CX", year, sales.subList(0, 200));
    // 200 days end on 19 July.
    assertThat(Season.learnt(half, List.of(), remarks)).isEqualTo(Season.flat());
    assertThat(remarks)
        .extracting(Remark::where)
        .containsExactly(
            "AUGUST, 0 usable of 15",
            "SEPTEMBER, 0 usable of 15",
            "OCTOBER, 0 usable of 15",
            "NOVEMBER, 0 usable of 15",
            "DECEMBER, 0 usable of 15");
  }

  @Test
  void a_few_days_are_no_month() {
    DateRange year = days("2025-01-01", "2025-12-31");
    List<SalesDay> sales = new ArrayList<>();
    for (LocalDate day = year.start(); year.contains(day); day = day.plusDays(1)) {
      // Ten each day in March, but only 14 days of it are known.
      if (day.getMonthValue() != 3 || day.getDayOfMonth() <= 14) {
        sales.add(new SalesDay(day, day.getMonthValue() == 3 ? 10 : 1, OptionalLong.of(9)));
      }
    }
    List<Remark> remarks = new ArrayList<>();

    assertThat(Season.learnt(SalesHistory.of("B0CX", year, sales), List.of(), remarks))
        .isEqualTo(Season.flat());
    assertThat(remarks)
        .extracting(Remark::toString)
        .containsExactly(
            "B0CX: a month with too few usable days (MARCH, 14 usable of 15): every month has the"
                + " same weight");

    sales.add(new SalesDay(LocalDate.of(2025, 3, 15), 10, OptionalLong.of(9)));
    // With the fifteenth it is one: 10 beside 11 ones, a mean of 21 / 12.
    assertThat(
            Season.learnt(SalesHistory.of("B0CX", year, sales), List.of(), remarks)
                .on(LocalDate.of(2026, 3, 1)))
        .isEqualTo(Rational.of(120, 21));
  }

  @Test
  void a_learnt_season_does_not_count_events_again() {
    DateRange year = days("2025-01-01", "2025-12-31");
    Uplift last = new Uplift("Black Friday", days("2025-11-24", "2025-11-29"), number("3"), "2024");
    Uplift next = new Uplift("Black Friday", days("2026-11-23", "2026-11-28"), number("3"), "2025");
    List<SalesDay> sales = new ArrayList<>();
    for (LocalDate day = year.start(); year.contains(day); day = day.plusDays(1)) {
      sales.add(new SalesDay(day, last.days().contains(day) ? 12 : 4, OptionalLong.of(9)));
    }
    List<Remark> remarks = new ArrayList<>();

    Season season =
        Season.learnt(SalesHistory.of("B0CX", year, sales), List.of(last, next), remarks);
    Forecast forecast =
        Forecast.of(
            Rational.of(4), DayFactors.of(new DemandShape(season, List.of(next)), TWO_MONTHS));

    // 168 units by 24 + 6 · 3 days are 4 a day, as in every month; then 24 · 4 + 6 · 12.
    assertThat(season).isEqualTo(Season.flat());
    assertThat(remarks).isEmpty();
    assertThat(forecast.units(days("2026-11-01", "2026-11-30"))).isEqualTo(168);

    // An event of factor zero leaves nothing to learn November from.
    Uplift closed = new Uplift("closed", days("2025-11-01", "2025-11-30"), Rational.ZERO, "2025");
    assertThat(Season.learnt(SalesHistory.of("B0CX", year, sales), List.of(closed), remarks))
        .isEqualTo(Season.flat());
    assertThat(remarks).extracting(Remark::where).containsExactly("NOVEMBER, 30 usable of 15");
  }

  @Test
  void errors_add_up_exactly() {
    ForecastError error =
        ForecastError.of(
            List.of(
                new ForecastError.Pair(Rational.of(12), Rational.of(10)),
                new ForecastError.Pair(Rational.of(6), Rational.of(10)),
                new ForecastError.Pair(Rational.of(2), Rational.ZERO)));

    assertThat(error.mape()).contains(number("0.3")); // (2/10 + 4/10) / 2
    assertThat(error.wape()).contains(number("0.4")); // (2 + 4 + 2) / 20
    assertThat(error.bias()).contains(Rational.ZERO); // 20 / 20 - 1
    assertThat(error.rmse(4)).hasToString("2.8284"); // √((4 + 16 + 4) / 3)
    assertThat(error.varianceRatio()).contains(number("1.2")); // 24 / 20
    assertThat(DemandLaw.fitting(error)).isEqualTo(new DemandLaw.NegativeBinomial(number("1.2")));
  }

  @Test
  void an_error_over_nothing_wanted_has_no_ratio() {
    ForecastError error =
        ForecastError.of(List.of(new ForecastError.Pair(Rational.ZERO, Rational.ZERO)));

    assertThat(error.mape()).isEmpty();
    assertThat(error.wape()).isEmpty();
    assertThat(DemandLaw.fitting(error)).isEqualTo(new DemandLaw.Poisson());
  }

  @Test
  void demand_over_a_random_time_is_the_mixture() {
    Forecast forecast = Forecast.of(Rational.of(1), DayFactors.of(DemandShape.flat(), TWO_MONTHS));
    Demand demand = new Demand(forecast, new DemandLaw.Poisson());
    DiscreteLaw length = DiscreteLaw.of(0, new double[] {0.5, 0, 0.5});

    DiscreteLaw law = demand.over(NOVEMBER, length);

    // Half the time nothing, half Poisson of 2: P(0) = 1/2 + e^-2 / 2; variance 1 + 1.
    assertThat(law.probability(0)).isCloseTo(0.5 + StrictMath.exp(-2) / 2, within(1e-12));
    assertThat(law.mean()).isCloseTo(1, within(1e-9));
    assertThat(law.variance()).isCloseTo(2, within(1e-9));
  }

  @Test
  void every_kind_of_law_has_the_mean_it_was_asked_for() {
    DiscreteLaw seen = DiscreteLaw.of(0, new double[] {0.5, 0.25, 0.25});

    assertThat(new DemandLaw.Empirical(seen).over(10).mean()).isCloseTo(10, within(1e-9));
    // 13 1/3 days of variance 11/16, and 2/9 · 0.75² for the third of a day.
    assertThat(new DemandLaw.Empirical(seen).over(10).variance())
        .isCloseTo(40 / 3.0 * 11 / 16 + 2 / 9.0 * 9 / 16, within(1e-9));
    assertThat(new DemandLaw.Normal(Rational.of(2)).over(200).variance())
        .isCloseTo(400 + 1 / 12.0, within(1e-6));
    assertThat(new DemandLaw.NegativeBinomial(Rational.of(2)).over(200).variance())
        .isCloseTo(400, within(1e-6));
    assertThatThrownBy(() -> new DemandLaw.NegativeBinomial(number("0.9")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DemandLaw.Empirical(DiscreteLaw.always(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
