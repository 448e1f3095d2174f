package io.github.kpi4j.amazonbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.duty.ExitPlan;
import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.duty.TicketClock;
import io.github.kpi4j.core.duty.TicketResult;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an agency in China and a seller in Brazil owe each other, on the calendars of both. */
class DutiesTest {
  private static final String TEXT =
      """
      kpi: 1
      contract: duties
      parties:
        seller: {name: Casa Verde Ltda, role: client, languages: [zh, pt], people: [owner, purchasing]}
        agency: {name: Exemplo Ltd, role: provider, languages: [zh, pt, en], people: [manager]}
      term: 2026-01-01/2026-12-31
      time_zone: America/Sao_Paulo
      calendar: br
      currency: BRL
      review: monthly
      data: {sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}}
      metrics: {gmv: {sum: sales.amount}}
      kpis: {profit: {metric: gmv, better: higher, weight: 100, bands: {green: at least BRL 1, red: otherwise}}}
      scorecard: {points: {green: 100, amber: 60, red: 0}}
      catalogue:
        categories: [toys]
        certificates: [{category: toys, authority: inmetro, number: "001234/2024", until: 2027-06-30}]
      sla:
        hours: {calendar: cn, open: "09:00-18:00", zone: Asia/Shanghai}
        account_suspended: {respond_within: 1 hour, resolve_within: 24 hours}
        listing_blocked: {respond_within: 4 business hours, resolve_within: 2 business days}
      actions:
        ad_budget_change: {amount: BRL}
        promotion: {discount: percent}
      approvals:
        - {when: "action = ad_budget_change and amount > BRL 5_000", require: [agency.manager, seller.owner]}
        - {when: "action = promotion and discount > 20%", require: [agency.manager, seller.owner]}
      access:
        agency: {inventory: edit, advertising: edit, orders: view_only, payments: none}
      responsibilities: {nfe_issuer: seller, importer_of_record: seller, customs: seller, tax_filing: seller, product_selection: seller, listing_language: agency}
      communication: {report: weekly, review_meeting: monthly, languages: [zh, pt], contact: {agency: "+86 000 0000 0000"}}
      data_policy: {owner: seller, reuse_by_provider: false, backup: weekly, delete_after_exit: 30 days}
      exit:
        notice: 30 days
        triggers:
          - {when: score < 60, for: 3 periods}
          - {when: level(profit) = red, for: 4 periods}
        transition: 30 days
        handover:
          - {task: revoke_seller_central_access, within: 3 business days}
          - {task: return_operating_data, within: 10 business days}
      """;

  private static Validated<CompiledContract> load(String text) {
    return KpiContracts.parse(
        "duties.kpi.yaml", text, Limits.DEFAULT, List.of(new AmazonBrPacks()));
  }

  private static Instant shanghai(String text) {
    return OffsetDateTime.parse(text + ":00+08:00").toInstant();
  }

  @Test
  void loadsWithoutAWord() {
    assertThat(load(TEXT).diagnostics()).isEmpty();
  }

  @Test
  void ticketsWaitForTheSpringFestival() {
    // Friday 13 February from 16:00: two hours. Saturday 14 is worked for the festival: nine. From
    // 15 to 23 February nobody works. Tuesday 24 from 9:00: the other seven of eighteen.
    Ticket ticket = Ticket.opened("T", "listing_blocked", shanghai("2026-02-13T16:00"));
    TicketResult result =
        load(TEXT).orThrow().duties().tickets(List.of(ticket), AsOf.date("2026-03-31")).get(0);
    assertThat(result.timing(TicketClock.RESPOND).orElseThrow().due())
        .contains(shanghai("2026-02-14T11:00"));
    assertThat(result.timing(TicketClock.RESOLVE).orElseThrow().due())
        .contains(shanghai("2026-02-24T16:00"));
  }

  @Test
  void theHandoverWaitsForTiradentes() {
    // The end is 30 days after 20 March, Sunday 19 April. Tuesday 21 April and Friday 1 May are
    // holidays: the third business day is Thursday 23 April, the tenth Tuesday 5 May.
    ExitPlan plan =
        load(TEXT)
            .orThrow()
            .duties()
            .exit(Optional.of(LocalDate.parse("2026-03-20")), Optional.empty())
            .orElseThrow();
    assertThat(plan.deadlines().subList(0, 2))
        .extracting(ExitPlan.Deadline::day)
        .containsExactly(LocalDate.parse("2026-04-23"), LocalDate.parse("2026-05-05"));
  }

  @Test
  void onlyAuthoritiesOfTheCountryIssueCertificates() {
    Diagnostic problem = load(TEXT.replace("inmetro", "inmetr")).diagnostics().get(0);
    assertThat(problem.code()).isEqualTo(Code.UNKNOWN_AUTHORITY);
    assertThat(problem.suggestions()).containsExactly("inmetro");
    assertThat(problem.span().line()).isEqualTo(17);
  }
}
