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
    return Stream.of(ofGiven(), ofExpected()).flatMap(table -> table);
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
            "The test expects a `score`, and the contract has no `scorecard`.",
            t -> march(t).expect("score", "90")),
        bad(
            Code.NOTHING_TO_EXPECT,
            "expect",
            "fees",
            "The test expects a `fees`, and the contract has no `fees`.",
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
}
