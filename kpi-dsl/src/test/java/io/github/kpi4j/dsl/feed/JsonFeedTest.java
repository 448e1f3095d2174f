package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.fact.FactTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that lie somewhere inside JSON, some of their cells above them. */
class JsonFeedTest {
  private static final String FEED =
      """
      feed: reports
      source: written for tests
      confidence: high
      format: json
      recognise: [report.days]
      columns:
        day: {names: day, as: date}
        shop: {names: /report/shop, as: text}
        item: {names: sku, as: id}
        amount: {names: money.amount, as: money}
        units: {names: units, as: count}
      currency: BRL
      tables:
        sales:
          rows: report.days
          set: {date: day, sku: item, amount: amount, units: units}
      """;

  private static FeedReading read(String json) {
    return Shop.read(List.of(FEED), "r.json", json);
  }

  private static List<String> rows(FeedReading reading) {
    FactTable sales = reading.facts().table("sales");
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < sales.rows(); row++) {
      rows.add(
          sales.day(row)
              + " "
              + sales.words("sku").get(sales.code("sku", row))
              + " "
              + sales.value("amount", row)
              + " "
              + sales.value("units", row));
    }
    return rows;
  }

  private static String report(String days) {
    return "{\"report\": {\"shop\": \"casa\", \"days\": " + days + "}}";
  }

  @Test
  void readsNumbersTextsAndWhatLiesDeeper() {
    assertThat(
            rows(
                read(
                    report(
                        """
                        [{"day": "2026-05-04", "sku": "A", "money": {"amount": 10.50}, "units": 1},
                         {"day": "2026-05-05", "sku": 77, "money": {"amount": "2.00"}, "units": "3",
                          "more": [1, {"x": null}, true, false, "\\u00e9"]}]
                        """))))
        .containsExactly("2026-05-04 A 10.5 1", "2026-05-05 77 2 3");
  }

  @Test
  void aRowThatCannotBeReadStopsNoOther() {
    FeedReading reading =
        read(
            report(
                """
                [{"day": "2026-05-04", "sku": "A", "money": {"amount": true}, "units": 1},
                 {"day": "2026-05-05", "sku": null, "money": null, "units": 1},
                 {"day": "2026-05-06", "sku": "B", "money": {"amount": 1}, "units": 1}]
                """));
    assertThat(rows(reading)).containsExactly("2026-05-06 B 1 1");
    assertThat(reading.diagnostics()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"day\": \"2026-05-04\", \"sku\": \"A\", \"money\": {\"amount\": 1}, \"units\": 1},",
        "[{\"day\": \"2026-05-04\", \"sku\": \"A\", \"money\": {\"amount\": 1}, \"units\": 1}, {]",
        "[{\"day\": \"2026-05-04\", \"sku\": \"A\", \"money\": {\"amount\": 1}, \"units\": 1}, 1e]",
      })
  void whatWasReadBeforeTheTextBreaksOffCounts(String days) {
    FeedReading reading = read(report(days));
    assertThat(rows(reading)).containsExactly("2026-05-04 A 1 1");
    assertThat(reading.diagnostics()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"report\": 1}", "{\"report\": {\"shop\": []}}", "nothing"})
  void textWithoutSuchRowsIsNotRecognised(String json) {
    FeedReading reading = read(json);
    assertThat(reading.diagnostics()).isNotEmpty();
  }
}
