package io.github.kpi4j.amazonbr.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Rates from sales, freed of stock-outs, season and events; what is missing is said. */
class DailyRateTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
  private static final DateRange QUARTER = new DateRange(LocalDate.of(2026, 1, 1), AS_OF);

  private static SalesDay day(String date, long units, long stock) {
    return new SalesDay(LocalDate.parse(date), units, OptionalLong.of(stock));
  }

  /** So many units on each of the last days before {@link #AS_OF}. */
  private static List<SalesDay> steady(int days, long units) {
    List<SalesDay> sales = new ArrayList<>();
    for (int i = 1; i <= days; i++) {
      sales.add(new SalesDay(AS_OF.minusDays(i), units, OptionalLong.of(50)));
    }
    return sales;
  }

  private static DailyRate rate(List<SalesDay> sales, Window... windows) {
    SalesHistory history = SalesHistory.of("B0CX", QUARTER, sales);
    return DailyRate.of(history, AS_OF, List.of(windows), DemandShape.flat());
  }

  @Test
  void weighs_the_windows() {
    List<SalesDay> sales = steady(28, 4);
    sales.replaceAll(
        day ->
            day.day().isBefore(AS_OF.minusDays(7)) ? day : new SalesDay(day.day(), 8, day.stock()));

    // 7 days: 8; 28 days: (7 · 8 + 21 · 4) / 28 = 5; (8 · 3 + 5 · 1) / 4 = 7.25
    assertThat(rate(sales, Window.of(7, 3), Window.of(28, 1)).perDay())
        .contains(Rational.parse("7.25"));
  }

  @Test
  void days_without_stock_in_the_evening_are_taken_out() {
    List<SalesDay> sales = steady(10, 6);
    sales.set(0, day("2026-03-31", 1, 0));
    sales.set(1, day("2026-03-30", 0, 0));

    DailyRate rate = rate(sales, Window.of(10, 1));

    // 8 days of 6, not 49 units by 10 days.
    assertThat(rate.perDay()).contains(Rational.of(6));
    assertThat(rate.windows().get(0).usableDays()).isEqualTo(8);
    assertThat(rate.remarks())
        .extracting(Remark::toString)
        .contains(
            "B0CX: out of stock (2026-03-30/2026-03-31): these days are left out of every rate");
  }

  @Test
  void gaps_negative_sales_and_unknown_stock_are_said() {
    List<SalesDay> sales = steady(90, 3);
    sales.remove(4); // 27 March
    sales.set(10, day("2026-03-20", -2, 9));
    sales.set(20, new SalesDay(LocalDate.of(2026, 3, 10), 3, OptionalLong.empty()));

    DailyRate rate = rate(sales, Window.of(28, 1));

    assertThat(rate.perDay()).contains(Rational.of(3));
    assertThat(rate.windows().get(0).usableDays()).isEqualTo(26);
    assertThat(rate.remarks())
        .containsExactly(
            new Remark("B0CX", Cause.GAP_IN_SALES, "2026-03-27"),
            new Remark("B0CX", Cause.NEGATIVE_SALES, "2026-03-20"),
            new Remark("B0CX", Cause.STOCK_UNKNOWN, "2026-03-10"));
  }

  @Test
  void a_window_with_too_few_days_leaves_its_weight_to_the_others() {
    DailyRate rate = rate(steady(10, 5), Window.of(7, 1), Window.of(90, 9));

    assertThat(rate.perDay()).contains(Rational.of(5));
    assertThat(rate.windows().get(1).perDay()).isEmpty();
    assertThat(rate.remarks())
        .extracting(Remark::cause)
        .containsExactly(Cause.GAP_IN_SALES, Cause.SHORT_WINDOW);
  }

  @Test
  void no_data_is_no_rate_and_not_a_rate_of_zero() {
    DailyRate rate = rate(List.of(), Window.of(7, 1));

    assertThat(rate.perDay()).isEmpty();
    assertThat(rate.remarks())
        .extracting(Remark::toString)
        .contains(
            "B0CX: no window has enough usable days (as of 2026-04-01): there is no rate, and"
                + " nothing stands in for it");
  }

  @Test
  void frees_the_rate_of_season_and_events() {
    Uplift promotion =
        new Uplift(
            "promotion",
            DateRange.closed(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 31)),
            Rational.of(3),
            "sales of March 2025");
    SalesHistory history = SalesHistory.of("B0CX", QUARTER, steady(4, 6));
    DemandShape shape = new DemandShape(Season.flat(), List.of(promotion));

    // 24 units by 1 + 1 + 3 + 3 days.
    assertThat(DailyRate.of(history, AS_OF, List.of(Window.of(4, 1)), shape).perDay())
        .contains(Rational.of(3));
  }

  @Test
  void a_day_comes_once() {
    List<SalesDay> twice = List.of(day("2026-03-01", 1, 1), day("2026-03-01", 2, 1));

    assertThatThrownBy(() -> SalesHistory.of("B0CX", QUARTER, twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-03-01");
    assertThatThrownBy(() -> Window.of(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
