package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates, delays, days and how sure a calendar is of them. */
class SmallValuesTest {
  private static final LocalDate OPEN = LocalDate.of(2026, 3, 2);

  /** A place that opens on one day only. */
  private record Once(LocalDate day) implements BusinessCalendar {
    @Override
    public String name() {
      return "once";
    }

    @Override
    public DayStatus status(LocalDate date) {
      return date.equals(day)
          ? DayStatus.open("fair", Certainty.PROVISIONAL)
          : DayStatus.closed("no fair", Certainty.RULE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BRL 12.5 per day, BRL per day",
    "7 per hour, number per hour",
    "7 per day, number per day",
    "12.5% per hour, percent per hour"
  })
  void ratesAreReadAndWritten(String text, String unit) {
    Quantity rate = Quantity.parse(text).orElseThrow();
    assertThat(rate).hasToString(text);
    assertThat(rate.unit()).hasToString(unit);
    assertThat(rate.unit().isMoney()).isFalse();
  }

  @Test
  void onlyMoneyIsMoney() {
    assertThat(Quantity.money("BRL", "1").unit().isMoney()).isTrue();
    assertThat(Quantity.number("1").unit().isMoney()).isFalse();
    assertThat(Quantity.number("1.5")).hasToString("1.5");
    assertThat(Quantity.money("BRL", "1.005").rounded(2, Rounding.HALF_EVEN))
        .isEqualTo(Quantity.money("BRL", "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "3, ''",
    "BRL 3, ''",
    "3%, ''",
    "0 days, 0 DAYS",
    "4 hours, 4 HOURS",
    "1 business day, 1 BUSINESS_DAYS"
  })
  void aDelayIsALengthOfTime(String text, String expected) {
    assertThat(Delay.parse(text).map(d -> d.amount() + " " + d.kind()).orElse(""))
        .isEqualTo(expected);
  }

  @Test
  void aPlaceThatOpensOnceInFourHundredDaysIsFoundAndLaterGivenUp() {
    BusinessCalendar once = new Once(OPEN);
    assertThat(BusinessDaySearch.from(once, OPEN.minusDays(400), 1)).isEqualTo(OPEN);
    assertThatThrownBy(() -> BusinessDaySearch.from(once, OPEN.minusDays(401), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("once has no business day from 2025-01-25 to ");
  }

  @Test
  void aFairIsOpenAndMayStillChange() {
    DayStatus fair = new Once(OPEN).status(OPEN);
    assertThat(fair.business()).isTrue();
    assertThat(fair.halfDay()).isFalse();
    assertThat(fair.reason()).isEqualTo("fair");
    assertThat(fair.provisional()).isTrue();
    assertThat(new Once(OPEN).status(OPEN.plusDays(1)).provisional()).isFalse();
  }

  @Test
  void whereTwoCalendarsAreOpenOrClosedAlikeTheSurerOrTheLessSureSpeaks() {
    BusinessCalendar half =
        new BusinessCalendar() {
          @Override
          public String name() {
            return "half";
          }

          @Override
          public DayStatus status(LocalDate date) {
            return DayStatus.half("eve", Certainty.PUBLISHED);
          }
        };
    BusinessCalendar once = new Once(OPEN);
    // Open all day in one, half in the other: all day where either counts, half where both must.
    assertThat(new UnionCalendar(half, once).status(OPEN).halfDay()).isFalse();
    assertThat(new UnionCalendar(once, half).status(OPEN).halfDay()).isFalse();
    assertThat(new IntersectionCalendar(half, once).status(OPEN).halfDay()).isTrue();
    assertThat(new IntersectionCalendar(once, half).status(OPEN).halfDay()).isTrue();
    assertThat(new IntersectionCalendar(half, half).status(OPEN).halfDay()).isTrue();
    assertThat(new UnionCalendar(half, half).status(OPEN).halfDay()).isTrue();
    assertThat(new UnionCalendar(once, once).status(OPEN).halfDay()).isFalse();
    assertThat(new IntersectionCalendar(once, once).status(OPEN).halfDay()).isFalse();
    // Closed in one, open for half a day in the other.
    LocalDate other = OPEN.plusDays(1);
    assertThat(new UnionCalendar(once, half).status(other)).isEqualTo(half.status(other));
    assertThat(new IntersectionCalendar(half, once).status(other)).isEqualTo(once.status(other));
    assertThat(Certainty.RULE.weaker(Certainty.PROVISIONAL)).isEqualTo(Certainty.PROVISIONAL);
    assertThat(Certainty.RULE.weaker(Certainty.PUBLISHED)).isEqualTo(Certainty.RULE);
  }
}
