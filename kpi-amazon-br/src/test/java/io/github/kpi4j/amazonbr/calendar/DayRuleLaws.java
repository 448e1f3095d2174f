package io.github.kpi4j.amazonbr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rules pick a day of every year, and read back what they write. */
class DayRuleLaws {
  @Provide
  Arbitrary<DayRule> yearly() {
    Arbitrary<DayOfWeek> weekdays = Arbitraries.of(DayOfWeek.class);
    return Arbitraries.oneOf(
        monthDays(365).map(FixedDay::new),
        Arbitraries.integers().between(-80, 80).map(EasterDay::new),
        Combinators.combine(weekdays, monthDays(359)).as(WeekdayFrom::new),
        Combinators.combine(
                weekdays,
                Arbitraries.integers().between(1, 4),
                Arbitraries.of(Month.class),
                Arbitraries.integers().between(0, 3))
            .as(WeekdayOfMonth::new));
  }

  private static Arbitrary<MonthDay> monthDays(int last) {
    return Arbitraries.integers()
        .between(1, last)
        .map(day -> MonthDay.from(LocalDate.ofYearDay(2001, day)));
  }

  @Property
  void aRulePicksADayOfEveryYear(
      @ForAll("yearly") DayRule rule, @ForAll @IntRange(min = 1583, max = 9999) int year) {
    assertThat(rule.in(year)).hasValueSatisfying(day -> assertThat(day).hasYear(year));
  }

  @Property
  void aRuleReadsBack(@ForAll("yearly") DayRule rule) {
    assertThat(DayRule.parse(rule.toString())).isEqualTo(rule);
  }

  @Property
  void easterIsASundayFrom22MarchTo25April(@ForAll @IntRange(min = 1583, max = 9999) int year) {
    LocalDate easter = Easter.sunday(year);
    assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(ChronoUnit.DAYS.between(LocalDate.of(year, 3, 22), easter)).isBetween(0L, 34L);
  }
}
