package io.github.kpi4j.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.duty.Ticket.Pause;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of business time, also on days on which the clocks change; LANGUAGE.md §17. */
class BusinessHoursLaws {
  private static final long START = Instant.parse("2018-01-01T00:00:00Z").getEpochSecond();
  private static final int SECONDS = 400 * 86_400;

  @Provide
  Arbitrary<BusinessHours> hours() {
    // Until 2019 the clocks of São Paulo changed at midnight, so that a day had no midnight.
    Arbitrary<ZoneId> zones =
        Arbitraries.of("America/Sao_Paulo", "Asia/Shanghai", "Europe/Lisbon", "Australia/Lord_Howe")
            .map(ZoneId::of);
    Arbitrary<List<Opening>> openings =
        Arbitraries.of(
            List.of(new Opening(540, 1080)),
            List.of(new Opening(540, 720), new Opening(780, 1080)),
            List.of(new Opening(0, 1440)),
            List.of(new Opening(0, 30), new Opening(90, 200), new Opening(1380, 1440)));
    Arbitrary<BusinessCalendar> calendars =
        Arbitraries.of(BusinessCalendar.weekdays(), BusinessCalendar.allDays());
    return Combinators.combine(calendars, openings, zones)
        .as((calendar, open, zone) -> new BusinessHours(calendar, open, open, zone));
  }

  private static Instant at(int seconds) {
    return Instant.ofEpochSecond(START + seconds);
  }

  @Property
  void addsUpOverAdjacentIntervals(
      @ForAll("hours") BusinessHours hours,
      @ForAll @IntRange(max = SECONDS) int from,
      @ForAll @IntRange(max = 2_000_000) int first,
      @ForAll @IntRange(max = 2_000_000) int second) {
    Instant middle = at(from + first);
    Instant end = at(from + first + second);
    assertThat(hours.between(at(from), middle).plus(hours.between(middle, end)))
        .isEqualTo(hours.between(at(from), end));
  }

  @Property
  void isNeverMoreThanTimeOnTheClock(
      @ForAll("hours") BusinessHours hours,
      @ForAll @IntRange(max = SECONDS) int from,
      @ForAll @IntRange(max = 2_000_000) int length) {
    assertThat(hours.between(at(from), at(from + length)))
        .isBetween(Duration.ZERO, Duration.ofSeconds(length));
  }

  @Property
  void whatIsDueIsAsMuchLaterAsWasAgreed(
      @ForAll("hours") BusinessHours hours,
      @ForAll @IntRange(max = SECONDS) int from,
      @ForAll @IntRange(min = 1, max = 500_000) int length) {
    Instant due = hours.after(at(from), Duration.ofSeconds(length));
    assertThat(hours.between(at(from), due)).isEqualTo(Duration.ofSeconds(length));
    // The earliest such instant: a second before it was not enough.
    assertThat(hours.between(at(from), due.minusSeconds(1)))
        .isEqualTo(Duration.ofSeconds(length - 1L));
  }

  @Property
  void aPauseNeverBringsTheEndNearer(
      @ForAll("hours") BusinessHours hours,
      @ForAll @IntRange(max = SECONDS) int opened,
      @ForAll @IntRange(max = 500_000) int before,
      @ForAll @IntRange(max = 500_000) int paused,
      @ForAll @IntRange(min = 1, max = 500_000) int limit) {
    Instant now = at(SECONDS * 2);
    Pause pause = Pause.of(at(opened + before), at(opened + before + paused));
    Stopwatch without = new Stopwatch(at(opened), List.of(), Optional.empty(), now);
    Stopwatch with = new Stopwatch(at(opened), List.of(pause), Optional.empty(), now);
    Duration length = Duration.ofSeconds(limit);
    assertThat(with.due(length, hours).orElseThrow())
        .isAfterOrEqualTo(without.due(length, hours).orElseThrow());
  }
}
