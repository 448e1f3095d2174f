package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.duty.AccessLevel;
import io.github.kpi4j.core.duty.Approval;
import io.github.kpi4j.core.duty.Delivery;
import io.github.kpi4j.core.duty.Delivery.Kind;
import io.github.kpi4j.core.duty.DutyRecord;
import io.github.kpi4j.core.duty.DutyShop;
import io.github.kpi4j.core.duty.Grant;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.duty.Ticket.Pause;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.testing.Golden;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Duties as people read them. */
class DutyReportTest {
  private static final CompiledContract CONTRACT =
      Shop.compile(
          Shop.data()
              .title("en", "A small <shop>")
              .kpi("sales", Shop.seen("gmv"))
              .sla(
                  s ->
                      s.calendar("weekdays")
                          .open("09:00-18:00")
                          .zone("Asia/Shanghai")
                          .priority(
                              "blocked",
                              p ->
                                  p.title("pt", "Anúncio bloqueado")
                                      .title("zh", "商品被封")
                                      .title("en", "Listing blocked")
                                      .respondWithin("1 business hour")
                                      .resolveWithin("2 business days"))));

  private static Instant at(String text) {
    return OffsetDateTime.parse("2026-03-" + text + ":00+08:00").toInstant();
  }

  private static DutyReview march() {
    Ticket blocked = Ticket.opened("T-1", "blocked", at("03T15:00"));
    return CONTRACT
        .duties()
        .review(
            DutyRecord.EMPTY.withTickets(
                List.of(
                    blocked.respondedAt(at("03T15:20")).resolvedAt(at("06T09:30")),
                    Ticket.opened("T-2", "blocked", at("30T15:00"))
                        .respondedAt(at("30T16:00"))
                        .paused(Pause.since(at("31T10:00"))),
                    Ticket.opened("T-3", "urgent", at("04T15:00")))),
            CONTRACT.period("2026-03"),
            AsOf.date("2026-04-10"));
  }

  // T-1: 3 hours on Tuesday, 9 on Wednesday, 9 on Thursday and a half on Friday, of 18.
  // T-2: 3 hours on Monday and one on Tuesday before the pause.
  @Test
  void saysHowTicketsStand() {
    assertThat(DutyReport.of(march()).text())
        .isEqualTo(
            """
            A small <shop>
            Duties in 2026-03, as of 2026-04-10

            Tickets
            Limits kept: 2 of 3. Still open: 1. Tickets that cannot be timed: 1.
            Ticket  Priority         State             Agreed                             Due                     Done                    Time used
            T-1     Listing blocked  answered in time  1 business hour                    2026-03-03 16:00+08:00  2026-03-03 15:20+08:00  0:20:00
            T-1     Listing blocked  solution late     2 business days                    2026-03-05 15:00+08:00  2026-03-06 09:30+08:00  21:30:00
            T-2     Listing blocked  answered in time  1 business hour                    2026-03-30 16:00+08:00  2026-03-30 16:00+08:00  1:00:00
            T-2     Listing blocked  solution paused   2 business days                    –                       –                       4:00:00
            T-3     urgent           not timed         the contract has no such priority
            """);
  }

  @Test
  void saysTheSameInOtherLanguages() {
    assertThat(DutyReport.of(march()).in(Locale.forLanguageTag("pt-BR")).text())
        .contains("Deveres em 2026-03", "Anúncio bloqueado", "2 dias úteis");
    assertThat(DutyReport.of(march()).in(Locale.CHINESE).text())
        .contains("2026-03 的义务", "商品被封", "2 个工作日");
  }

  @Test
  void isAPageOfItsOwn() throws Exception {
    String page = DutyReport.of(march()).html();
    assertThat(page).contains("A small &lt;shop&gt;", "T-3");
    assertThat(ParsedPage.of(page).texts("caption")).containsExactly("Tickets");
  }

  private static DutyReview everything() {
    CompiledContract contract = DutyShop.contract();
    Proposal big =
        Proposal.of("ad_budget_change").with("amount", Quantity.parse("BRL 6000").orElseThrow());
    Instant then = Instant.parse("2026-02-20T12:00:00Z");
    return contract
        .duties()
        .review(
            DutyRecord.EMPTY
                .withRequests(
                    List.of(
                        new Request(
                            big,
                            List.of(
                                new Approval("agency.manager", big, then),
                                new Approval("seller.owner", big, then.plusSeconds(864_000)))),
                        new Request(Proposal.of("close_shop"), List.of())))
                .withDeliveries(
                    List.of(
                        Delivery.of(Kind.REVIEW_MEETING, "2026-01", LocalDate.of(2026, 2, 27)),
                        Delivery.of(Kind.REVIEW_MEETING, "2026-02", LocalDate.of(2026, 3, 2)),
                        Delivery.of(Kind.BACKUP, "2026-02", LocalDate.of(2026, 3, 2))))
                .withGrants(
                    List.of(new Grant("agency", "ana@example.com", "payments", AccessLevel.FULL)))
                .withNotice(LocalDate.of(2026, 3, 2)),
            contract.period("2026-02"),
            AsOf.date("2026-03-05"));
  }

  @Test
  void saysEverythingElseThatIsOwed() throws Exception {
    Golden.assertMatches(DutyReportTest.class, "duties-en.txt", DutyReport.of(everything()).text());
    Golden.assertMatches(
        DutyReportTest.class,
        "duties-pt.txt",
        DutyReport.of(everything()).in(Locale.forLanguageTag("pt")).text());
    Golden.assertMatches(
        DutyReportTest.class,
        "duties-zh.txt",
        DutyReport.of(everything()).in(Locale.CHINESE).text());
  }

  @Test
  void withoutANoticeItEndsWithItsTerm() {
    CompiledContract contract = DutyShop.contract();
    DutyReview review =
        contract
            .duties()
            .review(DutyRecord.EMPTY, contract.period("2026-02"), AsOf.date("2026-03-05"));
    assertThat(DutyReport.of(review).text())
        .contains("End on 2026-12-31, transition until 2027-01-30.")
        .doesNotContain("Notice", "Permissions", "Proposals");
  }

  @Test
  void standsOnThePageOfItsPeriod() throws Exception {
    Evaluation evaluation =
        CONTRACT.evaluate(
            Shop.facts(CONTRACT, f -> {}), CONTRACT.period("2026-03"), AsOf.date("2026-04-10"));
    String page = HtmlReport.of(evaluation).duties(march()).render();
    assertThat(ParsedPage.of(page).texts("caption")).contains("Tickets");
    Evaluation april =
        CONTRACT.evaluate(
            Shop.facts(CONTRACT, f -> {}), CONTRACT.period("2026-04"), AsOf.date("2026-05-10"));
    assertThatThrownBy(() -> HtmlReport.of(april).duties(march()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
