package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Seen;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Money in another currency, by the rate of the last day of the period; LANGUAGE.md §5. */
class ExchangeTest {
  private static DraftBuilder draft() {
    return ContractDraft.named("exchange")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .table(
            "sales",
            t ->
                t.key("date")
                    .dimension("date", "date")
                    .measure("amount", "BRL")
                    .measure("duty", "USD")
                    .set("final_after", "1 day"))
        .table(
            "rates",
            t ->
                t.key("date", "from", "to")
                    .dimension("date", "date")
                    .dimension("from", "text")
                    .dimension("to", "text")
                    .measure("rate", "number")
                    .set("snapshot", "true")
                    .set("carry", "3 days")
                    .set("final_after", "1 day"))
        .metric("gmv", m -> m.sum("sales.amount"))
        .metric("duty", m -> m.sum("sales.duty"))
        .metric("in_yuan", m -> m.formula("fx(gmv, CNY)"))
        .metric("both", m -> m.formula("fx(gmv, CNY) + fx(duty, CNY)"))
        .metric("a_day", m -> m.formula("fx(per_day(gmv), CNY)"))
        .metric("month_before", m -> m.formula("previous(fx(gmv, CNY), 1 month)"))
        .metric("at_todays_rate", m -> m.formula("fx(previous(gmv, 1 month), CNY)"))
        .kpi("in_yuan", Shop.seen("in_yuan"));
  }

  private static final CompiledContract CONTRACT = Shop.compile(draft());

  /** BRL 1,000 and USD 100 in May 2026, whose last day is a Sunday. */
  private static Seen may(Consumer<FactSetBuilder> rates) {
    return Seen.of(
        CONTRACT,
        f -> {
          f.table("sales").add("2026-05-01", "1000", "100").add("2026-05-31", "0", "0");
          rates.accept(f);
        });
  }

  @Test
  void atTheEndOfAWeekendTheRateOfFridayCountsAndItsDateIsSaid() {
    Seen seen =
        may(
            f ->
                f.table("rates")
                    .add("2026-05-28", "BRL", "CNY", "1.40")
                    .add("2026-05-29", "BRL", "CNY", "1.25")
                    .add("2026-06-01", "BRL", "CNY", "9"));
    // 1,000 × 1.25
    Explanation yuan = seen.explain("in_yuan", "2026-05");
    assertThat(seen.value("in_yuan", "2026-05")).isEqualTo("CNY 1250.00");
    Explanation rate = yuan.parts().get(1);
    assertThat(rate.expression()).isEqualTo("rates BRL to CNY");
    assertThat(rate.days()).hasToString("2026-05-29/2026-05-29");
    assertThat(rate.rows().orElseThrow().days()).isEqualTo(rate.days());
    assertThat(yuan.standing().finality()).isEqualTo(Finality.FINAL);
  }

  @Test
  void theRateOfTheLastDayItselfIsNewer() {
    assertThat(
            may(f ->
                    f.table("rates")
                        .add("2026-05-29", "BRL", "CNY", "1.25")
                        .add("2026-05-31", "BRL", "CNY", "1.5"))
                .value("in_yuan", "2026-05"))
        .isEqualTo("CNY 1500.00");
  }

  @Test
  void beyondItsCarryThereIsNoRateAndNeverOne() {
    // 28 May is three days before 31 May, 27 May four.
    assertThat(
            may(f -> f.table("rates").add("2026-05-28", "BRL", "CNY", "2"))
                .value("in_yuan", "2026-05"))
        .isEqualTo("CNY 2000.00");
    Seen seen = may(f -> f.table("rates").add("2026-05-27", "BRL", "CNY", "2"));
    assertThat(seen.value("in_yuan", "2026-05")).isEqualTo("NO_RATE");
    assertThat(seen.explain("in_yuan", "2026-05").amount().toString())
        .contains("there is no rate from BRL to CNY in rates on 2026-05-28/2026-05-31");
    assertThat(may(f -> {}).value("in_yuan", "2026-05")).isEqualTo("NO_RATE");
  }

