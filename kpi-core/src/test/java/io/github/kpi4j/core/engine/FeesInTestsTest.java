package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.TestBuilder;
import io.github.kpi4j.core.expectation.Mismatch;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fees that tests expect; LANGUAGE.md §18. */
class FeesInTestsTest {
  private static DraftBuilder shop() {
    return Shop.data()
        .kpi("sales", Shop.seen("gmv"))
        .fees(
            f ->
                f.set("currency", "BRL")
                    .base(b -> b.set("amount", "BRL 100").set("per", "month"))
                    .commission(
                        c ->
                            c.set("metric", "gmv")
                                .set("per", "month")
                                .set("mode", "marginal")
                                .tier("BRL 1_000", "5%")
                                .above("3%"))
                    .penalty("ad_share > 25%", "BRL 10")
                    .penalty("ad_share > 50%", "BRL 30"));
  }

  // 1,500 of sales: 50 for the first 1,000, 15 for the rest; ads 600 of them are 40 %.
  private static List<Mismatch> march(Consumer<TestBuilder> expected) {
    return Shop.compile(
            shop()
                .test(
                    "one",
                    t ->
                        expected.accept(
                            t.period("2026-03")
                                .given("gmv", "BRL 1_500")
                                .given("ad_cost", "BRL 600"))))
        .testing()
        .runAll()
        .get(0)
        .mismatches();
  }

  @ParameterizedTest
  @CsvSource({
    "base, BRL 100",
    "commission, BRL 65",
    "penalties[1], BRL -10",
    "penalties[2], BRL 0",
    "total, BRL 155",
  })
  void aLineIsExpectedByItsName(String line, String amount) {
    assertThat(march(t -> t.expect("fees", line, amount))).isEmpty();
  }

  @Test
  void whatCameInsteadIsSaid() {
    assertThat(march(t -> t.expect("fees", "commission", "BRL 65.01")))
        .singleElement()
        .satisfies(
            wrong -> {
              assertThat(wrong.expectation().path()).isEqualTo("fees.commission");
              assertThat(wrong.got()).isEqualTo("BRL 65.00");
            });
    assertThat(march(t -> t.expect("fees", "total", "none")))
        .extracting(Mismatch::got)
        .containsExactly("BRL 155.00");
    assertThat(march(t -> t.expect("fees", "penalties[3]", "BRL 0")))
        .extracting(Mismatch::got)
        .containsExactly("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comission | BRL 1      | error[KPI-2006]",
        "base      | CNY 1      | error[KPI-3009]: `CNY 1`",
        "base      | 100        | error[KPI-3009]: `100`",
        "base      | BRL 0.001  | error[KPI-4013]",
      })
  void whatNoLineCanComeToIsRefused(String line, String amount, String said) {
    assertThat(
            ContractCompiler.compile(
                    shop()
                        .test("one", t -> t.period("2026-03").expect("fees", line, amount))
                        .build())
                .diagnostics())
        .singleElement()
        .asString()
        .contains(said);
  }
}
