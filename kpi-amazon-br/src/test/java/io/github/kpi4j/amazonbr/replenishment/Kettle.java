package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.DayFactors;
import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.demand.DemandLaw;
import io.github.kpi4j.amazonbr.demand.DemandShape;
import io.github.kpi4j.amazonbr.demand.Forecast;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A kettle of 2 litres and half a kilogram, wanted ten times a day without fail, thirty days away
 * by sea and ten by air: plans that one can do in one's head.
 */
final class Kettle {
  static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

  /** No scatter: demand is always its mean. */
  static final DemandLaw CERTAIN = new DemandLaw.Normal(Rational.ZERO);

  static final Lane SEA = lane("sea", 30, "1000", "0", Optional.empty());
  static final Lane AIR = lane("air", 10, "0", "30", Optional.empty());

  private Kettle() {}

  static Lane lane(
      String name, int days, String perM3, String perKg, Optional<Rational> container) {
    LeadTimes always = LeadTimes.always(DiscreteLaw.always(days));
    return new Lane(name, always, always, brl(perM3), brl(perKg), container);
  }

  static Quantity brl(String amount) {
    return Quantity.money("BRL", amount);
  }

  static PlannedProduct product(String sku, Packing packing, String margin, ShelfLimit shelf) {
    return new PlannedProduct(
        sku,
        packing,
        Rational.parse("0.002"),
        Rational.parse("0.5"),
        brl("40"),
        brl(margin),
        Service.cycle("95"),
        shelf);
  }

  static PlannedProduct product() {
    return product("KETTLE", Packing.cartons(1, 12), "50", ShelfLimit.none());
  }

  static Demand demand(int perDay, DemandLaw law, int days) {
    DateRange range = new DateRange(TODAY, TODAY.plusDays(days));
    return new Demand(
        Forecast.of(Rational.of(perDay), DayFactors.of(DemandShape.flat(), range)), law);
  }

  static PlanItem item(PlannedProduct product, long onHand) {
    return new PlanItem(
        product, demand(10, CERTAIN, 300), new Supply(onHand, List.of(), List.of()));
  }

  static PlanTerms terms(Lane main, Optional<Lane> fast) {
    return new PlanTerms(TODAY, 90, 7, 30, main, fast, Optional.empty(), false);
  }
}
