package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.amazonbr.fees.AmazonFees;
import io.github.kpi4j.amazonbr.fees.FeeTable;
import io.github.kpi4j.amazonbr.fees.FeeTables;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What storing costs, and what it leaves of an order. */
class KeepingTest {
  private static final String BASKET = "BASKET";

  /** Half a cubic metre, ten a day: a day of storage is a share of 18.75 a month. */
  private static PlannedProduct basket(String margin, Packing packing) {
    return new PlannedProduct(
        BASKET,
        packing,
        Rational.parse("0.5"),
        Rational.ONE,
        Kettle.brl("40"),
        Kettle.brl(margin),
        Service.cycle("95"),
        ShelfLimit.none());
  }

  private static PlanTerms terms(int cycle) {
    return terms(40, cycle);
  }

  private static PlanTerms terms(int horizon, int cycle) {
    return new PlanTerms(
        Kettle.TODAY, horizon, 7, cycle, Kettle.SEA, Optional.empty(), Optional.empty(), false);
  }

  private static Plan plan(PlanTerms terms, PlannedProduct product, long onHand) {
    return Planner.plan(terms, List.of(Kettle.item(product, onHand)));
  }

  private static List<String> texts(PlannedOrder order) {
    return order.reasons().stream().map(Reason::toString).toList();
  }

  @Test
  void units_that_cost_more_to_store_than_they_bring_are_not_ordered() {
    // 300 are gone when 370 + 1,200 - 300 come on 2 September. At 37.50 a month for a cubic metre,
    // half of one costs 18.75 in September: 29 days are 18.125 up to 1 October. The 11.875 left of
    // 30 pay for 19 of October's days at 18.75 / 31: sold on 20 October at the latest. From 2
    // September to 20 October are 49 days of 10.
    Plan plan = plan(terms(120, 120), basket("30", Packing.cartons(1, 10)), 300);

    PlannedOrder first = plan.orders().get(0);
    assertThat(first.p50()).isEqualTo("2026-09-02");
    assertThat(first.units()).isEqualTo(490);
    assertThat(texts(first))
        .contains(
            "cut from 1270 to 490: units sold after 2026-10-20 cost more to store than the BRL"
                + " 30.00 they bring");
    // What was cut is ordered when it is needed, and nothing is lost: the order is split.
    assertThat(plan.orders()).hasSizeGreaterThan(1);
    assertThat(plan.item(BASKET).projection().lost()).isZero();
    assertThat(plan.remarks()).isEmpty();
  }

  @Test
  void the_least_order_stands_while_all_of_it_together_pays() {
    // 900 at least: 90 days of 10. Sold on day k, one pays k days: 29 at 0.625, then at 18.75 / 31
    // and, in November, at 0.625 again; sum and margin are compared below.
    Packing least = Packing.cartons(900, 10);
    Plan plan = plan(terms(30), basket("30", least), 300);

    PlannedOrder first = plan.orders().get(0);
    assertThat(first.units()).isEqualTo(900);
    Rational brings = Rational.ZERO;
    Rational cost = Rational.ZERO;
    for (int day = 0; day < 90; day++) {
      brings = brings.plus(Rational.of(30).minus(cost).times(Rational.of(10)));
      LocalDate date = LocalDate.of(2026, 9, 2).plusDays(day);
      cost = cost.plus(Rational.parse("18.75").dividedBy(Rational.of(date.lengthOfMonth())));
    }
    assertThat(texts(first))
        .contains(
            "kept at 900: units sold after 2026-10-20 cost more to store than the BRL 30.00 they"
                + " bring, but the least order still brings "
                + Kettle.brl("0").unit()
                + " "
                + brings.round(2, Rounding.HALF_EVEN).toPlainString()
                + " in all");
  }

  @Test
  void an_order_that_costs_more_than_all_of_it_brings_is_not_placed() {
    Plan plan = plan(terms(30), basket("30", Packing.cartons(2400, 10)), 300);

    assertThat(plan.orders()).isEmpty();
    assertThat(plan.remarks())
        .extracting(Remark::toString)
        .contains(
            "BASKET: a limit leaves nothing of an order (order of 2026-08-03 cut from 2400 to 0:"
                + " units sold after 2026-10-20 cost more to store than the BRL 30.00 they bring):"
                + " nothing is ordered then, and less is sold");
  }

