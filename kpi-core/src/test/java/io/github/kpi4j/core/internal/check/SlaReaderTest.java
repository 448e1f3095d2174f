package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.SlaBuilder;
import io.github.kpi4j.core.duty.BusinessHours;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Business hours and limits of service as the contract has them; LANGUAGE.md §14. */
class SlaReaderTest {
  private static DraftBuilder shop(Consumer<SlaBuilder> sla) {
    return Shop.data()
        .calendar("br", BusinessCalendar.weekdays())
        .otherCalendar("cn", BusinessCalendar.allDays())
        .kpi("sales", Shop.seen("gmv"))
        .sla(sla);
  }

  private static Optional<BusinessHours> hours(Consumer<SlaBuilder> hours) {
    return Shop.compile(
            shop(s -> hours.accept(s.priority("urgent", p -> p.respondWithin("4 hours")))))
        .contract()
        .duties()
        .sla()
        .orElseThrow()
        .hours();
  }

  private static List<String> said(Consumer<SlaBuilder> sla) {
    return ContractCompiler.compile(shop(sla).build()).diagnostics().stream()
        .map(d -> d.code().id())
        .toList();
  }

  @Test
  void hoursAreThoseOfTheContractUnlessTheySayOtherwise() {
    BusinessHours hours = hours(s -> s.open("09:00-12:00", "13:00-18:00")).orElseThrow();
    assertThat(hours.zone()).hasToString("America/Sao_Paulo");
    assertThat(hours.openings()).hasSize(2);
    assertThat(hours.halfDays()).isEqualTo(hours.openings());
    assertThat(hours.calendar().name()).isEqualTo("weekdays");
  }

  @Test
  void hoursHaveAZoneACalendarAndHalfDaysOfTheirOwn() {
    BusinessHours hours =
        hours(
                s ->
                    s.open("09:00-18:00")
                        .halfDay("09:00-12:00")
                        .zone("Asia/Shanghai")
                        .calendar("cn"))
            .orElseThrow();
    assertThat(hours.zone()).hasToString("Asia/Shanghai");
    assertThat(hours.openings()).hasToString("[09:00-18:00]");
    assertThat(hours.halfDays()).hasToString("[09:00-12:00]");
    assertThat(hours.calendar().name()).isEqualTo("all days");
  }

  @Test
  void openingsMayTouch() {
    assertThat(hours(s -> s.open("09:00-12:00", "12:00-18:00")).orElseThrow().openings())
        .hasSize(2);
    assertThat(hours(s -> {})).isEmpty();
  }

  // From 9 to 17: a business day has eight hours here. The clock and business hours cannot be
  // compared.
  @ParameterizedTest
  @CsvSource({
    "4 hours, 4 hours, 0",
    "1 business days, 8 business hours, 0",
    "1 business days, 7 business hours, 1",
    "9 hours, 8 business hours, 0",
  })
  void anAnswerMayTakeAsLongAsTheSolution(String respond, String resolve, int problems) {
    assertThat(
            said(
                s ->
                    s.open("09:00-17:00")
                        .priority("low", p -> p.respondWithin(respond).resolveWithin(resolve))))
        .hasSize(problems);
  }
}
