package io.github.kpi4j.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.duty.DutyRecord;
import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.Limits;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Duties as other programs read them. */
class DutyJsonTest {
  static final String TEXT =
      """
      kpi: 1
      contract: duties
      time_zone: America/Sao_Paulo
      currency: BRL
      data: {sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}}
      metrics: {gmv: {sum: sales.amount}}
      kpis: {sales: {metric: gmv, better: higher, bands: {green: otherwise}}}
      sla:
        urgent: {respond_within: 1 hour, resolve_within: 24 hours}
      """;

  private static final CompiledContract CONTRACT =
      KpiContracts.parse("duties.kpi.yaml", TEXT, Limits.DEFAULT, List.of()).orThrow();

  private static String json(DutyRecord record) {
    DutyReview review =
        CONTRACT.duties().review(record, CONTRACT.period("2026-03"), AsOf.date("2026-04-10"));
    return DutyJson.of(review).replaceAll("\\s+", "");
  }

  @Test
  void hasEveryClockOfEveryTicket() {
    Instant opened = Instant.parse("2026-03-03T12:00:00Z");
    assertThat(
            json(
                DutyRecord.EMPTY.withTickets(
                    List.of(
                        Ticket.opened("T", "urgent", opened)
                            .respondedAt(opened.plusSeconds(90))
                            .resolvedAt(opened.plusSeconds(86_401)),
                        Ticket.opened("U", "other", opened)))))
        .isEqualTo(
            "{\"contract\":\"duties\",\"period\":\"2026-03\",\"as_of\":\"2026-04-10\","
                + "\"tickets\":[{\"ticket\":\"T\",\"priority\":\"urgent\",\"clocks\":["
                + "{\"clock\":\"respond\",\"limit\":\"1hour\",\"verdict\":\"met\","
                + "\"due\":\"2026-03-03T13:00:00Z\",\"done\":\"2026-03-03T12:01:30Z\",\"seconds\":90},"
                + "{\"clock\":\"resolve\",\"limit\":\"24hours\",\"verdict\":\"missed\","
                + "\"due\":\"2026-03-04T12:00:00Z\",\"done\":\"2026-03-04T12:00:01Z\","
                + "\"seconds\":86401}]},"
                + "{\"ticket\":\"U\",\"priority\":\"other\",\"problem\":\"unknown_priority\","
                + "\"clocks\":[]}]}");
  }
}
