package io.github.kpi4j.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.duty.Delivery.Kind;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of everything that is owed; LANGUAGE.md §17. */
class OwedLaws {
  private static final LocalDate START = LocalDate.of(2026, 1, 15);
  private static final DateRange TERM = new DateRange(START, LocalDate.of(2028, 3, 10));

  @Provide
  Arbitrary<OwedSchedule> schedules() {
    Arbitrary<Grain> every =
        Arbitraries.of(Grain.WEEK, Grain.MONTH, Grain.CONTRACT_MONTH, Grain.QUARTER, Grain.YEAR);
    Arbitrary<Optional<Delay>> within =
        Combinators.combine(
                Arbitraries.of(Delay.Kind.values()), Arbitraries.integers().between(0, 90))
            .as((kind, amount) -> new Delay(amount, kind))
            .optional();
    Arbitrary<PeriodCalendar> periods =
        Combinators.combine(
                Arbitraries.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), Arbitraries.of(Month.values()))
            .as((week, year) -> new PeriodCalendar(week, year, Optional.of(START)));
    return Combinators.combine(every, within, periods)
        .as(
            (grain, delay, calendar) ->
                new OwedSchedule(
                    Map.of(Kind.REPORT, new Cadence(grain, delay)),
                    List.of(),
                    Optional.of(TERM),
                    calendar,
                    BusinessCalendar.weekdays()));
  }

  private static List<Owed> due(OwedSchedule schedule, LocalDate from, LocalDate until) {
    return schedule.due(new DateRange(from, until), List.of(), TERM.last());
  }

  @Property(tries = 300)
  void everyPeriodOfTheTermIsDueOnce(
      @ForAll("schedules") OwedSchedule schedule,
      @ForAll @IntRange(max = 1500) int first,
      @ForAll @IntRange(max = 1500) int second) {
    LocalDate end = START.plusDays(2000);
    LocalDate one = START.plusDays(Math.min(first, second));
    LocalDate other = START.plusDays(Math.max(first, second));
    List<Owed> parts = new ArrayList<>(due(schedule, START, one));
    parts.addAll(due(schedule, one, other));
    parts.addAll(due(schedule, other, end));
    assertThat(parts).isEqualTo(due(schedule, START, end));
    Grain every = Objects.requireNonNull(schedule.cadences().get(Kind.REPORT)).every();
    assertThat(parts.stream().map(Owed::period).map(Period::days))
        .containsExactlyInAnyOrderElementsOf(
            schedule.periods().overlapping(TERM, every).stream().map(Period::days).toList());
  }

  @Property(tries = 300)
  void whatComesOnItsDayIsInTime(
      @ForAll("schedules") OwedSchedule schedule, @ForAll @IntRange(max = 20) int which) {
    List<Owed> all = due(schedule, START, START.plusDays(2000));
    Owed owed = all.get(which % all.size());
    // A period that ends with the term before it is whole may be reported on at once.
    Delivery delivery = Delivery.of(Kind.REPORT, owed.period().name(), owed.due());
    DateRange day = DateRange.closed(owed.due(), owed.due());
    assertThat(schedule.stray(delivery)).isEmpty();
    assertThat(schedule.due(day, List.of(delivery), owed.due()))
        .filteredOn(one -> one.period().equals(owed.period()))
        .extracting(Owed::state)
        .containsExactly(Owed.State.ON_TIME);
    Delivery late = Delivery.of(Kind.REPORT, owed.period().name(), owed.due().plusDays(1));
    assertThat(schedule.due(day, List.of(late), owed.due().plusDays(1)))
        .filteredOn(one -> one.period().equals(owed.period()))
        .extracting(Owed::state)
        .containsExactly(Owed.State.LATE);
  }
}
