package io.github.kpi4j.replenishment;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import io.github.kpi4j.amazonbr.calendar.ChinaCalendars;
import io.github.kpi4j.amazonbr.leadtime.CustomsMix;
import io.github.kpi4j.amazonbr.leadtime.DayDistribution;
import io.github.kpi4j.amazonbr.leadtime.Leg;
import io.github.kpi4j.amazonbr.leadtime.LegEstimate;
import io.github.kpi4j.amazonbr.leadtime.LegFigure;
import io.github.kpi4j.amazonbr.leadtime.LegKind;
import io.github.kpi4j.amazonbr.leadtime.Route;
import io.github.kpi4j.amazonbr.replenishment.Lane;
import io.github.kpi4j.amazonbr.replenishment.LeadTimes;
import io.github.kpi4j.amazonbr.replenishment.WeeklyLeadTimes;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By sea in containers and by air, with invented legs and prices where nothing is published. */
final class Lanes {
  private static final BusinessCalendar CHINA = ChinaCalendars.official();
  private static final BusinessCalendar SAO_PAULO = BrazilCalendars.state("SP");

  private static final Leg PRODUCTION =
      china(LegKind.PRODUCTION, DayDistribution.triangular(8, 12, 20));
  private static final Leg CUSTOMS =
      new Leg(
          LegKind.CUSTOMS,
          CustomsMix.percent("85", "10", "5", "0").estimate(Map.of()),
          BrazilCalendars.federalOffices(),
          Leg.BRAZIL);
  private static final Leg DRAYAGE = brazil(LegKind.DRAYAGE, DayDistribution.pert(1, 2, 5));
  private static final Leg APPOINTMENT = brazil(LegKind.APPOINTMENT, DayDistribution.uniform(1, 5));
  private static final Leg RECEIVING =
      brazil(LegKind.RECEIVING, DayDistribution.triangular(2, 3, 8));

  private Lanes() {}

  static Lane sea(DateRange days) {
    Leg ship =
        new Leg(
            LegKind.SEA,
            LegFigure.find(LegKind.SEA, "port to port").flatMap(LegFigure::estimate).orElseThrow(),
            BusinessCalendar.allDays(),
            Leg.BRAZIL);
    Leg export = china(LegKind.EXPORT, DayDistribution.uniform(3, 7));
    Route route =
        new Route(
            "sea", List.of(PRODUCTION, export, ship, CUSTOMS, DRAYAGE, APPOINTMENT, RECEIVING));
    return lane(route, LegKind.SEA, days, "900", "0", Optional.of(Rational.of(28)));
  }

  static Lane air(DateRange days) {
    Leg flight =
        new Leg(
            LegKind.AIR,
            LegEstimate.stated(DayDistribution.triangular(3, 5, 9), "invented"),
            BusinessCalendar.allDays(),
            Leg.BRAZIL);
    Leg export = china(LegKind.EXPORT, DayDistribution.uniform(1, 3));
    Route route =
        new Route(
            "air", List.of(PRODUCTION, export, flight, CUSTOMS, DRAYAGE, APPOINTMENT, RECEIVING));
    return lane(route, LegKind.AIR, days, "0", "32", Optional.empty());
  }

  private static Lane lane(
      Route route,
      LegKind shipping,
      DateRange days,
      String perCubicMetre,
      String perKilogram,
      Optional<Rational> container) {
    return new Lane(
        route.name(),
        WeeklyLeadTimes.of(days, LeadTimes.of(route)),
        WeeklyLeadTimes.of(days, LeadTimes.of(route.from(shipping))),
        Quantity.money("BRL", perCubicMetre),
        Quantity.money("BRL", perKilogram),
        container);
  }

  private static Leg china(LegKind kind, DayDistribution days) {
    return new Leg(kind, LegEstimate.stated(days, "invented"), CHINA, Leg.CHINA);
  }

  private static Leg brazil(LegKind kind, DayDistribution days) {
    return new Leg(kind, LegEstimate.stated(days, "invented"), SAO_PAULO, Leg.BRAZIL);
  }
}
