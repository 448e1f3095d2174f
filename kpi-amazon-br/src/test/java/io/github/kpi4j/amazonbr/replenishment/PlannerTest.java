package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Plans for the {@link Kettle}, each beside its arithmetic. */
class PlannerTest {
  private static Plan plan(PlanTerms terms, PlanItem... items) {
    return Planner.plan(terms, List.of(items));
  }

  private static Plan bySea(PlanItem... items) {
    return plan(Kettle.terms(Kettle.SEA, Optional.empty()), items);
  }

  private static PlannedOrder first(Plan plan) {
    return plan.orders().get(0);
  }

  @Test
  void orders_when_the_stock_would_not_last_until_the_next_order_comes() {
    Plan plan = bySea(Kettle.item(Kettle.product(), 500));

    // It has to last 7 + 30 days, 370 units: 500 and 430 do, 360 on the third review do not.
    PlannedOrder order = first(plan);
    assertThat(order.order()).isEqualTo("2026-08-17");
    // Up to 370 + 30 · 10; 310 are 25.8 cartons.
    assertThat(order.units()).isEqualTo(312);
    assertThat(order.p50()).isEqualTo("2026-09-16").isEqualTo(order.p95());
    assertThat(order.goods()).isEqualTo(Kettle.brl("12480"));
    assertThat(order.freight()).isEqualTo(Kettle.brl("624"));
    assertThat(order.reasons())
        .extracting(Reason::toString)
        .containsExactly(
            "stock position 360 is below the reorder point 370 (cycle service 95% until the next"
                + " order comes)",
            "up to 670: the reorder point and 30 days of demand",
            "310 wanted, 312 as 26 cartons of 12");
    assertThat(plan.item("KETTLE").projection().lost()).isZero();
    assertThat(plan.item("KETTLE").projection().inStockRate()).isEqualTo(Rational.ONE);
  }

  @Test
  void units_on_their_way_are_not_ordered_again() {
    Arrival coming = new Arrival("S1", 300, DiscreteLaw.always(20));
    PlanItem item =
        new PlanItem(
            Kettle.product(),
            Kettle.demand(10, Kettle.CERTAIN, 300),
            new Supply(200, List.of(coming), List.of()));

    assertThat(first(bySea(item)).order()).isEqualTo("2026-08-17");
  }

  @Test
  void the_fast_route_bridges_what_the_main_one_is_too_late_for() {
    Plan plan =
        plan(Kettle.terms(Kettle.SEA, Optional.of(Kettle.AIR)), Kettle.item(Kettle.product(), 100));

    PlannedOrder air = plan.orders().get(0);
    PlannedOrder sea = plan.orders().get(1);
    // 300 until sea comes, 100 there: 200, in cartons 204; saved 200 · 50, for 204 · (15 - 2).
    assertThat(air.lane()).isEqualTo("air");
    assertThat(air.units()).isEqualTo(204);
    assertThat(air.reasons())
        .extracting(Reason::toString)
        .contains("204 by air save 200.0 units worth BRL 10000.00 for BRL 2652.00 more freight");
    // 670 less 100 less 204 is 366: 30.5 cartons.
    assertThat(sea.units()).isEqualTo(372);
    // Those 304 last 30 days, until sea comes, and no day longer; seven days later 66 are missing,
    // and air ordered by the 20th day is there in time.
    assertThat(PurchaseAlert.of(plan, "KETTLE").orElseThrow())
        .hasToString("order 204 by 3 Aug, air, and 372 by 3 Aug, sea, else air 72 by 23 Aug");
    assertThat(plan.item("KETTLE").projection().stockOut()).isEmpty();
  }

  @Test
  void the_fast_route_is_left_alone_where_it_costs_more_than_it_saves() {
    // 13 more freight a unit, 12 of margin.
    PlannedProduct thin = Kettle.product("THIN", Packing.cartons(1, 12), "12", ShelfLimit.none());
    Plan plan = plan(Kettle.terms(Kettle.SEA, Optional.of(Kettle.AIR)), Kettle.item(thin, 100));

    assertThat(first(plan).lane()).isEqualTo("sea");
    assertThat(first(plan).reasons())
        .extracting(Reason::why)
        .contains(Reason.Why.TOO_LATE, Reason.Why.FAST_DOES_NOT_PAY);
    // 300 wanted until 2 September, 100 there.
    assertThat(plan.item("THIN").projection().stockOut()).contains(Kettle.TODAY.plusDays(10));
    assertThat(plan.item("THIN").projection().lost()).isEqualTo(200);
  }

  @Test
  void minimum_and_pallet_are_kept() {
    Packing pallets = new Packing(400, 12, 10, Packing.Step.PALLET);
    PlannedProduct product = Kettle.product("P", pallets, "50", ShelfLimit.none());

    // 310 wanted, 400 at least: four pallets of 120.
    assertThat(first(bySea(Kettle.item(product, 500))).units()).isEqualTo(480);
    assertThat(first(bySea(Kettle.item(product, 500))).packing()).isEqualTo("4 pallets of 120");
  }

