package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.inventory.ReorderQuantity;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The (r, Q) policy for the {@link Kettle}, each figure beside its arithmetic. */
class OrderPolicyTest {
  private static final PlanTerms TERMS = Kettle.terms(Kettle.SEA, Optional.empty());

  private static Plan plan(PlanTerms terms, OrderPolicy policy, Packing packing, long onHand) {
    PlannedProduct product = Kettle.product("KETTLE", packing, "50", ShelfLimit.none());
    return Planner.plan(terms.withPolicy(policy), List.of(Kettle.item(product, onHand)));
  }

  private static List<String> texts(PlannedOrder order) {
    return order.reasons().stream().map(Reason::toString).toList();
  }

  @Test
  void orders_the_same_quantity_whenever_the_position_would_not_last() {
    Plan plan = plan(TERMS, OrderPolicy.fixed(200), Packing.cartons(1, 12), 500);

    // 370 have to last; 360 on 17 August do not: 204 make 564. 494 and 424 last, 354 on 7 September
    // do not, and so on every three weeks: 558, 488, 418, 348; 552, 482, 412, 342.
    assertThat(plan.orders()).extracting(PlannedOrder::units).containsOnly(204L);
    assertThat(plan.orders())
        .extracting(order -> order.order().toString())
        .containsExactly("2026-08-17", "2026-09-07", "2026-09-28", "2026-10-19");
    assertThat(texts(plan.orders().get(0)))
        .containsExactly(
            "stock position 360 is below the reorder point 370 (cycle service 95% until the next"
                + " order comes)",
            "lots of 200, as 17 cartons of 12");
  }

  @Test
  void a_reorder_point_that_is_given_orders_at_it_and_not_above() {
    // 500, 430, 360: not above 360 on 17 August.
    Plan at = plan(TERMS, OrderPolicy.fixed(360, 300), Packing.cartons(1, 12), 500);
    assertThat(at.orders().get(0).order()).isEqualTo("2026-08-17");
    assertThat(at.orders().get(0).units()).isEqualTo(300);
    assertThat(texts(at.orders().get(0)))
        .containsExactly(
            "stock position 360 is not above 360 (r)", "lots of 300, as 25 cartons of 12");

    // Above 359 on the 17th, 290 on the 24th.
    Plan below = plan(TERMS, OrderPolicy.fixed(359, 300), Packing.cartons(1, 12), 500);
    assertThat(below.orders().get(0).order()).isEqualTo("2026-08-24");
  }

  @Test
  void as_many_lots_as_bring_the_position_above_the_point() {
    // 100 there, 271 missing to be above 370: three lots of 96.
    Plan plan = plan(TERMS, OrderPolicy.fixed(370, 90), Packing.cartons(1, 12), 100);
    assertThat(plan.orders().get(0).units()).isEqualTo(288);
    assertThat(plan.orders().get(0).packing()).isEqualTo("24 cartons of 12");
  }

  @Test
  void the_minimum_and_pallets_round_the_quantity_up() {
    Packing pallets = new Packing(400, 12, 10, Packing.Step.PALLET);
    Plan plan = plan(TERMS, OrderPolicy.fixed(370, 90), pallets, 350);
    // At least 400: four pallets of 120.
    assertThat(plan.orders().get(0).units()).isEqualTo(480);
    assertThat(texts(plan.orders().get(0)).get(1)).isEqualTo("lots of 90, as 4 pallets of 120");
  }

  @Test
  void the_economic_quantity_is_that_of_the_coming_year() {
    OrderPolicy policy = OrderPolicy.economic(Kettle.brl("500"), Kettle.brl("20"));

    // The root of 2 · 500 · 3,650 / 20 is 427.2; 427 units are 35.6 cartons.
    Plan plan = plan(TERMS, policy, Packing.cartons(1, 12), 350);
    assertThat(plan.orders().get(0).units()).isEqualTo(432);
    assertThat(texts(plan.orders().get(0)).get(1))
        .isEqualTo(
            "lots of 427, the cheapest for 3650 units a year at BRL 500.00 an order and BRL 20.00 a"
                + " unit and year, as 36 cartons of 12");

    assertThat(new LotSize.Economic(Kettle.brl("1"), Kettle.brl("1")).units(0)).isEqualTo(1);
  }

