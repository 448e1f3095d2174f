package io.github.kpi4j.amazonbr.feed;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.feed.FeedOptions;
import io.github.kpi4j.dsl.feed.FeedReading;
import io.github.kpi4j.dsl.feed.Feeds;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that a test writes, read into the tables that it declares. */
final class Downloads {
  static final Feeds FEEDS = Feeds.installed();

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private FeedOptions options = FeedOptions.NONE;

  /** A contract that only counts rows, over tables in the form that contracts declare. */
  static CompiledContract contract(String tables, String first) {
    return KpiContracts.parse(
            "feeds.kpi.yaml",
            "kpi: 1\ncontract: feeds_test\nterm: 2026-01-01/2026-12-31\n"
                + "time_zone: America/Sao_Paulo\ncurrency: BRL\n"
                + tables
                + ("\nmetrics: {rows: {count: " + first + "}}\n")
                + "kpis: {k: {metric: rows, better: higher,"
                + " bands: {green: at least 1, red: otherwise}}}\n")
        .orThrow();
  }

  Downloads with(String name, String text) {
    return with(name, text, StandardCharsets.UTF_8);
  }

  Downloads with(String name, String text, Charset charset) {
    return with(name, text.getBytes(charset));
  }

  Downloads with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  Downloads options(FeedOptions known) {
    options = known;
    return this;
  }

  /** Reads into the tables of the packs. */
  FeedReading read() {
    return read(contract("use: [amazon_br/tables, amazon_br/reports]", "sales"));
  }

  /** Reads into one table, declared as in a contract. */
  FeedReading read(String name, String declaration) {
    return read(contract("data: {" + name + ": " + declaration + "}", name));
  }

  FeedReading read(CompiledContract contract) {
    return FEEDS.read(contract.schema(), files, options);
  }

  /** The rows of a table as text: words, then numbers. */
  static List<String> rows(FeedReading reading, String name) {
    FactTable table = reading.facts().table(name);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<String> cells = new ArrayList<>(List.of(table.day(row).toString()));
      for (String dimension : table.schema().textDimensions()) {
        cells.add(table.words(dimension).get(table.code(dimension, row)));
      }
      int at = row;
      table
          .schema()
          .measures()
          .forEach(measure -> cells.add(table.value(measure.name(), at).toString()));
      rows.add(String.join(" ", cells));
    }
    return rows;
  }
}
