package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.demand.DemandLaw;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ReplenishmentLaws {
  private static final DateRange DAYS = new DateRange(Kettle.TODAY, Kettle.TODAY.plusDays(60));

  private static List<Arrival> arrivals(List<Integer> days, int units) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int day : days) {
      arrivals.add(new Arrival("S" + day, units, DiscreteLaw.always(day)));
    }
    return arrivals;
  }

  @Property
  void a_projection_balances_every_day(
      @ForAll @IntRange(max = 30) int perDay,
      @ForAll @IntRange(max = 500) int onHand,
      @ForAll @IntRange(min = 1, max = 200) int units,
      @ForAll @Size(max = 5) List<@IntRange(max = 70) Integer> days) {
    Demand demand = Kettle.demand(perDay, Kettle.CERTAIN, 60);
    Projection projection = Projection.of(demand.forecast(), DAYS, onHand, arrivals(days, units));

    long stock = onHand;
    long sold = 0;
    for (ProjectedDay day : projection.days()) {
      assertThat(day.start()).isEqualTo(stock);
      assertThat(day.end()).isEqualTo(day.start() + day.arrivals() - day.sales());
      assertThat(day.demand()).isEqualTo(day.sales() + day.lost());
      assertThat(day.lost()).isNotNegative();
      assertThat(day.lost() == 0 || day.end() == 0).isTrue();
      stock = day.end();
      sold += day.sales();
    }
    long came = days.stream().filter(day -> day < 60).count() * units;
    assertThat(stock).isEqualTo(onHand + came - sold);
    assertThat(projection.lost()).isEqualTo(60L * perDay - sold);
  }

  @Property(tries = 100)
  void without_scatter_the_law_of_stock_is_the_projection(
      @ForAll @IntRange(max = 30) int perDay,
      @ForAll @IntRange(max = 500) int onHand,
      @ForAll @Size(max = 5) List<@IntRange(max = 70) Integer> days) {
    Demand demand = Kettle.demand(perDay, Kettle.CERTAIN, 60);
    List<Arrival> arrivals = arrivals(days, 40);

    Projection projection = Projection.of(demand.forecast(), DAYS, onHand, arrivals);
    StockRisk risk = StockRisk.of(demand, DAYS, onHand, arrivals);

    assertThat(risk.lost()).isCloseTo((double) projection.lost(), within(1e-6));
    assertThat(risk.daily())
        .extracting(day -> (long) day.middle())
        .isEqualTo(projection.days().stream().map(ProjectedDay::end).toList());
  }

  @Property
  void packing_is_exact(
      @ForAll @IntRange(min = 1, max = 500) int minimum,
      @ForAll @IntRange(min = 1, max = 40) int perCarton,
      @ForAll @IntRange(min = 1, max = 20) int cartons,
      @ForAll Packing.Step step,
      @ForAll @IntRange(min = 1, max = 5000) int wanted) {
    Packing packing = new Packing(minimum, perCarton, cartons, step);
    long up = packing.atLeast(wanted);
    long down = packing.atMost(wanted);

    assertThat(up).isGreaterThanOrEqualTo(Math.max(wanted, minimum));
    assertThat(up % packing.lot()).isZero();
    assertThat(up - packing.lot()).isLessThan(Math.max(wanted, minimum));
    assertThat(down).isLessThanOrEqualTo(wanted);
    assertThat(down % packing.lot()).isZero();
    assertThat(down == 0 || down >= minimum).isTrue();
    assertThat(packing.atLeast(down)).isEqualTo(down);
  }

  @Property(tries = 60)
  void a_plan_orders_only_what_can_be_packed(
      @ForAll @IntRange(min = 1, max = 500) int minimum,
      @ForAll @IntRange(min = 1, max = 40) int perCarton,
      @ForAll @IntRange(min = 1, max = 6) int cartons,
      @ForAll Packing.Step step,
      @ForAll @IntRange(max = 20) int perDay,
      @ForAll @IntRange(max = 900) int onHand,
      @ForAll @IntRange(min = 100, max = 2000) int shelf,
      @ForAll @IntRange(min = 1, max = 2000) int quantity,
      @ForAll @IntRange(max = 20000) int storage,
      @ForAll boolean upTo,
      @ForAll boolean fill) {
    Packing packing = new Packing(minimum, perCarton, cartons, step);
    ShelfLimit limit = new ShelfLimit(OptionalLong.of(shelf), OptionalInt.empty());
    PlannedProduct product = Kettle.product("K", packing, "50", limit);
    Demand demand = Kettle.demand(perDay, new DemandLaw.NegativeBinomial(Rational.of(2)), 200);
    Lane sea = Kettle.lane("sea", 30, "1000", "0", Optional.of(Rational.of(3)));
    PlanTerms terms =
        new PlanTerms(
            Kettle.TODAY,
            60,
            7,
            30,
            sea,
            Optional.of(Kettle.AIR),
            Optional.of(Kettle.brl("90000")),
            fill,
            upTo ? OrderPolicy.upTo() : OrderPolicy.fixed(quantity),
            StorageRates.of(
                List.of(
                    new StorageFee("storage", -1, Kettle.brl(Integer.toString(storage)), "ours"))));

    Plan plan =
        Planner.plan(
            terms,
            List.of(new PlanItem(product, demand, new Supply(onHand, List.of(), List.of()))));

    assertThat(plan.orders())
        .allSatisfy(
            order -> {
              assertThat(order.units() % packing.lot()).isZero();
              assertThat(order.units()).isGreaterThanOrEqualTo(minimum);
              assertThat(order.goods().amount()).isEqualTo(Rational.of(40 * order.units()));
            });
  }

  @Property
  void a_level_is_the_least_stock_that_is_enough(
      @ForAll @DoubleRange(min = 0, max = 200) double mean,
      @ForAll @IntRange(min = 1, max = 99) int percent,
      @ForAll @DoubleRange(min = 0, max = 300) double cycle,
      @ForAll boolean fill) {
    DiscreteLaw demand = DiscreteLaw.negativeBinomial(mean, 2);
    String points = Integer.toString(percent);
    Service service = fill ? Service.fill(points) : Service.cycle(points);

    int level = service.level(demand, cycle);

    // A hair more allows for the order in which a fill rate's shortage is added up.
    assertThat(service.isMet(level, demand, cycle + 1e-9)).isTrue();
    assertThat(level == 0 || !service.isMet(level - 1, demand, cycle - 1e-9)).isTrue();
  }

  @Property
  void a_bound_never_promises_more_than_the_law(
      @ForAll @IntRange(max = 20) int perDay,
      @ForAll @IntRange(min = 10, max = 40) int tenths,
      @ForAll @IntRange(max = 900) int stock,
      @ForAll @IntRange(min = 50, max = 99) int percent,
      @ForAll boolean fill) {
    DemandLaw scatter = new DemandLaw.NegativeBinomial(Rational.of(tenths, 10));
    Demand demand = Kettle.demand(perDay, scatter, 60);
    DiscreteLaw length = DiscreteLaw.of(20, new double[] {0.2, 0.2, 0, 0.3, 0.3});
    DiscreteLaw law = demand.over(Kettle.TODAY, length);
    String points = Integer.toString(percent);
    Service service = fill ? Service.fill(points) : Service.cycle(points);

    demand
        .excess(stock, Kettle.TODAY, length)
        .ifPresent(
            bound -> {
              assertThat(bound.moment()).isGreaterThan(1 - law.atMost(stock) - 1e-10);
              assertThat(bound.shortage()).isGreaterThan(law.shortage(stock) - 1e-8);
              assertThat(!service.isSurelyMet(bound, 100) || service.isMet(stock, law, 100))
                  .isTrue();
            });
  }
}
