package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** March 2026 begins on a Sunday; LANGUAGE.md §9. */
class BusinessCalendarTest {
  private static final BusinessCalendar WEEKDAYS = BusinessCalendar.weekdays();
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

  @ParameterizedTest
  @CsvSource({
    "2026-03-06, 1, 2026-03-09",
    "2026-03-06, 5, 2026-03-13",
    "2026-03-06, 0, 2026-03-06",
    "2026-03-07, 0, 2026-03-07",
    "2026-03-07, 1, 2026-03-09",
    "2026-03-08, 1, 2026-03-09",
    "2026-03-07, -1, 2026-03-06",
    "2026-03-08, -1, 2026-03-06",
    "2026-03-09, -6, 2026-02-27"
  })
  void goesOnAndBack(LocalDate from, long count, LocalDate to) {
    assertThat(WEEKDAYS.plusBusinessDays(from, count)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06, 2026-03-09, 1",
    "2026-03-09, 2026-03-06, -1",
    "2026-03-07, 2026-03-09, 0",
    "2026-03-01, 2026-04-01, 22",
    "2026-03-06, 2026-03-06, 0"
  })
  void countsFromTheFirstDayToBeforeTheLast(LocalDate from, LocalDate to, long count) {
    assertThat(WEEKDAYS.businessDaysBetween(from, to)).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-07, FOLLOWING, 2026-03-09",
    "2026-03-07, PRECEDING, 2026-03-06",
    "2026-03-07, MODIFIED_FOLLOWING, 2026-03-09",
    "2026-05-30, FOLLOWING, 2026-06-01",
    "2026-05-30, MODIFIED_FOLLOWING, 2026-05-29",
    "2026-03-06, FOLLOWING, 2026-03-06",
    "2026-03-06, PRECEDING, 2026-03-06"
  })
  void movesOffDaysWithoutBusiness(LocalDate day, Adjustment adjustment, LocalDate to) {
    assertThat(WEEKDAYS.adjust(day, adjustment)).isEqualTo(to);
  }

  @Test
  void saysWhyAndHowSure() {
    BusinessCalendar carrier =
        WEEKDAYS.except(
            "carrier",
            Map.of(
                FRIDAY, DayStatus.closed("stocktaking", Certainty.PUBLISHED),
                SATURDAY, DayStatus.half("makes up for Friday", Certainty.PROVISIONAL)));

    assertThat(carrier.name()).isEqualTo("carrier");
    assertThat(carrier.status(FRIDAY))
        .isEqualTo(new DayStatus(false, false, "stocktaking", Certainty.PUBLISHED));
    assertThat(carrier.status(SATURDAY))
        .isEqualTo(new DayStatus(true, true, "makes up for Friday", Certainty.PROVISIONAL));
    assertThat(carrier.status(SATURDAY.plusDays(1)))
        .isEqualTo(new DayStatus(false, false, "weekend", Certainty.RULE));
    assertThat(carrier.status(SATURDAY).provisional()).isTrue();
    assertThat(carrier.certainty(DateRange.closed(FRIDAY, FRIDAY))).isEqualTo(Certainty.PUBLISHED);
    assertThat(carrier.certainty(DateRange.closed(FRIDAY, SATURDAY)))
        .isEqualTo(Certainty.PROVISIONAL);
    assertThat(carrier.certainty(new DateRange(FRIDAY, FRIDAY))).isEqualTo(Certainty.PUBLISHED);
  }

  @Test
  void theOneThatDecidesSaysWhy() {
    BusinessCalendar sure =
        WEEKDAYS.except("sure", Map.of(FRIDAY, DayStatus.closed("feast", Certainty.PUBLISHED)));
    BusinessCalendar unsure =
        WEEKDAYS.except("unsure", Map.of(FRIDAY, DayStatus.closed("fair", Certainty.PROVISIONAL)));

    // One closed office is enough to close both together, so the sure one makes it sure.
    assertThat(sure.intersection(unsure).status(FRIDAY))
        .isEqualTo(DayStatus.closed("fair; feast", Certainty.PUBLISHED));
    // Either office would do, so it takes both to be closed.
    assertThat(sure.union(unsure).status(FRIDAY))
        .isEqualTo(DayStatus.closed("fair; feast", Certainty.PROVISIONAL));
    assertThat(WEEKDAYS.intersection(unsure).status(FRIDAY))
        .isEqualTo(DayStatus.closed("fair", Certainty.PROVISIONAL));
    assertThat(WEEKDAYS.union(unsure).status(FRIDAY)).isEqualTo(DayStatus.open(Certainty.RULE));
    assertThat(sure.union(unsure).name()).isEqualTo("(sure or unsure)");
    assertThat(sure.intersection(unsure).name()).isEqualTo("(sure and unsure)");
  }

  @Test
  void halfADayIsWholeOnlyIfAnotherOfficeIsOpenAllDay() {
    BusinessCalendar half =
        WEEKDAYS.except("half", Map.of(FRIDAY, DayStatus.half("eve", Certainty.RULE)));

    assertThat(half.union(WEEKDAYS).status(FRIDAY).halfDay()).isFalse();
    assertThat(half.union(half).status(FRIDAY).halfDay()).isTrue();
    assertThat(half.intersection(WEEKDAYS).status(FRIDAY))
        .isEqualTo(DayStatus.half("eve", Certainty.RULE));
  }

  @Test
  void allDaysAreDays() {
    assertThat(BusinessCalendar.allDays().plusBusinessDays(FRIDAY, 10))
        .isEqualTo(FRIDAY.plusDays(10));
    assertThat(BusinessCalendar.weekly("six days", EnumSet.complementOf(sunday())).name())
        .isEqualTo("six days");
    assertThat(
            BusinessCalendar.weekly("six days", EnumSet.complementOf(sunday()))
                .businessDaysBetween(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)))
        .isEqualTo(26);
  }

  private static EnumSet<DayOfWeek> sunday() {
    return EnumSet.of(DayOfWeek.SUNDAY);
  }

  @Test
  void givesUpOnACalendarWithoutBusinessDays() {
    BusinessCalendar never =
        BusinessCalendar.weekly("Mondays", Set.of(DayOfWeek.MONDAY))
            .intersection(BusinessCalendar.weekly("Tuesdays", Set.of(DayOfWeek.TUESDAY)));

    assertThatIllegalStateException()
        .isThrownBy(() -> never.plusBusinessDays(FRIDAY, 1))
        .withMessageStartingWith("(Mondays and Tuesdays) has no business day from 2026-03-07");
    assertThatIllegalStateException().isThrownBy(() -> never.adjust(FRIDAY, Adjustment.PRECEDING));
    assertThat(never.businessDaysBetween(FRIDAY, FRIDAY.plusYears(1))).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusinessCalendar.weekly("never", Set.of()))
        .withMessageContaining("never");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DayStatus(false, true, "eve", Certainty.RULE));
  }
}
