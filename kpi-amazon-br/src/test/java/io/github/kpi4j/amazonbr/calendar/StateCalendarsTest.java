package io.github.kpi4j.amazonbr.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DayStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StateCalendarsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "br-state-holidays-by-date.csv", numLinesToSkip = 1)
  void hasEveryDayOfTheTable(
      String state, LocalDate date, String weekday, String name, String agreement) {
    DayStatus status = BrazilCalendars.state(state).status(date);
    assertThat(status.business()).isFalse();
    boolean alsoNational = !BrazilCalendars.national().isBusinessDay(date);
    if (!alsoNational) {
      assertThat(status.provisional()).isEqualTo(agreement.equals("one_source"));
    }
  }

  /** The other way round: on weekdays of 2024 and 2025 no state is closed but by the tables. */
  @Test
  void hasNoDayThatTheTableLacks() throws IOException {
    Map<String, Set<LocalDate>> table = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    getClass().getResourceAsStream("br-state-holidays-by-date.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              row ->
                  table
                      .computeIfAbsent(row[0], state -> new TreeSet<>())
                      .add(LocalDate.parse(row[1])));
    }
    // The table of national and optional days says this of Rio de Janeiro.
    Set<LocalDate> rio = Objects.requireNonNull(table.get("RJ"));
    rio.add(LocalDate.of(2024, 2, 13));
    rio.add(LocalDate.of(2025, 3, 4));

    for (String state : BrazilCalendars.states()) {
      Set<LocalDate> known = table.getOrDefault(state, Set.of());
      BusinessCalendar calendar = BrazilCalendars.state(state);
      LocalDate.of(2024, 1, 1)
          .datesUntil(LocalDate.of(2026, 1, 1))
          .filter(day -> !calendar.isBusinessDay(day))
          .filter(BrazilCalendars.national()::isBusinessDay)
          .forEach(day -> assertThat(known).as(state).contains(day));
    }
  }

  @Test
  void thereAre27() {
    assertThat(BrazilCalendars.states())
        .containsExactly(
            "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA",
            "PB", "PE", "PI", "PR", "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO");
    assertThat(BrazilCalendars.stateHolidays("MT")).isEmpty();
    assertThat(BrazilCalendars.stateHolidays("SP"))
        .extracting(HolidayRule::name, HolidayRule::confidence)
        .containsExactly(tuple("Revolução Constitucionalista", "medium"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrazilCalendars.state("XX"))
        .withMessageContaining("no state XX among [AC, AL,");
  }

  @Test
  void hasTheStatesThatTaxesHave() {
    assertThat(BrazilCalendars.states())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Uf.values()).map(Uf::name).toList());
  }

  @Test
  void goesOnByRuleAfterTheTable() {
    assertThat(BrazilCalendars.state("SP").status(LocalDate.of(2027, 7, 9)))
        .isEqualTo(DayStatus.closed("Revolução Constitucionalista", Certainty.RULE));
    // Easter Monday of the week after: Easter is 2027-03-28.
    assertThat(BrazilCalendars.state("ES").isBusinessDay(LocalDate.of(2027, 4, 5))).isFalse();
    assertThat(BrazilCalendars.state("SP").status(LocalDate.of(2023, 7, 10)))
        .isEqualTo(DayStatus.open(Certainty.PROVISIONAL));
  }

  @Test
  void aCityAndACarrierComeOnTop() {
    LocalDate birthday = LocalDate.of(2027, 1, 25);
    BusinessCalendar city =
        BrazilCalendars.withHolidays(
            "São Paulo",
            BrazilCalendars.state("SP"),
            List.of(
                HolidayRule.always(
                    "Aniversário de São Paulo", DayRule.parse("01-25"), "city law")));
    BusinessCalendar carrier =
        Closure.over(
            "carrier",
            BusinessCalendar.weekly("every day", Set.of(DayOfWeek.values())),
            List.of(
                new Closure(
                    DateRange.closed(birthday.plusDays(1), birthday.plusDays(2)),
                    "stocktaking",
                    Certainty.PROVISIONAL)));

    assertThat(city.status(birthday))
        .isEqualTo(DayStatus.closed("Aniversário de São Paulo", Certainty.RULE));
    assertThat(city.isBusinessDay(birthday.plusDays(1))).isTrue();
    assertThat(city.intersection(carrier).status(birthday.plusDays(1)))
        .isEqualTo(DayStatus.closed("stocktaking", Certainty.PROVISIONAL));
    assertThat(city.intersection(carrier).plusBusinessDays(birthday.minusDays(3), 1))
        .isEqualTo(birthday.plusDays(3));
  }
}
