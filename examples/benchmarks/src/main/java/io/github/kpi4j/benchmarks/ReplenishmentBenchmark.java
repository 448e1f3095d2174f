package io.github.kpi4j.benchmarks;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import io.github.kpi4j.amazonbr.calendar.ChinaCalendars;
import io.github.kpi4j.amazonbr.demand.DayFactors;
import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.demand.DemandLaw;
import io.github.kpi4j.amazonbr.demand.DemandShape;
import io.github.kpi4j.amazonbr.demand.Forecast;
import io.github.kpi4j.amazonbr.leadtime.CustomsMix;
import io.github.kpi4j.amazonbr.leadtime.DayDistribution;
import io.github.kpi4j.amazonbr.leadtime.Leg;
import io.github.kpi4j.amazonbr.leadtime.LegEstimate;
import io.github.kpi4j.amazonbr.leadtime.LegKind;
import io.github.kpi4j.amazonbr.leadtime.Route;
import io.github.kpi4j.amazonbr.replenishment.Lane;
import io.github.kpi4j.amazonbr.replenishment.LeadTimes;
import io.github.kpi4j.amazonbr.replenishment.Packing;
import io.github.kpi4j.amazonbr.replenishment.PlanItem;
import io.github.kpi4j.amazonbr.replenishment.PlanTerms;
import io.github.kpi4j.amazonbr.replenishment.PlannedProduct;
import io.github.kpi4j.amazonbr.replenishment.Planner;
import io.github.kpi4j.amazonbr.replenishment.Service;
import io.github.kpi4j.amazonbr.replenishment.ShelfLimit;
import io.github.kpi4j.amazonbr.replenishment.Supply;
import io.github.kpi4j.amazonbr.replenishment.WeeklyLeadTimes;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A year's plan for 10,000 products on two cores, from rates to orders and daily projections: lead
 * time laws by week, each product's forecast, its reorder point at every review that comes near it,
 * exactly, and its 365 projected days. Products want from one unit in ten days to eight a day and
 * may be ordered every two weeks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class ReplenishmentBenchmark {
  private static final int PARTS = 2;
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
  private static final DateRange DAYS = new DateRange(TODAY, TODAY.plusDays(365 + 260));

  /** How many products are planned. */
  @Param("10000")
  public int products;

  private final Route route = route();
  private final List<Rational> rates = new ArrayList<>();

  /** Draws the rates. */
  @Setup
  public void draw() {
    SplittableRandom dice = new SplittableRandom(1);
    for (int i = 0; i < products; i++) {
      // From 0.1 to 8.
      rates.add(Rational.of((long) (100 * StrictMath.exp(dice.nextDouble() * 4.4 - 2.3)), 100));
    }
  }

  /**
   * The whole plan.
   *
   * @return the number of orders
   */
  @Benchmark
  public long plan() {
    LeadTimes leadTimes = WeeklyLeadTimes.of(DAYS, LeadTimes.of(route));
    Quantity sea = Quantity.money("BRL", "900");
    Quantity nothing = Quantity.money("BRL", "0");
    Lane lane = new Lane("sea", leadTimes, leadTimes, sea, nothing, Optional.empty());
    PlanTerms terms =
        new PlanTerms(TODAY, 365, 14, 28, lane, Optional.empty(), Optional.empty(), false);
    DayFactors factors = DayFactors.of(DemandShape.flat(), DAYS);
    return IntStream.range(0, PARTS)
        .parallel()
        .mapToLong(part -> Planner.plan(terms, items(part, factors)).orders().size())
        .sum();
  }

  private List<PlanItem> items(int part, DayFactors factors) {
    List<PlanItem> items = new ArrayList<>();
    for (int i = part; i < products; i += PARTS) {
      Rational rate = rates.get(i);
      DemandLaw law = new DemandLaw.NegativeBinomial(Rational.of(10 + i % 20, 10));
      Forecast forecast = Forecast.of(rate, factors);
      long stock = forecast.units(new DateRange(TODAY, TODAY.plusDays(30 + i % 90)));
      items.add(
          new PlanItem(
              product(i), new Demand(forecast, law), new Supply(stock, List.of(), List.of())));
    }
    return items;
  }

  private static PlannedProduct product(int number) {
    return new PlannedProduct(
        "BR-" + number,
        Packing.cartons(12, 12),
        Rational.of(2, 1000),
        Rational.of(1, 2),
        Quantity.money("BRL", "40"),
        Quantity.money("BRL", "25"),
        number % 4 == 0 ? Service.fill("98") : Service.cycle("95"),
        ShelfLimit.ofDays(180));
  }

  private static Route route() {
    BusinessCalendar china = ChinaCalendars.official();
    BusinessCalendar saoPaulo = BrazilCalendars.state("SP");
    return new Route(
        "sea",
        List.of(
            leg(LegKind.PRODUCTION, DayDistribution.triangular(8, 12, 20), china, true),
            leg(LegKind.EXPORT, DayDistribution.uniform(3, 7), china, true),
            leg(LegKind.SEA, DayDistribution.uniform(30, 35), BusinessCalendar.allDays(), false),
            new Leg(
                LegKind.CUSTOMS,
                CustomsMix.percent("85", "10", "5", "0").estimate(Map.of()),
                BrazilCalendars.federalOffices(),
                Leg.BRAZIL),
            leg(LegKind.DRAYAGE, DayDistribution.pert(1, 2, 5), saoPaulo, false),
            leg(LegKind.APPOINTMENT, DayDistribution.uniform(1, 5), saoPaulo, false),
            leg(LegKind.RECEIVING, DayDistribution.triangular(2, 3, 8), saoPaulo, false)));
  }

  private static Leg leg(
      LegKind kind, DayDistribution days, BusinessCalendar calendar, boolean inChina) {
    return new Leg(
        kind, LegEstimate.stated(days, "invented"), calendar, inChina ? Leg.CHINA : Leg.BRAZIL);
  }
}
