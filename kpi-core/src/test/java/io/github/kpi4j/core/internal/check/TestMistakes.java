package io.github.kpi4j.core.internal.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.Edits;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.draft.TestBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tests that a contract brings and that nobody could run. */
final class TestMistakes {
  private TestMistakes() {}

  private static Arguments bad(
      Code code, String place, String marked, String sentence, Consumer<TestBuilder> test) {
    return arguments(
        code,
        place.isEmpty() ? "tests.1" : "tests.1." + place,
        marked,
        sentence,
        Shop.data()
            .kpi("sales", Shop.seen("gmv"))
            .kpi("stars", k -> Shop.seen("rating").accept(k.forEach("sku")))
            .test("one", test)
            .build()
            .root(),
        List.of());
  }

  private static TestBuilder march(TestBuilder test) {
    return test.period("2026-03");
  }

  private static Consumer<TestBuilder> given(String value) {
    return t -> march(t).given("gmv", value).expect("metrics", "gmv", "BRL 1");
  }

  private static Consumer<TestBuilder> row(Map<String, String> cells) {
    return t -> march(t).row("sales", cells).expect("metrics", "gmv", "BRL 1");
  }

  static Stream<Arguments> all() {
    return Stream.of(ofGiven(), ofExpected(), ofProposals()).flatMap(table -> table);
  }

  private static Stream<Arguments> ofGiven() {
    return Stream.of(
        bad(
            Code.BAD_PERIOD,
            "period",
            "March",
            "`March` is not a period.",
            t -> t.period("March").expect("metrics", "gmv", "BRL 1")),
        bad(
            Code.TEST_BEFORE_PERIOD,
            "",
            "as_of",
            "The test is evaluated on 2026-02-28, before 2026-03 begins.",
            t -> march(t).asOf("2026-02-28").expect("metrics", "gmv", "BRL 1")),
        bad(
            Code.UNKNOWN_METRIC,
            "given",
            "sales",
            "The metric `sales` is not defined.",
            t -> march(t).given("sales", "BRL 1").expect("metrics", "gmv", "BRL 1")),
        bad(
            Code.BAD_GIVEN,
            "given.gmv",
            "BRL 5 from 2026-03-04",
            "`BRL 5 from 2026-03-04` does not say what the metric came to.",
            given("BRL 5 from 2026-03-04")),
        bad(
            Code.BAD_GIVEN,
            "given.gmv",
            "BRL 5 in Feb",
            "`BRL 5 in Feb` does not say what the metric came to.",
            given("BRL 5 in Feb")),
        bad(
            Code.THRESHOLD_UNIT,
            "given.gmv",
            "5",
            "`5` cannot be compared with `gmv`, whose unit is BRL.",
            given("5")),
        bad(
            Code.UNKNOWN_TABLE,
            "facts",
            "sale",
            "The table `sale` is not declared.",
            t -> march(t).row("sale", Map.of("amount", "BRL 1")).expect("kpis", "sales", "green")),
        bad(
            Code.UNKNOWN_COLUMN,
            "facts.sales.1",
            "amuont",
            "The table has no column `amuont`.",
            row(Map.of("amuont", "BRL 1"))),
        bad(
            Code.BAD_DATE,
            "facts.sales.1.date",
            "yesterday",
            "`yesterday` is not a day.",
            row(Map.of("date", "yesterday"))));
  }

  private static Stream<Arguments> ofExpected() {
    return Stream.of(
        bad(
            Code.UNKNOWN_KPI,
            "expect.kpis",
            "sale",
            "There is no KPI `sale`.",
            t -> march(t).expect("kpis", "sale", "green")),
        bad(
            Code.UNKNOWN_WORD,
            "expect.kpis.sales",
            "blue",
            "`blue` is not one of the words that can stand here.",
            t -> march(t).expect("kpis", "sales", "blue")),
        bad(
            Code.EXPECTED_SUBJECTS,
            "expect.kpis",
            "stars",
            "`stars` is expected as one, and has a result for each subject.",
            t -> march(t).expect("kpis", "stars", "green")),
        bad(
            Code.EXPECTED_SUBJECTS,
            "expect.kpis",
            "sales",
            "`sales` is expected by subject, and is one result for the whole contract.",
            t -> march(t).expect("kpis", "sales", "pan", "green")),
        bad(
            Code.NOTHING_TO_EXPECT,
            "expect",
            "score",
            "The test expects `score`, and the contract has no `scorecard`.",
            t -> march(t).expect("score", "90")),
        bad(
            Code.NOTHING_TO_EXPECT,
            "expect",
            "fees",
            "The test expects `fees`, and the contract has no `fees`.",
            t -> march(t).expect("fees", "base", "CNY 1")),
        arguments(
            Code.EXPECTS_NOTHING,
            "contract",
            "expect",
            "The test expects nothing, so it could never fail.",
            Edits.put(
                Shop.data().kpi("sales", Shop.seen("gmv")).build().root(),
                "tests",
                new Sequence(
                    Edits.nowhere("tests"),
                    List.of(
                        Edits.put(
                            Edits.set(
                                Edits.set(
                                    new Mapping(Edits.nowhere("tests.1"), List.of()),
                                    "name",
                                    "one"),
                                "period",
                                "2026-03"),
                            "expect",
                            new Mapping(Edits.nowhere("expect"), List.of()))))),
            List.of()));
  }

