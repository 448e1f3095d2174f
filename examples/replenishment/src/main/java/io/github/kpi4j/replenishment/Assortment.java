package io.github.kpi4j.replenishment;

import io.github.kpi4j.amazonbr.demand.DailyRate;
import io.github.kpi4j.amazonbr.demand.DayFactors;
import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.demand.DemandShape;
import io.github.kpi4j.amazonbr.demand.Forecast;
import io.github.kpi4j.amazonbr.demand.Ramp;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.amazonbr.demand.SalesHistory;
import io.github.kpi4j.amazonbr.demand.Window;
import io.github.kpi4j.amazonbr.replenishment.Lane;
import io.github.kpi4j.amazonbr.replenishment.Packing;
import io.github.kpi4j.amazonbr.replenishment.PlanItem;
import io.github.kpi4j.amazonbr.replenishment.PlannedProduct;
import io.github.kpi4j.amazonbr.replenishment.Service;
import io.github.kpi4j.amazonbr.replenishment.ShelfLimit;
import io.github.kpi4j.amazonbr.replenishment.Shipment;
import io.github.kpi4j.amazonbr.replenishment.Supply;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Forty invented products, always the same ones. Some have what real data has: stock-outs, a gap in
 * the sales report, negative sales, negative stock, a shipment received before it was shipped, and
 * one is new.
 */
final class Assortment {
  private static final int PRODUCTS = 40;
  private static final int NEW = 39;
  private static final int[] CARTONS = {6, 8, 12, 20, 24};

  private static final List<Window> WINDOWS =
      List.of(Window.of(7, 3), Window.of(28, 5), Window.of(90, 2));

  private final LocalDate today;
  private final DateRange past;
  private final DemandShape shape;
  private final DayFactors factors;
  private final List<Lane> lanes;
  private final List<Remark> remarks = new ArrayList<>();

  Assortment(LocalDate today, DateRange forecast, List<Lane> lanes) {
    this.today = today;
    this.past = new DateRange(today.minusDays(182), today);
    this.shape = Seasons.shape(new DateRange(past.start(), forecast.endExclusive()));
    this.factors = DayFactors.of(shape, forecast);
    this.lanes = List.copyOf(lanes);
  }

  List<PlanItem> items() {
    List<PlanItem> items = new ArrayList<>();
    SplittableRandom dice = new SplittableRandom(20261124);
    for (int i = 0; i < PRODUCTS; i++) {
      items.add(item(i, dice.split()));
    }
    return items;
  }

  DemandShape shape() {
    return shape;
  }

  /** What was wrong with the sales of the products. */
  List<Remark> remarks() {
    return remarks;
  }

  private PlanItem item(int number, SplittableRandom dice) {
    PlannedProduct product = product(String.format(Locale.ROOT, "BR-%03d", number + 1), dice);
    // From one unit in three days to fourteen a day.
    double usual = StrictMath.exp(dice.nextDouble() * 3.7 - 1.1);
    SalesHistory history = new PastSales(past, shape, dice).history(product.sku(), number, usual);
    DailyRate rate = DailyRate.of(history, today, WINDOWS, shape);
    remarks.addAll(rate.remarks());
    Rational perDay = rate.perDay().orElse(Rational.ONE);
    DayFactors days = number == NEW ? factors.with(launch()) : factors;
    Demand demand =
        new Demand(Forecast.of(perDay, days), PastSales.scatter(history, past, shape, perDay));
    long perMonth = demand.forecast().units(new DateRange(today, today.plusDays(30)));
    long stock = number == 7 ? -2 : perMonth * (20 + dice.nextInt(100)) / 30;
    Supply supply = Supply.of(product, today, stock, shipments(product, number, perMonth), lanes);
    return new PlanItem(product, demand, supply);
  }

  private Ramp launch() {
    return new Ramp(
        today.plusDays(75),
        List.of(
            new Ramp.Stage(30, Rational.of(1, 4)),
            new Ramp.Stage(30, Rational.of(1, 2)),
            new Ramp.Stage(30, Rational.of(3, 4))));
  }

  private static PlannedProduct product(String sku, SplittableRandom dice) {
    int litres = 1 + dice.nextInt(6);
    int cost = 18 + dice.nextInt(90);
    int carton = CARTONS[dice.nextInt(CARTONS.length)];
    return new PlannedProduct(
        sku,
        Packing.cartons(carton * (1L + dice.nextInt(4)), carton),
        Rational.of(litres, 1000),
        Rational.of(litres, 4),
        new Quantity(Rational.of(cost), Quantity.money("BRL", "1").unit()),
        new Quantity(Rational.of(cost * 6L, 10), Quantity.money("BRL", "1").unit()),
        dice.nextInt(4) == 0 ? Service.fill("98") : Service.cycle("95"),
        ShelfLimit.ofDays(180));
  }

  private List<Shipment> shipments(PlannedProduct product, int number, long perMonth) {
    List<Shipment> shipments = new ArrayList<>();
    if (number == 11) {
      shipments.add(shipment(product, "SHP-0", 60, today.minusDays(50), today.minusDays(58)));
    }
    if (number % 2 == 0 && number != NEW) {
      long units = product.packing().atLeast(perMonth);
      shipments.add(shipment(product, "SHP-1", units, today.minusDays(20L + number), null));
    }
    return shipments;
  }

  private static Shipment shipment(
      PlannedProduct product,
      String id,
      long units,
      LocalDate shipped,
      @Nullable LocalDate received) {
    return new Shipment(
        id,
        product.sku(),
        units,
        "sea",
        shipped,
        shipped.plusDays(55),
        Optional.ofNullable(received));
  }
}
