package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Counting in business days, on calendars with any weekend and any closures and extra days;
 * LANGUAGE.md §9.
 */
class BusinessCalendarLaws {
  private static final LocalDate BASE = LocalDate.of(2026, 1, 1);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 120).map(BASE::plusDays);
  }

  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    Arbitrary<Map<LocalDate, DayStatus>> exceptions =
        Arbitraries.maps(days(), statuses()).ofMaxSize(30);
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7), exceptions)
        .as((open, except) -> BusinessCalendar.weekly("weekly", open).except("some", except));
  }

  private static Arbitrary<DayStatus> statuses() {
    return Combinators.combine(
            Arbitraries.of(Certainty.class), Arbitraries.integers().between(0, 2))
        .as(
            (certainty, kind) ->
                switch (kind) {
                  case 0 -> DayStatus.closed("closed", certainty);
                  case 1 -> DayStatus.half("half", certainty);
                  default -> DayStatus.open("extra", certainty);
                });
  }

  @Property
  void goingThereAndBackLeadsHomeFromABusinessDay(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = -40, max = 40) int count) {
    LocalDate start = calendar.adjust(day, Adjustment.FOLLOWING);
    LocalDate there = calendar.plusBusinessDays(start, count);
    assertThat(calendar.isBusinessDay(there)).isTrue();
    assertThat(calendar.plusBusinessDays(there, -count)).isEqualTo(start);
    assertThat(calendar.businessDaysBetween(start, there)).isEqualTo(count);
  }

  @Property
  void stepsAddUp(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 20) int one,
      @ForAll @IntRange(max = 20) int more) {
    assertThat(calendar.plusBusinessDays(calendar.plusBusinessDays(day, one), more))
        .isEqualTo(calendar.plusBusinessDays(day, one + more));
    assertThat(calendar.plusBusinessDays(calendar.plusBusinessDays(day, -one), -more))
        .isEqualTo(calendar.plusBusinessDays(day, -one - more));
  }

  @Property
  void countsAddUpWhereverTheMiddleLies(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("days") LocalDate one,
      @ForAll("days") LocalDate two,
      @ForAll("days") LocalDate three) {
    assertThat(calendar.businessDaysBetween(one, two) + calendar.businessDaysBetween(two, three))
        .isEqualTo(calendar.businessDaysBetween(one, three));
    assertThat(calendar.businessDaysBetween(two, one))
        .isEqualTo(-calendar.businessDaysBetween(one, two));
  }

  @Property
  void aLaterDayNeverLeadsToAnEarlierOne(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 30) int later,
      @ForAll @IntRange(min = -30, max = 30) int count) {
    assertThat(calendar.plusBusinessDays(day.plusDays(later), count))
        .isAfterOrEqualTo(calendar.plusBusinessDays(day, count));
  }

  @Property
  void adjustingFindsTheNearestBusinessDay(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll Adjustment adjustment) {
    LocalDate adjusted = calendar.adjust(day, adjustment);
    assertThat(calendar.isBusinessDay(adjusted)).isTrue();
    assertThat(calendar.adjust(adjusted, adjustment)).isEqualTo(adjusted);
    if (!adjusted.isEqual(day)) {
      LocalDate from = adjusted.isBefore(day) ? adjusted.plusDays(1) : day;
      LocalDate to = adjusted.isBefore(day) ? day.plusDays(1) : adjusted;
      assertThat(calendar.businessDaysBetween(from, to)).isZero();
    }
  }

  @Property
  void modifiedFollowingStaysInTheMonthIfItCan(
      @ForAll("calendars") BusinessCalendar calendar, @ForAll("days") LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    Assume.that(calendar.businessDaysBetween(first, first.plusMonths(1)) > 0);
    assertThat(calendar.adjust(day, Adjustment.MODIFIED_FOLLOWING).getMonth())
        .isEqualTo(day.getMonth());
  }

  @Property
  void unionAndIntersectionEncloseEach(
      @ForAll("calendars") BusinessCalendar one,
      @ForAll("calendars") BusinessCalendar other,
      @ForAll("days") LocalDate day) {
    boolean either = one.isBusinessDay(day) || other.isBusinessDay(day);
    boolean both = one.isBusinessDay(day) && other.isBusinessDay(day);
    assertThat(one.union(other).isBusinessDay(day)).isEqualTo(either);
    assertThat(one.intersection(other).isBusinessDay(day)).isEqualTo(both);
  }

  @Property
  void theOrderOfTwoCalendarsIsNoMatter(
      @ForAll("calendars") BusinessCalendar one,
      @ForAll("calendars") BusinessCalendar other,
      @ForAll("days") LocalDate day) {
    assertThat(one.union(other).status(day)).isEqualTo(other.union(one).status(day));
    assertThat(one.intersection(other).status(day)).isEqualTo(other.intersection(one).status(day));
  }

  @Property
  void aCalendarTogetherWithItselfIsItself(
      @ForAll("calendars") BusinessCalendar calendar, @ForAll("days") LocalDate day) {
    assertThat(calendar.union(calendar).status(day)).isEqualTo(calendar.status(day));
    assertThat(calendar.intersection(calendar).status(day)).isEqualTo(calendar.status(day));
  }
}