  @Test
  void shelf_limits_cut_an_order() {
    ShelfLimit units = new ShelfLimit(OptionalLong.of(250), OptionalInt.empty());
    PlannedProduct product = Kettle.product("S", Packing.cartons(1, 12), "50", units);

    // 360 on 17 August are 60 on 16 September: room for 190, or 15 cartons.
    PlannedOrder order = first(bySea(Kettle.item(product, 500)));
    assertThat(order.units()).isEqualTo(180);
    assertThat(order.reasons())
        .extracting(Reason::toString)
        .contains("cut from 312 to 180: at most 250 units may lie there");

    PlannedProduct days = Kettle.product("D", Packing.cartons(1, 12), "50", ShelfLimit.ofDays(20));
    // 20 days of 10 less those 60: 140, or 11 cartons.
    assertThat(first(bySea(Kettle.item(days, 500))).units()).isEqualTo(132);
  }

  @Test
  void the_main_route_is_asked_for_what_cash_cuts_from_the_fast_one() {
    Lane dear = Kettle.lane("air", 10, "0", "160", Optional.empty());
    PlannedProduct product =
        Kettle.product("C", Packing.cartons(204, 12), "100", ShelfLimit.none());
    PlanTerms terms =
        new PlanTerms(
            Kettle.TODAY,
            7,
            7,
            30,
            Kettle.SEA,
            Optional.of(dear),
            Optional.of(Kettle.brl("24400")),
            false);

    Plan plan = plan(terms, Kettle.item(product, 100));

    // By air 204 for 40 + 80 each are 24,480: too much, and fewer are not sold. All 570 of 670 less
    // 100 by sea then, 576 for 42 each: 24,192.
    assertThat(plan.orders()).singleElement().extracting(PlannedOrder::lane).isEqualTo("sea");
    assertThat(first(plan).units()).isEqualTo(576);
    assertThat(plan.remarks())
        .extracting(Remark::toString)
        .containsExactly(
            "C: a limit leaves nothing of an order by the fast lane (order of 2026-08-03 cut from 204"
                + " to 0: of BRL 24400 in 2026-08, 24400.00 are left): the main lane is asked for all"
                + " of it, and what is wanted before it comes is lost");
  }

  @Test
  void the_main_route_finds_on_the_shelf_what_the_fast_one_brought() {
    PlanTerms terms =
        new PlanTerms(
            Kettle.TODAY, 7, 7, 30, Kettle.SEA, Optional.of(Kettle.AIR), Optional.empty(), false);
    ShelfLimit units = new ShelfLimit(OptionalLong.of(150), OptionalInt.empty());
    PlannedProduct small = Kettle.product("S", Packing.cartons(1, 12), "50", units);

    Plan plan = plan(terms, Kettle.item(small, 100));

    // The 100 are gone when air comes: 12 cartons on a shelf for 150. Sea is asked for 670 less 100
    // less those 144, and no longer for 366.
    assertThat(plan.orders().get(0).units()).isEqualTo(144);
    assertThat(plan.orders().get(1).reasons())
        .extracting(Reason::toString)
        .contains(
            "426 wanted, 432 as 36 cartons of 12",
            "cut from 432 to 144: at most 150 units may lie there");

    ShelfLimit more = new ShelfLimit(OptionalLong.of(350), OptionalInt.empty());
    PlannedProduct large = Kettle.product("L", Packing.cartons(1, 12), "50", more);
    // 204 by air on the 10th day, 200 of them sold by the 30th: 4 lie there, room for 346.
    assertThat(plan(terms, Kettle.item(large, 100)).orders())
        .extracting(PlannedOrder::units)
        .containsExactly(204L, 336L);
  }

  @Test
  void a_limit_that_leaves_nothing_is_said() {
    PlannedProduct pallets =
        Kettle.product(
            "P", new Packing(1, 12, 50, Packing.Step.PALLET), "50", ShelfLimit.ofDays(20));

    Plan plan = bySea(Kettle.item(pallets, 500));

    assertThat(plan.orders()).isEmpty();
    assertThat(PurchaseAlert.of(plan, "P")).isEmpty();
    assertThat(plan.remarks())
        .extracting(Remark::toString)
        .containsExactly(
            "P: a limit leaves nothing of an order (order of 2026-08-17 cut from 600 to 0: at most"
                + " 20 days of stock may lie there): nothing is ordered then, and less is sold");
  }

  @Test
  void cash_goes_to_the_most_urgent_first() {
    PlanTerms terms =
        new PlanTerms(
            Kettle.TODAY,
            7,
            7,
            30,
            Kettle.SEA,
            Optional.empty(),
            Optional.of(Kettle.brl("25000")),
            false);
    PlannedProduct a = Kettle.product("A", Packing.cartons(1, 12), "50", ShelfLimit.none());
    PlannedProduct b = Kettle.product("B", Packing.cartons(1, 12), "50", ShelfLimit.none());

    Plan plan = plan(terms, Kettle.item(a, 360), Kettle.item(b, 300));

    // B: 370 wanted, 372 · 42 = 15,624; the 9,376 left buy 223.2 of A: 18 cartons.
    assertThat(plan.item("B").orders().get(0).units()).isEqualTo(372);
    assertThat(plan.item("A").orders().get(0).units()).isEqualTo(216);
    assertThat(plan.item("A").orders().get(0).reasons())
        .extracting(Reason::toString)
        .contains("cut from 312 to 216: of BRL 25000 in 2026-08, 9376.00 are left");
  }

