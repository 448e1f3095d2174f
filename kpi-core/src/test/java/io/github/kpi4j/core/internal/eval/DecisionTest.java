package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values are exact and are rounded once; the rounded value, which people see, decides; LANGUAGE.md
 * §6.
 */
class DecisionTest {
  private static Consumer<FactSetBuilder> day(String amount, int units, String cost) {
    return f -> {
      f.table("sales").add("2026-03-01", "A", amount, units);
      f.table("ads").add("2026-03-01", "A", cost);
    };
  }

  private static String judged(String formula, String band, Consumer<FactSetBuilder> rows) {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .metric("f", m -> m.formula(formula))
                .kpi(
                    "f",
                    k ->
                        k.metric("f")
                            .better("inside")
                            .band("green", band)
                            .band("red", "otherwise")));
    return Shop.evaluate(contract, "2026-03", "2026-06-30", rows).kpi("f").toString();
  }

  @Test
  void aPriceIsAtLeastItself() {
    // 269.70 / 3 = 89.90 exactly; in doubles 269.70 / 3 is 89.89999999999999.
    assertThat(judged("gmv / units", "at least BRL 89.90", day("269.70", 3, "0")))
        .isEqualTo("f green: BRL 89.90 (at least BRL 89.9)");
  }

  @Test
  void aTenthOfAThirdIsNoLess() {
    // cost 100 against day / days × budget = 10 / 30 × 300 = 100: the rest is 0, in decimals not.
    assertThat(judged("ad_cost - 10 / 30 * BRL 300", "at most BRL 0", day("300", 1, "100")))
        .isEqualTo("f green: BRL 0.00 (at most BRL 0)");
  }

  @ParameterizedTest
  @CsvSource({
    // cost per 100,000.00 of sales, shown percentage, level against at most 30 %
    "29995.00, 30.00%, green", // 29.995 % is a tie; 30.00 is the even neighbour
    "30004.99, 30.00%, green",
    "30005.00, 30.00%, green", // 30.005 % is a tie; 30.00 is the even neighbour
    "30005.01, 30.01%, red"
  })
  void theShownPercentageDecides(String cost, String shown, String level) {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .kpi(
                    "share",
                    k ->
                        k.metric("ad_share")
                            .better("lower")
                            .band("green", "at most 30%")
                            .band("red", "otherwise")));
    KpiResult share =
        Shop.evaluate(contract, "2026-03", "2026-06-30", day("100000", 1, cost)).kpi("share");
    Outcome.Judged outcome = (Outcome.Judged) share.outcome();
    assertThat(outcome.value().toText(4, contract.contract().rounding())).isEqualTo(shown);
    assertThat(outcome.level()).contains(level);
  }

  @Test
  void aCentOverPrintsAsMetAndSixReaisOverDoNot() {
    // 4,000.01 / 100,000 = 4.00001 % prints 4.00 %; 4,006 / 100,000 = 4.006 % prints 4.01 %.
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .kpi(
                    "share",
                    k ->
                        k.metric("ad_share")
                            .better("lower")
                            .band("green", "at most 4%")
                            .band("red", "otherwise")));
    assertThat(
            Shop.evaluate(contract, "2026-03", "2026-06-30", day("100000", 1, "4000.01"))
                .kpi("share"))
        .hasToString("share green: 4.00% (at most 4%)");
    assertThat(
            Shop.evaluate(contract, "2026-03", "2026-06-30", day("100000", 1, "4006")).kpi("share"))
        .hasToString("share red: 4.01% (otherwise)");
  }

  @ParameterizedTest
  @CsvSource({
    "half_even, 0.125, 0.12",
    "half_up, 0.125, 0.13",
    "up, 0.121, 0.13",
    "down, 0.129, 0.12"
  })
  void roundsAsTheContractSays(String rounding, String amount, String shown) {
    // gmv / 10 with gmv ten times the amount
    String gmv = new BigDecimal(amount).movePointRight(1).toPlainString();
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .set("rounding", rounding)
                .metric("f", m -> m.formula("gmv / 10"))
                .metric("g", m -> m.formula("round(gmv / 10, 2) * 1_000"))
                .kpi("f", Shop.seen("f"))
                .kpi("g", Shop.seen("g")));
    var march = Shop.evaluate(contract, "2026-03", "2026-06-30", day(gmv, 1, "0"));
    assertThat(march.kpi("f")).hasToString("f green: BRL " + shown + " (otherwise)");
    // round() keeps two places and nothing else does: 1,000 times it is a whole number of tens.
    assertThat(march.kpi("g"))
        .hasToString(
            "g green: BRL "
                + new BigDecimal(shown).movePointRight(3).setScale(2).toPlainString()
                + " (otherwise)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(ad_cost - gmv); BRL 80.00",
        "min(gmv, ad_cost, BRL 50); BRL 20.00",
        "max(gmv, ad_cost, BRL 50); BRL 100.00",
        "clamp(gmv, BRL 0, BRL 30); BRL 30.00",
        "clamp(ad_cost, BRL 30, BRL 90); BRL 30.00",
        "clamp(gmv, BRL 50, BRL 30); BRL 50.00",
        "round(gmv / 3, 1); BRL 33.30",
        "-gmv + ad_cost; BRL -80.00",
        "ad_cost / gmv; 0.2000",
        "units * 10%; 0.4000",
        "units + 1; 5",
        "per_day(gmv); BRL 3.23 per day",
        "units / per_day(units); 31.0 days"
      })
  void calculates(String formula, String value) {
    // gmv 100, cost 20, units 4; 100 / 3 = 33.33…, 100 / 31 = 3.2258…, 4 / (4 / 31) = 31
    assertThat(Shop.march(formula, day("100", 4, "20")))
        .hasToString("f green: " + value + " (otherwise)");
  }

  @Test
  void precisionIsTheMetrics() {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .metric("f", m -> m.formula("gmv / units").set("precision", "0"))
                .kpi("f", Shop.seen("f")));
    // 100 / 3 = 33.33…
    assertThat(Shop.evaluate(contract, "2026-03", "2026-06-30", day("100", 3, "0")).kpi("f"))
        .hasToString("f green: BRL 33 (otherwise)");
  }

  @Test
  void ratesHaveThresholdsOfTheirOwn() {
    // 100 / 31 = 3.2258… a day
    assertThat(judged("per_day(gmv)", "at least BRL 3.23 per day", day("100", 1, "0")))
        .isEqualTo("f green: BRL 3.23 per day (at least BRL 3.23 per day)");
  }
}
