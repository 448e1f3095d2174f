package io.github.kpi4j.amazonbr.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import io.github.kpi4j.amazonbr.calendar.ChinaCalendars;
import io.github.kpi4j.core.value.Adjustment;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Routes of any legs, on real calendars, over the turn of years and the Spring Festival. */
class RouteLaws {
  private static final LocalDate BASE = LocalDate.of(2025, 12, 1);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 120).map(BASE::plusDays);
  }

  @Provide
  Arbitrary<Route> routes() {
    return legs().list().ofMinSize(1).ofMaxSize(4).map(legs -> new Route("any", legs));
  }

  private static Arbitrary<Leg> legs() {
    Arbitrary<BusinessCalendar> calendars =
        Arbitraries.of(
            BusinessCalendar.allDays(),
            BrazilCalendars.federalOffices(),
            BrazilCalendars.state("SP"),
            ChinaCalendars.official());
    Arbitrary<ZoneId> zones = Arbitraries.of(Leg.CHINA, Leg.BRAZIL);
    return Combinators.combine(Arbitraries.of(LegKind.class), durations(), calendars, zones)
        .as(
            (kind, days, calendar, zone) ->
                new Leg(kind, LegEstimate.stated(days, "any"), calendar, zone));
  }

  private static Arbitrary<DayDistribution> durations() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 9).array(Integer[].class).ofMaxSize(8))
        .as(
            (first, counts) -> {
              double[] weights =
                  Arrays.stream(Arrays.copyOf(counts, counts.length + 1))
                      .mapToDouble(count -> count == null ? 1 : count)
                      .toArray();
              return DayDistribution.ofWeights(first, weights);
            });
  }

  @Property(tries = 300)
  void aLaterOrderNeverArrivesEarlier(
      @ForAll("routes") Route route,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(max = 15) int later) {
    DateDistribution one = route.departing(start).arrival();
    DateDistribution other = route.departing(start.plusDays(later)).arrival();
    assertThat(other.earliest()).isAfterOrEqualTo(one.earliest());
    assertThat(other.latest()).isAfterOrEqualTo(one.latest());
    one.earliest()
        .datesUntil(other.latest().plusDays(1))
        .forEach(
            day ->
                assertThat(Probability.reaches(one.by(day), other.by(day))).as("%s", day).isTrue());
  }

  @Property(tries = 300)
  void probabilitiesSumToOne(@ForAll("routes") Route route, @ForAll("days") LocalDate start) {
    for (Milestone milestone : route.departing(start).milestones()) {
      DateDistribution finished = milestone.finished();
      assertThat(Arrays.stream(finished.probabilities()).sum()).isCloseTo(1, within(1e-12));
      assertThat(finished.by(finished.latest())).isEqualTo(1.0);
      assertThat(finished.by(finished.earliest().minusDays(1))).isZero();
    }
  }

  @Property(tries = 300)
  void aQuantileIsTheFirstDateThatReachesIt(
      @ForAll("routes") Route route,
      @ForAll("days") LocalDate start,
      @ForAll @DoubleRange(min = 0.01, max = 1) double probability) {
    DateDistribution arrival = route.departing(start).arrival();
    LocalDate quantile = arrival.quantile(probability);
    assertThat(Probability.reaches(arrival.by(quantile), probability)).isTrue();
    assertThat(Probability.reaches(arrival.by(quantile.minusDays(1)), probability)).isFalse();
  }

  @Property(tries = 200)
  void theLatestStartIsInTimeAndTheNextDayIsNot(
      @ForAll("routes") Route route,
      @ForAll("days") LocalDate needBy,
      @ForAll @DoubleRange(min = 0.01, max = 1) double probability) {
    LocalDate start = route.latestStart(needBy, probability);
    assertThat(Probability.reaches(route.departing(start).by(needBy), probability)).isTrue();
    assertThat(Probability.reaches(route.departing(start.plusDays(1)).by(needBy), probability))
        .isFalse();
    assertThat(route.legs().get(0).calendar().isBusinessDay(start)).isTrue();
  }

  /** The specification: every combination of durations, one after another. */
  @Property(tries = 100)
  void equalsTheSumOverAllCombinations(
      @ForAll("routes") Route route, @ForAll("days") LocalDate start) {
    TreeMap<LocalDate, Double> dates = new TreeMap<>();
    dates.put(start, 1.0);
    ZoneId zone = route.legs().get(0).zone();
    for (Leg leg : route.legs()) {
      TreeMap<LocalDate, Double> next = new TreeMap<>();
      for (var reached : dates.entrySet()) {
        // Brazil's day ends during the next one of China; China's during the same one of Brazil.
        boolean dayLost = zone.equals(Leg.BRAZIL) && leg.zone().equals(Leg.CHINA);
        LocalDate here = reached.getKey().plusDays(dayLost ? 1 : 0);
        LocalDate begun = leg.calendar().adjust(here, Adjustment.FOLLOWING);
        DayDistribution days = leg.estimate().days();
        for (int taken = days.min(); taken <= days.max(); taken++) {
          next.merge(
              leg.calendar().plusBusinessDays(begun, taken),
              reached.getValue() * days.probability(taken),
              Double::sum);
        }
      }
      dates = next;
      zone = leg.zone();
    }
    DateDistribution arrival = route.departing(start).arrival();
    dates.forEach(
        (day, probability) ->
            assertThat(arrival.probability(day)).isCloseTo(probability, within(1e-12)));
  }

  /** What a leg of the route would have shown is what its history learns. */
  @Property(tries = 200)
  void aHistoryLearnsWhatALegTakes(
      @ForAll("days") LocalDate start, @ForAll @IntRange(max = 30) int days) {
    List<PastLeg> shipments = new ArrayList<>();
    BusinessCalendar calendar = BrazilCalendars.federalOffices();
    LocalDate begun = calendar.adjust(start, Adjustment.FOLLOWING);
    LocalDate end = calendar.plusBusinessDays(begun, days);
    shipments.add(new PastLeg("one", start, Optional.of(end)));
    assertThat(LegHistory.of(shipments, calendar, end).durations()).containsExactly(days);
  }
}
