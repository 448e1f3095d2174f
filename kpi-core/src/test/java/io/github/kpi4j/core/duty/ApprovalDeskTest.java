package io.github.kpi4j.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.duty.Decision.Allowed;
import io.github.kpi4j.core.duty.Decision.Needs;
import io.github.kpi4j.core.duty.Decision.Objection;
import io.github.kpi4j.core.duty.Decision.Refused;
import io.github.kpi4j.core.duty.Decision.Uncounted;
import io.github.kpi4j.core.duty.Decision.Uncounted.Why;
import io.github.kpi4j.core.engine.DutyDesk;
import io.github.kpi4j.core.value.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether proposals may go through; LANGUAGE.md §17. */
class ApprovalDeskTest {
  private static final DutyDesk DESK = DutyShop.desk();
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private static Quantity quantity(String text) {
    return Quantity.parse(text).orElseThrow();
  }

  private static Proposal budget(String amount) {
    return Proposal.of("ad_budget_change").with("amount", quantity(amount));
  }

  private static Approval by(String person, Proposal proposal) {
    return new Approval(person, proposal, NOW.minus(Duration.ofHours(1)));
  }

  private static Decision decide(Proposal proposal, Approval... approvals) {
    return DESK.decide(proposal, List.of(approvals), NOW);
  }

  @Test
  void theLimitItselfNeedsNobody() {
    assertThat(decide(budget("BRL 5000"))).isEqualTo(new Allowed(List.of(), List.of()));
    assertThat(decide(budget("BRL 5000.01"))).isInstanceOf(Needs.class);
  }

  @Test
  void bothPeopleHaveToConsent() {
    Proposal proposal = budget("BRL 6000");
    Needs nobody = (Needs) decide(proposal);
    assertThat(nobody.people()).containsExactly("agency.manager", "seller.owner");
    Needs one = (Needs) decide(proposal, by("agency.manager", proposal));
    assertThat(one.people()).containsExactly("seller.owner");
    assertThat(decide(proposal, by("agency.manager", proposal), by("seller.owner", proposal)))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void whoConsentsTwiceConsentsOnce() {
    Proposal proposal = budget("BRL 6000");
    Needs needs =
        (Needs) decide(proposal, by("agency.manager", proposal), by("agency.manager", proposal));
    assertThat(needs.people()).containsExactly("seller.owner");
  }

  @Test
  void aConsentToAnotherAmountIsNone() {
    Proposal proposal = budget("BRL 6000");
    Approval other = by("agency.manager", budget("BRL 5999"));
    Needs needs = (Needs) decide(proposal, other);
    assertThat(needs.people()).containsExactly("agency.manager", "seller.owner");
    assertThat(needs.left()).containsExactly(new Uncounted(other, Why.OTHER_PROPOSAL));
  }

  // Seven days after 3 March 12:00 it is 10 March 12:00, and the consent is over.
  @ParameterizedTest
  @CsvSource({"2026-03-03T12:00:01Z, true", "2026-03-03T12:00:00Z, false"})
  void aConsentHoldsForSevenDays(String given, boolean counts) {
    Proposal proposal = budget("BRL 6000");
    Approval old = new Approval("agency.manager", proposal, Instant.parse(given));
    Decision decision = decide(proposal, old, by("seller.owner", proposal));
    assertThat(decision instanceof Allowed).isEqualTo(counts);
    if (decision instanceof Needs needs) {
      assertThat(needs.left()).containsExactly(new Uncounted(old, Why.EXPIRED));
    }
  }

  @Test
  void whatIsNotDeclaredIsRefused() {
    Refused refused = (Refused) decide(Proposal.of("close_shop"));
    assertThat(refused.objections())
        .extracting(Objection::kind)
        .containsExactly(Objection.Kind.UNKNOWN_ACTION);
    assertThat(kinds(budget("BRL 1").with("note", "please")))
        .containsExactly(Objection.Kind.UNKNOWN_FIELD);
    assertThat(kinds(budget("USD 1"))).containsExactly(Objection.Kind.WRONG_UNIT);
    assertThat(kinds(Proposal.of("ad_budget_change").with("amount", "much")))
        .containsExactly(Objection.Kind.WRONG_UNIT);
    assertThat(
            kinds(
                Proposal.of("promotion").with("discount", quantity("5%")).with("channel", "shop")))
        .containsExactly(Objection.Kind.UNKNOWN_WORD);
  }

  private static List<Objection.Kind> kinds(Proposal proposal) {
    return ((Refused) decide(proposal)).objections().stream().map(Objection::kind).toList();
  }

  @Test
  void anUnknownAmountNeverPasses() {
    Proposal unsaid = Proposal.of("ad_budget_change");
    Needs needs = (Needs) decide(unsaid);
    assertThat(needs.people()).containsExactly("agency.manager", "seller.owner");
    assertThat(needs.asked().get(0).unknown()).isTrue();
    assertThat(needs.unsaid()).extracting(Objection::name).containsExactly("amount");
    // Whoever consents does not know to what.
    Approval blind = by("agency.manager", unsaid);
    Needs still = (Needs) decide(unsaid, blind, by("seller.owner", unsaid));
    assertThat(still.people()).containsExactly("agency.manager", "seller.owner");
    assertThat(still.left()).contains(new Uncounted(blind, Why.INCOMPLETE));
  }

  @Test
  void whatSaysTooLittleAndAsksNobodyIsRefused() {
    // The discount is known to be small, so no rule asks; of the channel nobody knows anything.
    assertThat(kinds(Proposal.of("promotion").with("discount", quantity("5%"))))
        .containsExactly(Objection.Kind.MISSING_FIELD);
  }

  @Test
  void nothingIsAllowedOutOfTheTerm() {
    Decision decision =
        DESK.decide(budget("BRL 1"), List.of(), Instant.parse("2027-01-01T03:00:00Z"));
    assertThat(((Refused) decision).objections())
        .extracting(Objection::kind)
        .containsExactly(Objection.Kind.OUT_OF_TERM);
    // Midnight in São Paulo is three o'clock in London.
    assertThat(DESK.decide(budget("BRL 1"), List.of(), Instant.parse("2027-01-01T02:59:59Z")))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void aConsentThatComesLaterIsNotKnownYet() {
    Proposal proposal = budget("BRL 6000");
    Approval later = new Approval("agency.manager", proposal, NOW.plusSeconds(1));
    assertThat(((Needs) decide(proposal, later)).left())
        .containsExactly(new Uncounted(later, Why.NOT_YET));
  }

  @Test
  void aRuleWithoutAnActionReadsAllOfThem() {
    // `not` and `or`, sums of fields, and words the other way round.
    DutyDesk desk =
        Shop.compile(
                DutyShop.draft()
                    .action("move", a -> a.field("from_price", "BRL").field("to_price", "BRL"))
                    .approval(
                        a ->
                            a.when(
                                    "move = action and not (to_price - from_price <= BRL 10"
                                        + " or to_price < from_price * 2)")
                                .require("seller.buyer")))
            .duties();
    Proposal small =
        Proposal.of("move")
            .with("from_price", quantity("BRL 100"))
            .with("to_price", quantity("BRL 110"));
    assertThat(desk.decide(small, List.of(), NOW)).isInstanceOf(Allowed.class);
    assertThat(desk.decide(small.with("to_price", quantity("BRL 200")), List.of(), NOW))
        .isInstanceOf(Needs.class);
  }
}
