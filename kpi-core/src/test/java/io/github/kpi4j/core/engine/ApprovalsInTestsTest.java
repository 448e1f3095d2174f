package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.TestBuilder;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.duty.DutyShop;
import io.github.kpi4j.core.expectation.Branch;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.expectation.ProposedTests;
import io.github.kpi4j.core.expectation.TestResult;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Approvals in tests; LANGUAGE.md §18. */
class ApprovalsInTestsTest {
  private static final String BUDGET = "action = ad_budget_change and amount > BRL 5000";
  private static final String DISCOUNT = "action = promotion and discount > 20%";

  private static TestResult run(DraftBuilder contract, Consumer<TestBuilder> test) {
    return run(contract, "2026-03", test);
  }

  private static TestResult run(DraftBuilder contract, String period, Consumer<TestBuilder> test) {
    return Shop.compile(contract.test("one", t -> test.accept(t.period(period))))
        .testing()
        .runAll()
        .get(0);
  }

  private static Consumer<TestBuilder> budget(String amount) {
    return t -> t.proposal("ad_budget_change", Map.of("amount", amount));
  }

  private static List<String> got(Consumer<TestBuilder> test) {
    return run(DutyShop.draft(), test).mismatches().stream().map(Mismatch::got).toList();
  }

  @Test
  void aLimitIsTriedOnBothSides() {
    assertThat(got(budget("BRL 5_000").andThen(t -> t.expect("approval", "allowed")))).isEmpty();
    assertThat(
            got(
                budget("BRL 5_000.01")
                    .andThen(t -> t.expectApprovalOf("seller.owner", "agency.manager"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "agency.manager, seller.owner",
        "agency.manager on 2026-03-24, \"[agency.manager, seller.owner]\"",
        "agency.manager on 2026-03-25, seller.owner",
        "agency.manager on 2026-04-01, \"[agency.manager, seller.owner]\""
      })
  void whatAFailureSaysIsWhoIsMissing(String consent, String got) {
    // A consent holds seven days: that of the end of the 24th has expired at the end of the 31st.
    assertThat(
            got(
                budget("BRL 6_000")
                    .andThen(t -> t.approvedBy(consent).expect("approval", "allowed"))))
        .containsExactly(got);
  }

  @Test
  void aTestIsDecidedOnItsLastDay() {
    Consumer<TestBuilder> test =
        budget("BRL 6_000")
            .andThen(t -> t.asOf("2026-03-30").approvedBy("agency.manager on 2026-03-24"));
    assertThat(got(test.andThen(t -> t.expect("approval", "seller.owner")))).isEmpty();
  }

  @Test
  void aRefusalIsExpectedToo() {
    Consumer<TestBuilder> half = t -> t.proposal("promotion", Map.of("discount", "10%"));
    assertThat(got(half.andThen(t -> t.expect("approval", "refused")))).isEmpty();
    assertThat(got(half.andThen(t -> t.expect("approval", "allowed")))).containsExactly("refused");
  }

  @Test
  void theTermsOfThePeriodDecide() {
    DraftBuilder amended =
        DutyShop.draft()
            .amendment(
                a ->
                    a.days("2026-07-01", "2026-06-01")
                        .change(
                            c ->
                                c.approval(
                                    r ->
                                        r.when("action = ad_budget_change and amount > BRL 9_000")
                                            .require("seller.owner"))));
    Consumer<TestBuilder> test = budget("BRL 6_000").andThen(t -> t.expect("approval", "allowed"));
    assertThat(run(amended, "2026-07", test).mismatches()).isEmpty();
  }

  private static List<String> ways(List<Branch> branches) {
    return branches.stream()
        .filter(
            branch -> branch.kind() == Branch.Kind.APPROVAL || branch.kind() == Branch.Kind.UNASKED)
        .map(branch -> (branch.holds() ? "" : "not ") + branch.path() + " " + branch.condition())
        .toList();
  }

  private static List<String> reached(DraftBuilder contract) {
    TestRunner runner = Shop.compile(contract).testing();
    return ways(runner.coverage(runner.runAll()).reached());
  }

  private static List<String> missed(DraftBuilder contract) {
    TestRunner runner = Shop.compile(contract).testing();
    return ways(runner.coverage(runner.runAll()).missed());
  }

  @Test
  void everyRuleHasItsWays() {
    assertThat(missed(DutyShop.draft()))
        .containsExactly(
            "approvals[1] " + BUDGET,
            "not approvals[1] " + BUDGET,
            "approvals[1] amount > BRL 5000",
            "not approvals[1] amount > BRL 5000",
            "approvals[2] " + DISCOUNT,
            "not approvals[2] " + DISCOUNT,
            "approvals[2] discount > 20%",
            "not approvals[2] discount > 20%",
            "not approvals " + BUDGET + " or " + DISCOUNT);
  }

  @Test
  void aLimitIsNotTriedByAnotherAction() {
    // The promotion does not say what its budget is, and the first rule is not about it.
    assertThat(
            reached(
                DutyShop.draft()
                    .test(
                        "one",
                        t ->
                            t.period("2026-03")
                                .proposal("promotion", Map.of("discount", "20%", "channel", "fba"))
                                .expect("approval", "allowed"))))
        .containsExactly(
            "not approvals[1] " + BUDGET,
            "not approvals[2] " + DISCOUNT,
            "not approvals[2] discount > 20%",
            "not approvals " + BUDGET + " or " + DISCOUNT);
  }

  @Test
  void whatIsRefusedReachesNothing() {
    assertThat(
            reached(
                DutyShop.draft()
                    .test(
                        "one",
                        t ->
                            t.period("2026-03")
                                .proposal("promotion", Map.of("discount", "10%"))
                                .expect("approval", "refused"))))
        .isEmpty();
  }

  @Test
  void whatNobodyCanTellGoesNeitherWay() {
    DraftBuilder contract =
        DutyShop.draft()
            .test(
                "one",
                t ->
                    t.period("2026-03")
                        .proposal("ad_budget_change", Map.of())
                        .expect("approval", "refused"));
    assertThat(reached(contract)).containsExactly("not approvals[2] " + DISCOUNT);
    TestResult result = Shop.compile(contract).testing().runAll().get(0);
    assertThat(result.decision()).get().isInstanceOf(Decision.Needs.class);
  }

  private static DraftBuilder ofWords() {
    return Shop.data()
        .kpi("sales", Shop.seen("gmv"))
        .party("seller", p -> p.name("A").role("client").people("owner"))
        .action("close_shop", a -> a.words("sure", "yes_sure", "not_sure"))
        .approval(a -> a.when("action = close_shop").require("seller.owner"))
        .approval(a -> a.when("sure = not_sure").require("seller.owner"));
  }

  @Test
  void rulesOfWordsHaveATestForEachWay() {
    assertThat(asked(edges(ofWords())))
        .extracting(ContractTest::name)
        .containsExactly("approvals[1]: action = close_shop", "approvals[2]: sure = not_sure");
    assertThat(left(edges(ofWords()))).noneMatch(way -> way.startsWith("approvals"));
  }

  @Test
  void whatNoProposalCanReachIsNoWay() {
    assertThat(missed(ofWords()))
        .containsExactly(
            "approvals[1] action = close_shop",
            "approvals[2] sure = not_sure",
            "not approvals[2] sure = not_sure");
  }

  @Test
  void amountsBesideAmountsAreTakenAsTheyCome() {
    // Nobody tries what is below a sum, so nothing is left out.
    DraftBuilder contract =
        Shop.data()
            .kpi("sales", Shop.seen("gmv"))
            .party("seller", p -> p.name("A").role("client").people("owner"))
            .action("order", a -> a.field("price", "BRL").field("fee", "BRL"))
            .approval(a -> a.when("price + fee > BRL 100").require("seller.owner"));
    assertThat(missed(contract))
        .containsExactly(
            "approvals[1] price + fee > BRL 100", "not approvals[1] price + fee > BRL 100");
    ProposedTests proposed = edges(contract);
    assertThat(asked(proposed))
        .extracting(ContractTest::name)
        .containsExactly("approvals[1]: not price + fee > BRL 100");
    assertThat(left(proposed)).contains("approvals[1] CONDITION");
  }

  @Test
  void manyFieldsThatNoRuleReadsAreOneWayEach() {
    // Twelve fields of three words would be half a million proposals.
    DraftBuilder contract =
        Shop.data()
            .kpi("sales", Shop.seen("gmv"))
            .party("seller", p -> p.name("A").role("client").people("owner"))
            .action(
                "order",
                a -> {
                  a.field("price", "BRL");
                  for (int i = 1; i <= 12; i++) {
                    a.words("word" + i, "a", "b", "c");
                  }
                })
            .approval(a -> a.when("price > BRL 100").require("seller.owner"));
    assertThat(asked(edges(contract))).hasSize(3);
  }

  @Test
  void moreWaysThanAnybodyTriesAreAllTakenAsPossible() {
    // Of each of seven fields four words count: 16,384 proposals, of which no more than some are
    // tried.
    DraftBuilder contract =
        Shop.data()
            .kpi("sales", Shop.seen("gmv"))
            .party("seller", p -> p.name("A").role("client").people("owner"))
            .action(
                "order",
                a -> {
                  for (int i = 1; i <= 7; i++) {
                    a.words("word" + i, "a", "b", "c", "d");
                  }
                });
    for (int i = 1; i <= 7; i++) {
      String condition = "word" + i + " = a";
      contract.approval(a -> a.when(condition).require("seller.owner"));
    }
    contract.approval(a -> a.when("action = order").require("seller.owner"));
    assertThat(missed(contract)).contains("not approvals[8] action = order");
  }

  private static ProposedTests edges(DraftBuilder contract) {
    CompiledContract compiled = Shop.compile(contract);
    return compiled.testing().edges(compiled.period("2026-03"));
  }

  private static List<String> left(ProposedTests proposed) {
    return proposed.left().stream().map(left -> left.branch().path() + " " + left.why()).toList();
  }

  private static List<ContractTest> asked(ProposedTests proposed) {
    return proposed.tests().stream().filter(test -> test.request().isPresent()).toList();
  }

  @Test
  void everyLimitHasItsEdges() {
    List<ContractTest> tests = asked(edges(DutyShop.draft()));
    assertThat(tests)
        .extracting(
            ContractTest::name,
            test -> test.request().orElseThrow().proposal().fields().toString(),
            test -> test.expectations().get(0).expected().toString())
        .containsExactly(
            tuple(
                "ad_budget_change: amount, the last value below BRL 5000",
                "{amount=BRL 4999.99}",
                "allowed"),
            tuple("ad_budget_change: amount, exactly BRL 5000", "{amount=BRL 5000}", "allowed"),
            tuple(
                "ad_budget_change: amount, the first value above BRL 5000",
                "{amount=BRL 5000.01}",
                "[agency.manager, seller.owner]"),
            tuple(
                "promotion: discount, the last value below 20%",
                "{discount=19.99%, channel=fba}", "allowed"),
            tuple("promotion: discount, exactly 20%", "{discount=20%, channel=fba}", "allowed"),
            tuple(
                "promotion: discount, the first value above 20%",
                "{discount=20.01%, channel=fba}", "seller.owner"));
    assertThat(Shop.compile(DutyShop.draft()).testing().run(tests)).allMatch(TestResult::passed);
  }

  @Test
  void outsideOfTheTermNothingIsProposed() {
    CompiledContract compiled = DutyShop.contract();
    ProposedTests proposed = compiled.testing().edges(compiled.period("2027-03"));
    assertThat(asked(proposed)).isEmpty();
    assertThat(left(proposed)).contains("approvals[1] NOTHING", "approvals NOTHING");
  }
}