  @Test
  void products_share_a_container_and_fill_it() {
    Lane sea = Kettle.lane("sea", 30, "1000", "0", Optional.of(Rational.parse("1.5")));
    PlanTerms terms =
        new PlanTerms(Kettle.TODAY, 7, 7, 30, sea, Optional.empty(), Optional.empty(), true);
    PlannedProduct a = Kettle.product("A", Packing.cartons(1, 12), "50", ShelfLimit.none());
    PlannedProduct b = Kettle.product("B", Packing.cartons(1, 12), "50", ShelfLimit.none());

    Plan plan = plan(terms, Kettle.item(a, 360), Kettle.item(b, 300));

    // 312 + 372 units are 1.368 m3; 0.132 m3 are five cartons of 0.024: A has 672 and gets the
    // first and, at 684 each, another; B, also at 672, gets its own in turn.
    ContainerLoad load = plan.loads().get(0);
    assertThat(load.containers()).isEqualTo(1);
    assertThat(load.volume()).isEqualTo(Rational.parse("1.488"));
    assertThat(load.skus()).containsExactly("B", "A");
    assertThat(plan.item("A").orders().get(0).units()).isEqualTo(312 + 36);
    assertThat(plan.item("B").orders().get(0).units()).isEqualTo(372 + 24);
    assertThat(plan.item("A").orders().get(0).reasons())
        .extracting(Reason::toString)
        .contains("raised from 312 to fill the container of 2026-08-03");
  }

  @Test
  void what_is_not_known_is_said() {
    Lane unknown =
        new Lane(
            "sea",
            day -> Optional.empty(),
            day -> Optional.empty(),
            Kettle.brl("1000"),
            Kettle.brl("0"),
            Optional.empty());
    PlanItem item = Kettle.item(Kettle.product(), 100);

    Plan plan = plan(Kettle.terms(unknown, Optional.empty()), item);
    assertThat(plan.orders()).isEmpty();
    assertThat(plan.remarks())
        .containsExactly(new Remark("KETTLE", Cause.NO_LEAD_TIME, "sea from 2026-08-03"));

    Demand shorter = Kettle.demand(10, Kettle.CERTAIN, 90);
    PlanItem early = new PlanItem(Kettle.product(), shorter, item.supply());
    // Reviews 0, 7 … 49 need 37 days more each; that of day 56 needs day 93.
    assertThat(bySea(early).remarks())
        .containsExactly(
            new Remark(
                "KETTLE", Cause.FORECAST_ENDS, "order of 2026-09-28 needs it until 2026-11-04"));
    PlanItem none =
        new PlanItem(Kettle.product(), Kettle.demand(10, Kettle.CERTAIN, 80), item.supply());
    assertThatThrownBy(() -> bySea(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("KETTLE is not forecast");
  }

  @Test
  void the_alert_says_what_to_do_by_when_and_what_else() {
    Plan plan =
        plan(Kettle.terms(Kettle.SEA, Optional.of(Kettle.AIR)), Kettle.item(Kettle.product(), 500));

    // 360 on 17 August last 36 days: sea ordered by the 23rd is there. Missed, the next sea order
    // on the 30th comes on 29 September, 43 days on: 70 are missing, 72 in cartons, and by air
    // they are there in time if ordered 26 days after the 17th.
    assertThat(PurchaseAlert.of(plan, "KETTLE").orElseThrow())
        .hasToString("order 312 by 23 Aug, sea, else air 72 by 12 Sep");
    assertThat(PlanText.of(plan).table())
        .contains("2026-09-22")
        .contains("order 312 by 23 Aug, sea, else air 72 by 12 Sep");
    assertThat(PlanText.of(plan).orders(Kettle.TODAY.plusDays(20)))
        .startsWith(
            "2026-08-17 KETTLE: order 312 (26 cartons of 12) by sea, ship about 2026-08-17");
  }

  @Test
  void two_plans_side_by_side() {
    PlanItem item = Kettle.item(Kettle.product(), 100);
    Plan sea = bySea(item);
    Plan both = plan(Kettle.terms(Kettle.SEA, Optional.of(Kettle.AIR)), item);

    PlanComparison comparison = PlanComparison.of(sea, both);

    assertThat(comparison.rows().get(5).name()).isEqualTo("units lost");
    assertThat(comparison.rows().get(5).difference().amount()).isEqualTo(Rational.of(-200));
    assertThat(comparison.rows().get(2).second().amount()).isEqualTo(Rational.of(204));
    assertThat(comparison.toString()).contains("units lost", "-200");
    assertThatThrownBy(() -> PlanComparison.of(sea, bySea()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
