package io.github.kpi4j.amazonbr.leadtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import io.github.kpi4j.amazonbr.calendar.ChinaCalendars;
import io.github.kpi4j.amazonbr.calendar.Closure;
import io.github.kpi4j.amazonbr.calendar.DayRule;
import io.github.kpi4j.amazonbr.calendar.HolidayRule;
import io.github.kpi4j.amazonbr.calendar.RetailEvents;
import io.github.kpi4j.core.value.Adjustment;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The README's snippets about calendars and lead times are the marked lines below, and the remark
 * behind each value is what it is.
 */
class ReadmeSnippetsTest {
  private static final Pattern SHOWN = Pattern.compile("(\\w+) =[^=]*?; // (.*)");

  @Test
  void calendars() throws IOException {
    // snippet calendars
    BusinessCalendar banks = BrazilCalendars.banks();
    LocalDate carnival = LocalDate.of(2026, 2, 16);
    LocalDate due = banks.plusBusinessDays(carnival, 2); // 2026-02-19
    LocalDate paid = banks.adjust(carnival, Adjustment.FOLLOWING); // 2026-02-18
    boolean half = banks.status(paid).halfDay(); // true
    long left = banks.businessDaysBetween(paid, LocalDate.of(2026, 3, 1)); // 8

    BusinessCalendar city =
        BrazilCalendars.withHolidays(
            "São Paulo",
            BrazilCalendars.state("SP"),
            List.of(HolidayRule.always("Aniversário", DayRule.parse("01-25"), "city law")));
    DateRange rest = DateRange.closed(LocalDate.of(2027, 1, 30), LocalDate.of(2027, 2, 21));
    BusinessCalendar factory =
        ChinaCalendars.factory(
            "factory", List.of(new Closure(rest, "Spring Festival", Certainty.PROVISIONAL)));
    BusinessCalendar both = city.intersection(factory);
    LocalDate call = both.plusBusinessDays(LocalDate.of(2027, 1, 22), 1); // 2027-01-26
    Certainty sure = factory.certainty(rest); // PROVISIONAL
    Optional<LocalDate> friday = RetailEvents.brazil().date("BLACK_FRIDAY", 2030); // 2030-11-29
    // end

    List<String> values = new ArrayList<>();
    values.add("due " + due);
    values.add("paid " + paid);
    values.add("half " + half);
    values.add("left " + left);
    values.add("call " + call);
    values.add("sure " + sure);
    values.add("friday " + friday.orElseThrow());
    check("calendars", values);
  }

  @Test
  void leadTime() throws IOException {
    List<PastLeg> ourReceipts =
        List.of(
            new PastLeg("FBA-1", LocalDate.of(2026, 3, 2), Optional.of(LocalDate.of(2026, 3, 6))));
    LocalDate today = LocalDate.of(2026, 7, 31);
    // snippet leadtime
    LegEstimate ship =
        LegFigure.find(LegKind.SEA, "port to port").flatMap(LegFigure::estimate).orElseThrow();
    LegEstimate customs = CustomsMix.percent("85", "10", "5", "0").estimate(Map.of());
    LegEstimate make = LegEstimate.stated(DayDistribution.triangular(15, 20, 30), "factory");
    LegEstimate export = LegEstimate.stated(DayDistribution.uniform(3, 7), "forwarder");
    LegEstimate truck = LegEstimate.stated(DayDistribution.pert(1, 2, 5), "carrier");
    LegEstimate slot = LegEstimate.stated(DayDistribution.uniform(1, 5), "last year's slots");
    BusinessCalendar sp = BrazilCalendars.state("SP");
    LegEstimate receiving =
        LegHistory.of(ourReceipts, sp, today)
            .estimate(20, LegEstimate.stated(DayDistribution.triangular(2, 3, 10), "guess"));

    BusinessCalendar china = ChinaCalendars.official();
    Route sea =
        new Route(
            "sea by Santos",
            List.of(
                new Leg(LegKind.PRODUCTION, make, china, Leg.CHINA),
                new Leg(LegKind.EXPORT, export, china, Leg.CHINA),
                new Leg(LegKind.SEA, ship, BusinessCalendar.allDays(), Leg.BRAZIL),
                new Leg(LegKind.CUSTOMS, customs, BrazilCalendars.federalOffices(), Leg.BRAZIL),
                new Leg(LegKind.DRAYAGE, truck, sp, Leg.BRAZIL),
                new Leg(LegKind.APPOINTMENT, slot, sp, Leg.BRAZIL),
                new Leg(LegKind.RECEIVING, receiving, sp, Leg.BRAZIL)));

    ArrivalForecast forecast = sea.departing(LocalDate.of(2026, 8, 3));
    DateDistribution arrival = forecast.arrival(); // P50 2026-10-27, P80 2026-11-03, P95 2026-11-09
    Certainty holidays = forecast.certainty(); // PROVISIONAL
    LocalDate needBy = LocalDate.of(2026, 11, 13);
    String likely = String.format(Locale.ROOT, "%.3f", forecast.by(needBy)); // 0.993
    LocalDate orderBy = sea.latestStart(needBy, 0.95); // 2026-08-07
    LocalDate shipBy = sea.from(LegKind.SEA).latestStart(needBy, 0.95); // 2026-09-17
    LegNote why = receiving.notes().get(0);
    String seen = why.subject(); // 1 of 20
    // end

    List<String> values = new ArrayList<>();
    values.add("arrival " + arrival);
    values.add("holidays " + holidays);
    values.add("likely " + likely);
    values.add("orderBy " + orderBy);
    values.add("shipBy " + shipBy);
    values.add("seen " + seen);
    check("leadtime", values);
  }

  private static void check(String name, List<String> values) throws IOException {
    // Surefire tells the module's folder; the working directory may be another one.
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    String source =
        Files.readString(
            module.resolve(
                "src/test/java/io/github/kpi4j/amazonbr/leadtime/ReadmeSnippetsTest.java"));
    String code = source.split("// snippet " + name + "\n", 2)[1].split("// end\n", 2)[0];
    assertThat(SHOWN.matcher(code).results().map(found -> found.group(1) + " " + found.group(2)))
        .containsExactlyElementsOf(values);

    String readme = Files.readString(module.resolve("README.md"));
    String printed =
        readme.split("<!-- snippet " + name + " -->\n\n```java\n", 2)[1].split("```\n", 2)[0];
    assertThat(words(printed)).isEqualTo(words(code));
  }

  /** Indentation and the distance of remarks are the README's own. */
  private static List<String> words(String code) {
    return Pattern.compile("\\S+").matcher(code).results().map(MatchResult::group).toList();
  }
}