  @Test
  void a_textbooks_figures_are_rounded_up() {
    assertThat(OrderPolicy.of(new ReorderQuantity(213.2, 318.4)))
        .isEqualTo(OrderPolicy.fixed(214, 319));
    assertThat(OrderPolicy.of(new ReorderQuantity(-3.5, 0.2))).isEqualTo(OrderPolicy.fixed(-3, 1));
  }

  @Test
  void a_product_goes_by_its_own_policy_before_the_plans() {
    PlannedProduct own =
        Kettle.product("OWN", Packing.cartons(1, 12), "50", ShelfLimit.none())
            .withPolicy(OrderPolicy.fixed(120));
    Plan plan =
        Planner.plan(TERMS, List.of(Kettle.item(own, 360), Kettle.item(Kettle.product(), 360)));

    assertThat(plan.item("OWN").orders().get(0).units()).isEqualTo(120);
    // Up to 670: 310 are 25.8 cartons.
    assertThat(plan.item("KETTLE").orders().get(0).units()).isEqualTo(312);
  }

  @Test
  void the_fast_lane_bridges_and_counts_as_ordered() {
    PlanTerms terms = Kettle.terms(Kettle.SEA, Optional.of(Kettle.AIR));
    // 300 until sea comes, 100 there: 204 by air. 304 there or coming; 370 are not enough for 67
    // more: one lot of 204.
    Plan plan = plan(terms, OrderPolicy.fixed(200), Packing.cartons(1, 12), 100);
    assertThat(plan.orders().get(0).lane()).isEqualTo("air");
    assertThat(plan.orders().get(0).units()).isEqualTo(204);
    assertThat(plan.orders().get(1).units()).isEqualTo(204);

    // With r = 300 they are above it already, and nothing goes by sea that day; nothing was cut.
    Plan enough = plan(terms, OrderPolicy.fixed(300, 200), Packing.cartons(1, 12), 100);
    assertThat(enough.orders().get(0).lane()).isEqualTo("air");
    assertThat(enough.orders().get(1).order()).isEqualTo("2026-08-10");
    assertThat(enough.remarks()).isEmpty();
  }

  @Test
  void containers_are_filled_around_the_lots() {
    Lane sea = Kettle.lane("sea", 30, "1000", "0", Optional.of(Rational.parse("0.5")));
    PlanTerms terms =
        new PlanTerms(Kettle.TODAY, 7, 7, 30, sea, Optional.empty(), Optional.empty(), true);
    // 204 units are 0.408 m3; three cartons of 0.024 m3 more go in.
    Plan plan = plan(terms, OrderPolicy.fixed(200), Packing.cartons(1, 12), 360);
    assertThat(plan.orders().get(0).units()).isEqualTo(240);
    assertThat(plan.loads().get(0).volume()).isEqualTo(Rational.parse("0.48"));
  }

  @Test
  void a_fill_rate_is_that_of_the_lot() {
    PlannedProduct product =
        new PlannedProduct(
            "F",
            Packing.cartons(1, 12),
            Rational.parse("0.002"),
            Rational.parse("0.5"),
            Kettle.brl("40"),
            Kettle.brl("50"),
            Service.fill("95"),
            ShelfLimit.none());
    // 370 less 5 % of the 204 that a lot sells: 359.8, so 360 are enough and 359 are not.
    assertThat(orderedOnTheFirstDay(product, 360)).isFalse();
    assertThat(orderedOnTheFirstDay(product, 359)).isTrue();
  }

  private static boolean orderedOnTheFirstDay(PlannedProduct product, long onHand) {
    PlanTerms terms = TERMS.withPolicy(OrderPolicy.fixed(200));
    return Planner.plan(terms, List.of(Kettle.item(product, onHand)))
        .orders()
        .get(0)
        .order()
        .equals(Kettle.TODAY);
  }

  @Test
  void quantities_and_costs_are_above_zero() {
    Quantity zero = Kettle.brl("0");
    assertThatThrownBy(() -> OrderPolicy.fixed(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OrderPolicy.economic(zero, Kettle.brl("1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OrderPolicy.economic(Quantity.money("USD", "1"), Kettle.brl("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