  @Test
  void theInverseIsNeverUsed() {
    assertThat(
            may(f -> f.table("rates").add("2026-05-31", "CNY", "BRL", "0.8"))
                .value("in_yuan", "2026-05"))
        .isEqualTo("NO_RATE");
  }

  @Test
  void twoCurrenciesMeetInAThird() {
    Seen seen =
        may(
            f ->
                f.table("rates")
                    .add("2026-05-29", "BRL", "CNY", "1.25")
                    .add("2026-05-29", "USD", "CNY", "7.1")
                    .add("2026-05-29", "USD", "BRL", "5.6"));
    // 1,000 × 1.25 + 100 × 7.1
    assertThat(seen.value("both", "2026-05")).isEqualTo("CNY 1960.00");
    // 1,000 / 31 × 1.25 = 40.3225…
    assertThat(seen.value("a_day", "2026-05")).isEqualTo("CNY 40.32 per day");
  }

  @Test
  void oneMissingRateIsNotHiddenByTheOther() {
    assertThat(
            may(f -> f.table("rates").add("2026-05-29", "BRL", "CNY", "1.25"))
                .value("both", "2026-05"))
        .isEqualTo("NO_RATE");
  }

  @Test
  void anEarlierMonthHasItsOwnRateUnlessTheMoneyIsExchangedToday() {
    Seen seen =
        Seen.of(
            CONTRACT,
            f -> {
              f.table("sales")
                  .add("2026-04-01", "100", "0")
                  .add("2026-05-01", "1000", "0")
                  .add("2026-05-31", "0", "0");
              f.table("rates")
                  .add("2026-04-30", "BRL", "CNY", "2")
                  .add("2026-05-29", "BRL", "CNY", "3");
            });
    assertThat(seen.value("month_before", "2026-05")).isEqualTo("CNY 200.00");
    assertThat(seen.value("at_todays_rate", "2026-05")).isEqualTo("CNY 300.00");
  }

  @Test
  void anOpenPeriodIsExchangedAtTheRateOfTheDay() {
    Seen seen =
        may(f ->
                f.table("rates")
                    .add("2026-05-14", "BRL", "CNY", "1.1")
                    .add("2026-05-29", "BRL", "CNY", "9"))
            .at("2026-05-15");
    assertThat(seen.value("in_yuan", "2026-05")).isEqualTo("CNY 1100.00");
  }

  @Test
  void aRefusedRateLeavesTheNewestBeforeItAndSaysThatADayIsMissing() {
    Seen seen =
        may(
            f ->
                f.table("rates")
                    .add("2026-05-29", "BRL", "CNY", "1.25")
                    .add("2026-05-31", "BRL", "CNY", "one"));
    assertThat(seen.value("in_yuan", "2026-05")).isEqualTo("CNY 1250.00");
    assertThat(seen.explain("in_yuan", "2026-05").standing().finality())
        .isEqualTo(Finality.PARTIAL);
  }

  @Test
  void thePlacesOfTheOtherCurrencyCount() {
    CompiledContract yen =
        Shop.compile(
            draft().metric("yen", m -> m.formula("fx(gmv, JPY)")).kpi("yen", Shop.seen("yen")));
    Seen seen =
        Seen.of(
            yen,
            f -> {
              f.table("sales").add("2026-05-31", "0.10", "0");
              f.table("rates").add("2026-05-31", "BRL", "JPY", "27.55");
            });
    // 2.755 yen
    assertThat(seen.value("yen", "2026-05-31")).isEqualTo("JPY 3");
  }

  @Test
  void theReportPrintsTheRateWithItsDate() {
    Seen seen = may(f -> f.table("rates").add("2026-05-29", "BRL", "CNY", "1.25"));
    var may = CONTRACT.evaluate(seen.facts(), CONTRACT.period("2026-05"), AsOf.date("2026-06-30"));
    assertThat(TextReport.of(may).explanations())
        // Of the 31st itself nothing has come, so a newer rate may.
        .contains(
            "rates BRL to CNY = 1.250000 (1 row of rates, 2026-05-29/2026-05-29, provisional)");
  }
}