  @Test
  void ageing_counts_from_its_day_on() {
    // 1 a month and unit, and 300 from the 31st day on: 10 a day of October. Sold on 2 October the
    // 30th day has cost 30 · 1 / 30 - 1 / 30 + 1 / 31; the 31st would cost 9.7.
    StorageRates own =
        StorageRates.of(
            List.of(
                new StorageFee("storage", -1, Kettle.brl("2"), "ours"),
                new StorageFee("ageing", 29, Kettle.brl("600"), "ours")));
    Plan plan = plan(terms(120).withStorage(own), basket("9", Packing.cartons(1, 10)), 300);

    // Days 0 to 29 are cheap: those sold on the 30th day after, 2 October, have paid 30 days.
    assertThat(plan.orders().get(0).units()).isEqualTo(310);
    assertThat(texts(plan.orders().get(0)))
        .contains(
            "cut from 1270 to 310: units sold after 2026-10-02 cost more to store than the BRL 9.00"
                + " they bring");
  }

  @Test
  void a_sellers_own_rows_go_before_the_tables() {
    String rows =
        "volume_from_cm3,age_over_days,per_m3_month_brl,valid_from,valid_to,legal_basis,source,"
            + "confidence,note\n10000,0,0,2026-08-01,,,ours,high,\n10000,365,0,2026-08-01,,,ours,"
            + "high,\n";
    FeeTables tables =
        FeeTables.bundled().overlay(FeeTable.FBA_STORAGE, Source.of("own.csv", rows)).orThrow();
    StorageRates free =
        StorageRates.of(new AmazonFees(tables, TaxRounding.centavos(Rounding.HALF_UP)));

    Plan plan = plan(terms(120).withStorage(free), basket("30", Packing.cartons(1, 10)), 300);
    assertThat(plan.orders().get(0).units()).isEqualTo(1270);
    assertThat(plan.storage().orThrow()).isEqualTo(Kettle.brl("0"));
  }

  @Test
  void an_unknown_rate_is_named_and_never_zero() {
    LocalDate early = LocalDate.of(2025, 5, 5);
    StorageRates before = (volume, received, on) -> StorageRates.bundled().on(volume, early, early);
    Plan plan = plan(terms(120).withStorage(before), basket("30", Packing.cartons(1, 10)), 300);

    assertThat(plan.orders().get(0).units()).isEqualTo(1270);
    assertThat(plan.remarks())
        .extracting(Remark::toString)
        .containsExactly(
            "BASKET: no storage rate (BEFORE_TABLE fba_storage: asked for 2025-05-05, begins"
                + " 2025-08-01): orders are not cut for what storing them costs");
    assertThat(plan.storage().gap().orElseThrow().figure()).isEqualTo("fba_storage");
  }

  @Test
  void rates_of_another_currency_are_unknown_to_the_plan() {
    StorageRates dollars =
        StorageRates.of(
            List.of(new StorageFee("storage", -1, Quantity.money("USD", "20"), "warehouse")));
    Plan plan = plan(terms(120).withStorage(dollars), basket("30", Packing.cartons(1, 10)), 300);

    assertThat(plan.remarks()).extracting(Remark::cause).containsExactly(Cause.NO_STORAGE_RATE);
    assertThat(plan.storage().gap().orElseThrow())
        .hasToString("OUTSIDE_RULE storage rate: in USD, the plan in BRL");
    assertThat(PlanComparison.of(plan, plan).toString())
        .contains("storage: OUTSIDE_RULE storage rate: in USD, the plan in BRL");
  }

  @Test
  void an_order_that_outlasts_the_forecast_says_so() {
    // 300 days of forecast end on 30 May 2027; 9,000 last longer than that, at next to nothing.
    StorageRates cheap =
        StorageRates.of(List.of(new StorageFee("storage", -1, Kettle.brl("0.01"), "ours")));
    Plan plan = plan(terms(30).withStorage(cheap), basket("30", Packing.cartons(9000, 10)), 300);

    assertThat(plan.orders()).hasSize(1);
    assertThat(plan.remarks())
        .containsExactly(
            new Remark(BASKET, Cause.AGE_BEYOND_FORECAST, "order that arrives on 2026-09-02"));
  }

  @Test
  void what_a_plan_stores_costs() {
    // One product, 300 units of 0.5 m3 and no order within 7 days: 290, 280 … 230 at the end of
    // the days, 1,820 unit days at 18.75 / 31.
    PlanTerms week =
        new PlanTerms(Kettle.TODAY, 7, 7, 1, Kettle.AIR, Optional.empty(), Optional.empty(), false);
    Plan plan = plan(week, basket("30", Packing.cartons(1, 10)), 300);
    assertThat(plan.orders()).isEmpty();
    assertThat(plan.storage().orThrow().amount())
        .isEqualTo(Rational.of(1820).times(Rational.parse("18.75")).dividedBy(Rational.of(31)));
  }

  @Test
  void there_is_a_fee_at_least_and_one_currency() {
    assertThatThrownBy(() -> StorageRates.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