  /** A test of a contract with a budget that the manager of the agency consents to. */
  private static Arguments asked(
      Code code, String place, String marked, String sentence, Consumer<TestBuilder> test) {
    return arguments(
        code,
        place.isEmpty() ? "tests.1" : "tests.1." + place,
        marked,
        sentence,
        Shop.data()
            .kpi("sales", Shop.seen("gmv"))
            .party("agency", p -> p.name("An agency").role("provider").people("manager"))
            .action(
                "budget",
                a -> a.field("amount", "BRL").field("note", "text").words("why", "a", "b"))
            .approval(a -> a.when("action = budget and amount > BRL 100").require("agency.manager"))
            .test("one", t -> test.accept(march(t)))
            .build()
            .root(),
        List.of());
  }

  private static Consumer<TestBuilder> field(String name, String value) {
    return t -> t.proposal("budget", Map.of(name, value)).expect("approval", "allowed");
  }

  private static Consumer<TestBuilder> answer(String... people) {
    return t -> t.proposal("budget", Map.of("amount", "BRL 5")).expectApprovalOf(people);
  }

  private static Stream<Arguments> ofProposals() {
    return Stream.of(
        asked(
            Code.UNKNOWN_ACTION,
            "proposal.action",
            "bugdet",
            "There is no action `bugdet`.",
            t -> t.proposal("bugdet", Map.of()).expect("approval", "allowed")),
        asked(
            Code.UNKNOWN_FIELD,
            "proposal",
            "amuont",
            "The action `budget` has no field `amuont`.",
            field("amuont", "BRL 5")),
        asked(
            Code.THRESHOLD_UNIT,
            "proposal.amount",
            "5",
            "`5` cannot be compared with `amount`, whose unit is BRL.",
            field("amount", "5")),
        asked(
            Code.THRESHOLD_UNIT,
            "proposal.amount",
            "USD 5",
            "`USD 5` cannot be compared with `amount`, whose unit is BRL.",
            field("amount", "USD 5")),
        asked(
            Code.BAD_QUANTITY,
            "proposal.amount",
            "a lot",
            "`a lot` is not a quantity as contracts write them.",
            field("amount", "a lot")),
        asked(
            Code.UNKNOWN_WORD,
            "proposal.why",
            "c",
            "`c` is not one of the words that can stand here.",
            field("why", "c")),
        asked(
            Code.PROPOSAL_APART,
            "",
            "proposal",
            "The test has `proposal`, but no `approval`.",
            t -> t.proposal("budget", Map.of()).expect("metrics", "gmv", "none")),
        asked(
            Code.PROPOSAL_APART,
            "expect",
            "approval",
            "The test has `approval`, but no `proposal`.",
            t -> t.approvedBy("agency.manager").expect("approval", "allowed")),
        asked(
            Code.PROPOSAL_APART,
            "",
            "approved_by",
            "The test has `approved_by`, but no `proposal`.",
            t -> t.approvedBy("agency.manager").expect("metrics", "gmv", "none")),
        asked(
            Code.UNKNOWN_PERSON,
            "approved_by",
            "agency.manger",
            "No party names a person `agency.manger`.",
            field("amount", "BRL 5").andThen(t -> t.approvedBy("agency.manger on 2026-03-02"))),
        asked(
            Code.BAD_DATE,
            "approved_by",
            "Monday",
            "`Monday` is not a day.",
            field("amount", "BRL 5").andThen(t -> t.approvedBy("agency.manager on Monday"))),
        asked(
            Code.UNKNOWN_WORD,
            "expect.approval",
            "aloud",
            "`aloud` is not one of the words that can stand here.",
            t -> t.proposal("budget", Map.of()).expect("approval", "aloud")),
        asked(
            Code.UNKNOWN_PERSON,
            "expect.approval",
            "allowed",
            "No party names a person `allowed`.",
            answer("allowed")),
        asked(
            Code.UNKNOWN_WORD,
            "expect.approval",
            "",
            "`[]` is not one of the words that can stand here.",
            answer()),
        bad(
            Code.NOTHING_TO_EXPECT,
            "expect",
            "approval",
            "The test expects `approval`, and the contract has no `approvals`.",
            t -> march(t).proposal("budget", Map.of()).expect("approval", "allowed")));
  }
}
