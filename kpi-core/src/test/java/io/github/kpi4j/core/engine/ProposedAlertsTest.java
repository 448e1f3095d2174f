package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.AlertBuilder;
import io.github.kpi4j.core.draft.DraftBuilder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests at the edges of alerts; LANGUAGE.md §18. */
class ProposedAlertsTest {
  private static Proposals proposals(Consumer<AlertBuilder> alert) {
    DraftBuilder shop =
        Shop.data()
            .set("term", "2026-01-01/2026-12-31")
            .metric("cover", m -> m.formula("stock / per_day(rolling(units, 28 days))"))
            .kpi("sales", Shop.seen("gmv"))
            .alert("careful", a -> alert.accept(a.severity("warning")));
    return Proposals.of(shop, "2026-03");
  }

  @Test
  void aProductHasRowsOnEveryDayThatIsLookedAt() {
    Proposals each = proposals(a -> a.forEach("sku").when("cover < 20 days"));
    // Days in February too, as the alert could have begun to hold before: the 28 days to 31 March
    // are 10,000 pieces each, of which 20 days need 200,000 in stock.
    assertThat(each.named("careful"))
        .containsExactly(
            "careful: cover, the last value below 20 days | sales [2026-02-28, any, 0, 10000] to"
                + " [2026-03-31, any, 0, 10000] stock [2026-02-28, any, any, 199000] to"
                + " [2026-03-31, any, any, 199000] | alerts.careful.any firing",
            "careful: cover, exactly 20 days | sales [2026-02-28, any, 0, 10000] to"
                + " [2026-03-31, any, 0, 10000] stock [2026-02-28, any, any, 200000] to"
                + " [2026-03-31, any, any, 200000] | alerts.careful.any ok",
            "careful: cover, the first value above 20 days | sales [2026-02-28, any, 0, 10000] to"
                + " [2026-03-31, any, 0, 10000] stock [2026-02-28, any, any, 201000] to"
                + " [2026-03-31, any, any, 201000] | alerts.careful.any ok");
    assertThat(each.left()).isEmpty();
  }

  @Test
  void whatGrowsFromDayToDayIsGivenOfThePeriod() {
    Proposals sum = proposals(a -> a.when("gmv < BRL 10"));
    // All of it on the first day, so that it is the same on every day of the month.
    assertThat(sum.named("careful"))
        .containsExactly(
            "careful: gmv, the last value below BRL 10 | gmv BRL 9.99 a day | alerts.careful"
                + " firing",
            "careful: gmv, exactly BRL 10 | gmv BRL 10 a day | alerts.careful ok",
            "careful: gmv, the first value above BRL 10 | gmv BRL 10.01 a day | alerts.careful ok");
    assertThat(sum.left()).isEmpty();
  }

  @Test
  void oneMonthIsComparedWithTheLast() {
    Proposals growth = proposals(a -> a.when("gmv > previous(gmv, 1 month)"));
    // February is 1,000, and March moves around it.
    assertThat(growth.named("careful"))
        .containsExactly(
            "careful: gmv, the last value below BRL 1000 | gmv BRL 1000 and BRL 999.99 |"
                + " alerts.careful ok",
            "careful: gmv, exactly BRL 1000 | gmv BRL 1000 and BRL 1000 | alerts.careful ok",
            "careful: gmv, the first value above BRL 1000 | gmv BRL 1000 and BRL 1000.01 |"
                + " alerts.careful firing");
    assertThat(growth.left()).isEmpty();
  }

  @Test
  void eachComparisonDecidesWhereTheOthersDoNot() {
    Proposals both =
        proposals(a -> a.forEach("sku").when("rating < 4 and not (stock = 0 or ad_share > 20%)"));
    // There is stock, and 2,000 of 10,000 are exactly 20 %: neither side of "or" holds.
    assertThat(both.named("careful: rating, the last"))
        .containsExactly(
            "careful: rating, the last value below 4 | sales [2026-03-01, any, 10000, 0] ads"
                + " [2026-03-01, any, 2000] reviews [2026-02-28, any, 3.9] to [2026-03-31, any,"
                + " 3.9] stock [2026-02-28, any, any, 1] to [2026-03-31, any, any, 1] |"
                + " alerts.careful.any firing");
    // Stock is never below nothing, so there is no value below the edge.
    assertThat(both.named("careful: stock"))
        .extracting(line -> line.substring(line.lastIndexOf('|')))
        .containsExactly("| alerts.careful.any ok", "| alerts.careful.any firing");
    assertThat(both.left()).isEmpty();
  }

  @Test
  void anAlertOnSomeRowsOnlyHasSuchRows() {
    Proposals some = proposals(a -> a.where("sku", "pan", "pot").when("units > 3"));
    assertThat(some.named("careful"))
        .containsExactly(
            "careful: units, the last value below 3 | sales [2026-03-01, pan, 0, 2] |"
                + " alerts.careful ok",
            "careful: units, exactly 3 | sales [2026-03-01, pan, 0, 3] | alerts.careful ok",
            "careful: units, the first value above 3 | sales [2026-03-01, pan, 0, 4] |"
                + " alerts.careful firing");
    assertThat(some.left()).isEmpty();
  }
}
