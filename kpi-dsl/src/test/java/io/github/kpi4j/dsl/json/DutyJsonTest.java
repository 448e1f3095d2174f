package io.github.kpi4j.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.duty.AccessLevel;
import io.github.kpi4j.core.duty.Approval;
import io.github.kpi4j.core.duty.Delivery;
import io.github.kpi4j.core.duty.DutyRecord;
import io.github.kpi4j.core.duty.Grant;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.Limits;
import java.time.Instant;
import java.time.LocalDate;
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

  private static final String ALL =
      """
      kpi: 1
      contract: all
      parties: {agency: {name: An agency, role: provider, people: [manager, owner]}}
      time_zone: America/Sao_Paulo
      currency: BRL
      data: {sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}}
      metrics: {gmv: {sum: sales.amount}}
      kpis: {sales: {metric: gmv, better: higher, bands: {green: at least BRL 1, red: otherwise}}}
      access: {agency: {orders: edit}}
      responsibilities: {customs: agency}
      communication: {report: {every: monthly, within: 5 days}}
      actions: {budget: {amount: BRL}}
      approvals: [{when: amount > BRL 5, require: [agency.manager, agency.owner]}]
      catalogue: {categories: [toys], certificates: [{category: toys, authority: body, number: "7", until: 2027-01-01}]}
      exit:
        notice: 30 days
        triggers: [{when: level(sales) = red, for: 2 periods}]
        handover: [{task: hand_over, within: 3 days, by: agency}]
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
                + "\"clocks\":[]}],\"decisions\":[],\"owed\":[],\"strays\":[],\"triggers\":[],"
                + "\"certificates\":[],\"responsibilities\":{}}");
  }

  /** A part of the JSON of a contract with all duties, from a key on. */
  private static String part(String json, String key, String next) {
    return json.substring(json.indexOf("\"" + key + "\""), json.indexOf(",\"" + next + "\""));
  }

  @Test
  void hasEveryOtherDuty() {
    CompiledContract contract =
        KpiContracts.parse("all.kpi.yaml", ALL, Limits.DEFAULT, List.of()).orThrow();
    Proposal big = Proposal.of("budget").with("amount", Quantity.parse("BRL 9").orElseThrow());
    Instant then = Instant.parse("2026-02-01T12:00:00Z");
    DutyRecord record =
        DutyRecord.EMPTY
            .withRequests(
                List.of(
                    new Request(big, List.of(new Approval("agency.manager", big, then))),
                    new Request(Proposal.of("close"), List.of())))
            .withDeliveries(
                List.of(
                    Delivery.of(Delivery.Kind.REPORT, "2026-01", LocalDate.parse("2026-02-06")),
                    Delivery.of(Delivery.Kind.BACKUP, "2026-01", LocalDate.parse("2026-02-06"))))
            .withGrants(List.of(new Grant("agency", "ana", "orders", AccessLevel.FULL)))
            .withNotice(LocalDate.parse("2026-02-02"));
    DutyReview review =
        contract.duties().review(record, contract.period("2026-02"), AsOf.date("2026-02-28"));
    String json = DutyJson.of(review).replaceAll("\\s+", "");
    assertThat(part(json, "decisions", "owed"))
        .isEqualTo(
            "\"decisions\":[{\"action\":\"budget\",\"fields\":{\"amount\":\"BRL9\"},"
                + "\"decision\":\"needs\",\"needs\":[\"agency.owner\"],\"unsaid\":[],\"rules\":["
                + "{\"when\":\"amount>BRL5\",\"place\":\"all.kpi.yaml:13:13\",\"unknown\":false,"
                + "\"given\":[\"agency.manager\"],\"missing\":[\"agency.owner\"]}],"
                + "\"not_counted\":[]},"
                + "{\"action\":\"close\",\"fields\":{},\"decision\":\"refused\",\"objections\":["
                + "{\"kind\":\"unknown_action\",\"name\":\"close\",\"expected\":\"budget\"}]}]");
    // Five days after 31 January is 5 February; the report came on the 6th.
    assertThat(part(json, "owed", "access"))
        .isEqualTo(
            "\"owed\":[{\"kind\":\"report\",\"period\":\"2026-01\",\"due\":\"2026-02-05\","
                + "\"came\":\"2026-02-06\",\"state\":\"late\"}],"
                + "\"strays\":[{\"kind\":\"backup\",\"period\":\"2026-01\","
                + "\"came\":\"2026-02-06\",\"why\":\"not_owed\"}]");
    assertThat(part(json, "access", "triggers"))
        .isEqualTo(
            "\"access\":[{\"finding\":\"too_much\",\"party\":\"agency\",\"holder\":\"ana\","
                + "\"area\":\"orders\",\"held\":\"full\",\"agreed\":\"edit\","
                + "\"by\":\"2026-02-28\"}]");
    // Thirty days after 2 February is 4 March.
    assertThat(part(json, "triggers", "certificates"))
        .isEqualTo(
            "\"triggers\":[{\"when\":\"level(sales)=red\",\"periods\":2,\"fired\":false,"
                + "\"counted\":[],\"firing\":[]}],"
                + "\"exit\":{\"notice\":\"2026-02-02\",\"end\":\"2026-03-04\","
                + "\"transition_end\":\"2026-03-04\",\"deadlines\":["
                + "{\"task\":\"hand_over\",\"by\":\"agency\",\"day\":\"2026-03-07\"}]}");
    assertThat(json)
        .endsWith(
            "\"certificates\":[{\"category\":\"toys\",\"authority\":\"body\",\"number\":\"7\","
                + "\"until\":\"2027-01-01\"}],\"responsibilities\":{\"customs\":\"agency\"}}");
  }
}
