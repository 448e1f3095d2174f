package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of sales, and feeds that fill it. */
final class Shop {
  static final CompiledContract CONTRACT =
      KpiContracts.parse(
              "shop.kpi.yaml",
              """
              kpi: 1
              contract: shop
              time_zone: America/Sao_Paulo
              currency: BRL
              data:
                sales:
                  key: [date, sku]
                  dimensions: {date: date, sku: text}
                  measures: {amount: BRL, units: count}
                  expected_within: 48 hours
                grades:
                  snapshot: true
                  key: [date, sku]
                  dimensions: {date: date, sku: text}
                  measures: {grade: score}
              metrics: {amount: {sum: sales.amount}}
              kpis: {k: {metric: amount, better: higher, bands: {green: at least BRL 1, red: otherwise}}}
              """)
          .orThrow();

  static final String SALES =
      """
      feed: sales
      source: written for tests
      confidence: high
      recognise: [Day, Item, Amount]
      unique: [day, item]
      currency: BRL
      personal: [Buyer]
      columns:
        day: {names: Day, as: date}
        item: {names: Item, as: id}
        amount: {names: Amount, as: money, written: either}
        units: {names: Units, as: count}
        share: {names: Share, as: percent, scale: sign, optional: true}
        total: {names: Total, as: money, written: either, optional: true}
      checks:
        - {ratio: share, over: units, under: amount}
        - {total: total, sum_of: [amount, units]}
      tables:
        sales:
          late: {zero: amount, while: units}
          set: {date: day, sku: item, amount: amount, units: units}
      """;

  static final String GRADES =
      """
      feed: grades
      source: written for tests
      confidence: low
      recognise: [Item, Grade]
      columns:
        item: {names: Item, as: id}
        grade: {names: Grade, as: score}
      tables:
        grades:
          set: {date: file, sku: item, grade: grade}
      """;

  private Shop() {}

  static Feed feed(String yaml) {
    return Feed.parse(Source.of("test.feed.yaml", yaml)).orThrow();
  }

  /** Reads files, each its name and its text. */
  static FeedReading read(List<String> feeds, String... files) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    for (int i = 0; i < files.length; i += 2) {
      bytes.put(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return Feeds.of(feeds.stream().map(Shop::feed).toList())
        .read(CONTRACT.schema(), bytes, FeedOptions.NONE);
  }
}
