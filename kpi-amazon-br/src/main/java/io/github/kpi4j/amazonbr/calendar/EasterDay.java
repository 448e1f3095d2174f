package io.github.kpi4j.amazonbr.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** So many days from Easter Sunday. */
record EasterDay(int offset) implements DayRule {
  /** Easter is from 22 March to 25 April: within 80 days before it is still this year. */
  private static final int FARTHEST = 80;

  EasterDay {
    if (Math.abs(offset) > FARTHEST) {
      throw new IllegalArgumentException("too far from Easter: " + offset);
    }
  }

  @Override
  public Optional<LocalDate> in(int year) {
    return Optional.of(Easter.sunday(year).plusDays(offset));
  }

  @Override
  public String toString() {
    return "easter" + DayRuleText.signed(offset);
  }
}
