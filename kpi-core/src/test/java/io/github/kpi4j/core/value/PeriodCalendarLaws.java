package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Periods of one size tile time, and their names are another way to write them; LANGUAGE.md §9. */
class PeriodCalendarLaws {
  @Provide
  Arbitrary<PeriodCalendar> calendars() {
    // The term starts before every day that is asked for, on any day of a month.
    Arbitrary<LocalDate> terms =
        Arbitraries.longs()
            .between(LocalDate.of(-200, 1, 1).toEpochDay(), LocalDate.of(-200, 2, 1).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), Arbitraries.of(Month.class), terms)
        .as((week, year, term) -> new PeriodCalendar(week, year, Optional.of(term)));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(3, 1, 1).toEpochDay(), LocalDate.of(9990, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  void periodsOfASizeTileTime(
      @ForAll("calendars") PeriodCalendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll Grain grain) {
    Period period = calendar.containing(day, grain);
    assertThat(period.days().contains(day)).isTrue();
    assertThat(calendar.containing(period.days().start(), grain)).isEqualTo(period);
    assertThat(calendar.containing(period.days().last(), grain)).isEqualTo(period);
    Period next = calendar.containing(period.days().endExclusive(), grain);
    assertThat(next.days().start()).isEqualTo(period.days().endExclusive());
    assertThat(next.name()).isNotEqualTo(period.name());
  }

  @Property
  void theNameReadsBack(
      @ForAll("calendars") PeriodCalendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll Grain grain) {
    Period period = calendar.containing(day, grain);
    assertThat(calendar.parse(period.name())).contains(period);
  }

  @Property
  void aRunOfDaysReadsBack(
      @ForAll("days") LocalDate first, @ForAll @IntRange(max = 1000) int more) {
    Period run = PeriodCalendar.ISO.ofDays(DateRange.closed(first, first.plusDays(more)));
    assertThat(PeriodCalendar.ISO.parse(run.name())).contains(run);
    assertThat(run.days().days()).isEqualTo(more + 1L);
  }

  @Property
  void goingThereAndBackLeadsHome(
      @ForAll("calendars") PeriodCalendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll Grain grain,
      @ForAll @IntRange(min = -60, max = 60) int steps) {
    Period there = calendar.shifted(day, grain, steps);
    assertThat(calendar.shifted(there.days().last(), grain, -steps))
        .isEqualTo(calendar.containing(day, grain));
    assertThat(calendar.shifted(there.days().start(), grain, 1))
        .isEqualTo(calendar.shifted(day, grain, steps + 1));
  }

  @Property
  void largerPeriodsAreMadeOfWholeMonths(
      @ForAll("calendars") PeriodCalendar calendar, @ForAll("days") LocalDate day) {
    DateRange month = calendar.containing(day, Grain.MONTH).days();
    DateRange quarter = calendar.containing(day, Grain.QUARTER).days();
    DateRange year = calendar.containing(day, Grain.YEAR).days();
    assertThat(quarter.encloses(month)).isTrue();
    assertThat(year.encloses(quarter)).isTrue();
    assertThat(year.start().getMonth()).isEqualTo(calendar.yearStarts());
    assertThat(year.start().plusYears(1)).isEqualTo(year.endExclusive());
    assertThat(quarter.start().plusMonths(3)).isEqualTo(quarter.endExclusive());
  }

  @Property
  void rangesIntersectAsTheirDaysDo(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(max = 20) int length,
      @ForAll @IntRange(min = -30, max = 30) int shift,
      @ForAll @IntRange(max = 20) int otherLength,
      @ForAll @IntRange(min = -40, max = 60) int probe) {
    DateRange one = new DateRange(start, start.plusDays(length));
    LocalDate from = start.plusDays(shift);
    DateRange other = new DateRange(from, from.plusDays(otherLength));
    LocalDate day = start.plusDays(probe);
    assertThat(one.intersection(other).contains(day))
        .isEqualTo(one.contains(day) && other.contains(day));
    assertThat(one.encloses(other)).isEqualTo(one.intersection(other).days() == other.days());
  }
}
