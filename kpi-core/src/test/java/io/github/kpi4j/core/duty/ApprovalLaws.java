package io.github.kpi4j.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.duty.Decision.Allowed;
import io.github.kpi4j.core.duty.Decision.Needs;
import io.github.kpi4j.core.duty.Decision.Refused;
import io.github.kpi4j.core.engine.DutyDesk;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any decision; LANGUAGE.md §17. */
class ApprovalLaws {
  private static final DutyDesk DESK = DutyShop.desk();
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final List<String> PEOPLE =
      List.of("agency.manager", "agency.deputy", "seller.owner", "seller.buyer", "nobody");

  /** Proposals of known and unknown actions, with and without what has to be said. */
  @Provide
  Arbitrary<Proposal> proposals() {
    Arbitrary<String> actions = Arbitraries.of("ad_budget_change", "promotion", "close_shop");
    Arbitrary<Long> amounts = Arbitraries.longs().between(0, 10_000);
    Arbitrary<Integer> fields = Arbitraries.integers().between(0, 15);
    return Combinators.combine(actions, amounts, fields).as(ApprovalLaws::proposal);
  }

  private static Proposal proposal(String action, long amount, int fields) {
    Proposal proposal = Proposal.of(action);
    if ((fields & 1) == 1) {
      Quantity money = new Quantity(Rational.of(amount), Unit.money("BRL"));
      proposal = proposal.with("amount", money);
    }
    if ((fields & 2) == 2) {
      Quantity part = new Quantity(Rational.of(amount, 10_000), Unit.Plain.PERCENT);
      proposal = proposal.with("discount", part);
    }
    return (fields & 4) == 4 ? proposal.with("channel", (fields & 8) == 8 ? "fba" : "x") : proposal;
  }

  @Provide
  Arbitrary<List<Approval>> approvals() {
    Arbitrary<Integer> hours = Arbitraries.integers().between(-48, 24 * 14);
    return Combinators.combine(Arbitraries.of(PEOPLE), proposals(), hours)
        .as((who, what, ago) -> new Approval(who, what, NOW.minusSeconds(3600L * ago)))
        .list()
        .ofMaxSize(6);
  }

  /** How far a decision is from being allowed. */
  private static int distance(Decision decision) {
    if (decision instanceof Allowed) {
      return 0;
    }
    return decision instanceof Needs needs ? needs.people().size() : Integer.MAX_VALUE;
  }

  @Property
  void moreApprovalsNeverMakeItWorse(
      @ForAll("proposals") Proposal proposal,
      @ForAll("approvals") List<Approval> some,
      @ForAll("approvals") List<Approval> more) {
    List<Approval> all = new ArrayList<>(some);
    all.addAll(more);
    // Some of them are for this very proposal, or the law would say little.
    more.forEach(one -> all.add(new Approval(one.person(), proposal, one.at())));
    assertThat(distance(DESK.decide(proposal, all, NOW)))
        .isLessThanOrEqualTo(distance(DESK.decide(proposal, some, NOW)));
  }

  @Property
  void whatIsUnknownNeverPasses(
      @ForAll("proposals") Proposal proposal, @ForAll("approvals") List<Approval> approvals) {
    List<Approval> all = new ArrayList<>(approvals);
    PEOPLE.forEach(person -> all.add(new Approval(person, proposal, NOW)));
    Decision decision = DESK.decide(proposal, all, NOW);
    Set<String> said = proposal.fields().keySet();
    boolean complete =
        switch (proposal.action()) {
          case "ad_budget_change" -> said.equals(Set.of("amount"));
          case "promotion" -> said.equals(Set.of("discount", "channel"));
          default -> false;
        };
    if (!complete) {
      assertThat(decision).isNotInstanceOf(Allowed.class);
    }
    if (proposal.action().equals("close_shop")) {
      assertThat(decision).isInstanceOf(Refused.class);
    }
  }

  @Property
  void theOrderOfApprovalsDoesNotMatter(
      @ForAll("proposals") Proposal proposal, @ForAll("approvals") List<Approval> approvals) {
    List<Approval> reversed = new ArrayList<>();
    approvals.forEach(one -> reversed.add(0, one));
    assertThat(distance(DESK.decide(proposal, reversed, NOW)))
        .isEqualTo(distance(DESK.decide(proposal, approvals, NOW)));
  }
}
