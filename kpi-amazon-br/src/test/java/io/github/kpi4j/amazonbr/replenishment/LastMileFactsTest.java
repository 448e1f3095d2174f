package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import io.github.kpi4j.amazonbr.leadtime.Delivery;
import io.github.kpi4j.amazonbr.leadtime.LegNote;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.KpiContracts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Deliveries become rows that a contract measures, by state. */
class LastMileFactsTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: parcels
      time_zone: America/Sao_Paulo
      currency: BRL
      use: [amazon_br/last_mile]
      kpis:
        promised:
          metric: delivered_by_promise
          for_each: uf
          better: higher
          bands: {green: at least 95%, amber: at least 50%, red: otherwise}
        days:
          metric: delivery_days
          for_each: uf
          better: lower
          bands: {green: at most 3 days, amber: at most 5 days, red: otherwise}
        business_days:
          metric: delivery_business_days
          better: lower
          bands: {green: at most 2 days, amber: at most 5 days, red: otherwise}
      """;

  private static final LocalDate UP_TO = LocalDate.of(2026, 3, 31);

  private static Delivery delivery(
      String order, String state, String handedOver, String promised, String delivered) {
    return new Delivery(
        order,
        state,
        LocalDate.parse(handedOver),
        LocalDate.parse(promised),
        Optional.of(delivered).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  private static final List<Delivery> DELIVERIES =
      List.of(
          delivery("early", "SP", "2026-03-05", "2026-03-10", "2026-03-09"),
          delivery("on the day", "SP", "2026-03-06", "2026-03-09", "2026-03-09"),
          delivery("late", "SP", "2026-03-06", "2026-03-09", "2026-03-10"),
          delivery("never", "SP", "2026-03-09", "2026-03-31", ""),
          delivery("not due", "SP", "2026-03-30", "2026-04-01", ""),
          delivery("far", "AM", "2026-03-02", "2026-03-20", "2026-03-16"),
          delivery("backwards", "SP", "2026-03-10", "2026-03-12", "2026-03-09"),
          delivery("elsewhere", "XX", "2026-03-05", "2026-03-10", "2026-03-09"));

  private static Evaluation march(List<Delivery> deliveries) {
    CompiledContract contract = KpiContracts.parse("parcels.kpi.yaml", CONTRACT).orThrow();
    DateRange march = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    FactSetBuilder facts = FactSet.builder(contract.schema());
    LastMileFacts.addPromises(facts.table("promises").covers(march), deliveries, UP_TO);
    LastMileFacts.addDeliveries(
        facts.table("deliveries").covers(march), deliveries, BrazilCalendars::state, UP_TO);
    return contract.evaluate(facts.build(), contract.period("2026-03"), AsOf.date("2026-04-10"));
  }

  private static List<String> bySubject(Evaluation evaluation, String kpi) {
    return evaluation.kpi(kpi).subjects().stream()
        .map(one -> String.join("", one.words()) + " " + one.outcome())
        .toList();
  }

  @Test
  void promises_and_days_by_state() {
    // SP: of four promised by the end of March two were kept; 4, 3 and 4 days. AM: one of one, 14
    // days. Business days: Thursday 5 to Monday 9 March are 2, Friday 6 to Monday 1, to Tuesday 2,
    // Monday 2 to Monday 16 are 10: 15 over 4.
    Evaluation march = march(DELIVERIES);
    assertThat(bySubject(march, "promised"))
        .containsExactlyInAnyOrder(
            "AM green: 100.00% (at least 95%)", "SP amber: 50.00% (at least 50%)");
    assertThat(bySubject(march, "days"))
        .containsExactlyInAnyOrder(
            "AM red: 14.0 days (otherwise)", "SP amber: 3.7 days (at most 5 days)");
    assertThat(march.kpi("business_days"))
        .hasToString("business_days amber: 3.8 days (at most 5 days)");
  }

  @Test
  void without_deliveries_there_is_no_figure() {
    assertThat(march(List.of()).kpis())
        .hasSize(3)
        .allSatisfy(kpi -> assertThat(kpi.outcome().level()).isEmpty());
  }

  @Test
  void what_is_left_out_is_said() {
    CompiledContract contract = KpiContracts.parse("parcels.kpi.yaml", CONTRACT).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());

    assertThat(LastMileFacts.addPromises(facts.table("promises"), DELIVERIES, UP_TO))
        .containsExactly(
            new LegNote(LegNote.Reason.FINISHED_BEFORE_STARTED, "backwards"),
            new LegNote(LegNote.Reason.UNKNOWN_STATE, "elsewhere"));
    assertThat(
            LastMileFacts.addDeliveries(
                facts.table("deliveries"), DELIVERIES, BrazilCalendars::state, UP_TO))
        .containsExactly(
            new LegNote(LegNote.Reason.FINISHED_BEFORE_STARTED, "backwards"),
            new LegNote(LegNote.Reason.UNKNOWN_STATE, "elsewhere"),
            new LegNote(LegNote.Reason.NOT_FINISHED, "never"),
            new LegNote(LegNote.Reason.NOT_FINISHED, "not due"));
  }
}
