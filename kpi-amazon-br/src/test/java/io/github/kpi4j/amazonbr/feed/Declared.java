package io.github.kpi4j.amazonbr.feed;

import io.github.kpi4j.core.engine.CompiledContract;
import java.util.Map;

/** Contracts over the tables of the packs, or with no more columns than one kind of file has. */
final class Declared {
  private static final Map<String, String> OWN =
      Map.of(
          "sales",
          "data: {sales: {key: [date, asin, channel], dimensions: {date: date, asin: text, channel:"
              + " text}, measures: {ordered_sales: BRL, units: count, orders: count}}}",
          "store_days",
          "data: {store_days: {key: [date], dimensions: {date: date}, measures: {ordered_sales:"
              + " BRL, units: count, order_items: count, sessions: count, page_views: count,"
              + " reported_conversion: percent}}}");

  private Declared() {}

  static CompiledContract of(String table) {
    String tables = OWN.getOrDefault(table, "use: [amazon_br/tables, amazon_br/reports]");
    return Downloads.contract(tables, OWN.containsKey(table) ? table : "sales");
  }
}
