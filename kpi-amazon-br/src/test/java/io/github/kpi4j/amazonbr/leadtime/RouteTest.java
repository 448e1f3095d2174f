package io.github.kpi4j.amazonbr.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import io.github.kpi4j.amazonbr.calendar.ChinaCalendars;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {
  private static final BusinessCalendar WEEKDAYS = BusinessCalendar.weekdays();

  private static Leg leg(
      LegKind kind, DayDistribution days, BusinessCalendar calendar, ZoneId zone) {
    return new Leg(kind, LegEstimate.stated(days, "test"), calendar, zone);
  }

  private static Leg here(LegKind kind, DayDistribution days, BusinessCalendar calendar) {
    return leg(kind, days, calendar, Leg.BRAZIL);
  }

  private static Route route(Leg... legs) {
    return new Route("test", List.of(legs));
  }

  /** March 2026 begins on a Sunday: the 6th is a Friday. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-06, 0, 2026-03-06",
    "2026-03-06, 1, 2026-03-09",
    "2026-03-07, 0, 2026-03-09",
    "2026-03-07, 1, 2026-03-10",
    "2026-03-06, 5, 2026-03-13"
  })
  void workBeginsOnABusinessDay(LocalDate start, int days, LocalDate end) {
    Route route = route(here(LegKind.CUSTOMS, DayDistribution.fixed(days), WEEKDAYS));
    assertThat(route.departing(start).arrival()).isEqualTo(DateDistribution.on(end));
  }

  /**
   * The ship comes in on Friday 6, Saturday 7 or Sunday 8 March with 50, 25 and 25 %; customs takes
   * one or two business days with 50 % each. From Friday that is Monday or Tuesday, 25 % each; what
   * comes on the weekend begins on Monday: Tuesday or Wednesday, 25 % each.
   */
  @Test
  void carriesEveryDateThroughEveryLeg() {
    Route route =
        route(
            here(LegKind.SEA, DayDistribution.ofWeights(4, 2, 1, 1), BusinessCalendar.allDays()),
            here(LegKind.CUSTOMS, DayDistribution.uniform(1, 2), WEEKDAYS));

    ArrivalForecast forecast = route.departing(LocalDate.of(2026, 3, 2));

    assertThat(forecast.arrival().probabilities()).containsExactly(0.25, 0.5, 0.25);
    assertThat(forecast.arrival().earliest()).isEqualTo("2026-03-09");
    assertThat(forecast.by(LocalDate.of(2026, 3, 10))).isEqualTo(0.75);
    assertThat(forecast.arrival().p50()).isEqualTo("2026-03-10");
    assertThat(forecast.arrival().p80()).isEqualTo("2026-03-11");
    assertThat(forecast.milestones().get(0).finished().earliest()).isEqualTo("2026-03-06");
    assertThat(forecast)
        .hasToString(
            """
            start 2026-03-02
            SEA: P50 2026-03-06, P80 2026-03-08, P95 2026-03-08; 4–6 days, mean 4.8 (stated: test)
            CUSTOMS: P50 2026-03-10, P80 2026-03-11, P95 2026-03-11; 1–2 days, mean 1.5 (stated: test)
            """);
  }

  /** A day in São Paulo ends at 11 the next morning in Shanghai; one in Shanghai at 13 the same. */
  @Test
  void daysEndInTheirOwnZone() {
    DayDistribution none = DayDistribution.fixed(0);
    LocalDate day = LocalDate.of(2026, 3, 3);
    Leg there = leg(LegKind.EXPORT, none, BusinessCalendar.allDays(), Leg.CHINA);
    Leg back = here(LegKind.CUSTOMS, none, BusinessCalendar.allDays());

    assertThat(route(there, back).departing(day).arrival()).isEqualTo(DateDistribution.on(day));
    assertThat(route(back, there).departing(day).arrival())
        .isEqualTo(DateDistribution.on(day.plusDays(1)));
  }

  @Test
  void findsTheLastDayToStart() {
    Route route =
        route(
            here(LegKind.PRODUCTION, DayDistribution.fixed(2), WEEKDAYS),
            here(LegKind.SEA, DayDistribution.uniform(1, 10), BusinessCalendar.allDays()));
    LocalDate needBy = LocalDate.of(2026, 3, 31);

    // 80 % is 8 days at sea: out by Monday 23 March, two business days after Thursday 19.
    assertThat(route.latestStart(needBy, 0.8)).isEqualTo("2026-03-19");
    // Ten days suffice for sure: out by Saturday 21, yet production ends on Friday 20 at the
    // latest.
    assertThat(route.latestStart(needBy, 1)).isEqualTo("2026-03-18");
    assertThat(route.from(LegKind.SEA).latestStart(needBy, 1)).isEqualTo("2026-03-21");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> route.latestStart(needBy, 0))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> route.from(LegKind.AIR))
        .withMessage("test has no leg AIR");
    assertThatIllegalArgumentException().isThrownBy(() -> route());
    assertThatIllegalArgumentException().isThrownBy(() -> new ArrivalForecast(needBy, List.of()));
  }

  @Test
  void saysWhereHolidaysAreNotPublished() {
    Route route =
        route(
            leg(
                LegKind.PRODUCTION,
                DayDistribution.fixed(20),
                ChinaCalendars.official(),
                Leg.CHINA),
            here(LegKind.CUSTOMS, DayDistribution.fixed(3), BrazilCalendars.national()));

    assertThat(route.departing(LocalDate.of(2026, 10, 12)).certainty()).isEqualTo(Certainty.RULE);
    ArrivalForecast late = route.departing(LocalDate.of(2026, 12, 14));
    assertThat(late.certainty()).isEqualTo(Certainty.PROVISIONAL);
    assertThat(late.milestones())
        .extracting(Milestone::certainty)
        .containsExactly(Certainty.PROVISIONAL, Certainty.RULE);
    assertThat(late.toString()).contains("PRODUCTION: 2027-01-12, holidays provisional;");
  }

  /** The Spring Festival of 2026: off from 15 to 23 February, with the 14th and 28th worked. */
  @Test
  void productionRestsOverTheSpringFestival() {
    Route route =
        route(
            leg(
                LegKind.PRODUCTION,
                DayDistribution.fixed(5),
                ChinaCalendars.official(),
                Leg.CHINA));
    // Friday 13, Saturday 14, Tuesday 24 to Thursday 26 are the five after Thursday 12.
    assertThat(route.departing(LocalDate.of(2026, 2, 12)).arrival().earliest())
        .isEqualTo("2026-02-26");
  }

  @Test
  void probabilitiesAreComparedWithTheirTolerance() {
    assertThat(Probability.reaches(0.1 + 0.7, 0.8)).isTrue();
    assertThat(0.1 + 0.7).isCloseTo(0.8, within(Probability.TOLERANCE)).isNotEqualTo(0.8);
    assertThat(Probability.reaches(0.79999, 0.8)).isFalse();
  }
}
