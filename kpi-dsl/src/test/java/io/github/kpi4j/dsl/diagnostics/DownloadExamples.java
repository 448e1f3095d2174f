package io.github.kpi4j.dsl.diagnostics;

import static java.util.Map.entry;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.dsl.feed.FeedFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mistakes between several downloads, or between a download and the description of its feed. */
final class DownloadExamples {
  private static final String HEADER = "Day,Item,Amount,Units\n";
  private static final String FIRST = "2026-05-04,A,10.50,1\n";
  private static final String SECOND = "2026-05-05,A,12.50,1\n";

  private static final String FEED =
      """
      --- sales.feed.yaml
      feed: sales
      source: an example
      confidence: high
      recognise: [Day, Item, Amount]
      currency: BRL
      columns: {day: {names: Day, as: date}, item: {names: Item, as: id}, amount: {names: Amount, as: money}, units: {names: Units, as: count}}
      tables: {sales: {set: {date: day, sku: item, amount: amount, units: units}}}
      """;

  private static final String AMOUNTS =
      FEED.replace(", units: {names: Units, as: count}", "").replace(", units: units", "");

  private static final String UNITS =
      """
      --- units.feed.yaml
      feed: units
      source: an example
      confidence: high
      recognise: [Day, Item, Pieces]
      columns: {day: {names: Day, as: date}, item: {names: Item, as: id}, units: {names: Pieces, as: count}}
      tables: {sales: {set: {date: day, sku: item, units: units}}}
      """;

  private static final String JSON =
      """
      --- sales.feed.yaml
      feed: sales
      source: an example
      confidence: high
      format: json
      recognise: [rows]
      currency: BRL
      no_rows: {name: error, says: no records}
      columns: {day: date, item: id, amount: money, units: count}
      tables: {sales: {rows: rows, empty: late, set: {date: day, sku: item, amount: amount, units: units}}}
      --- sales.json
      """;

  private static final String ROWS =
      """
      {"rows": [{"day": "2026-05-04", "item": "A", "amount": 10.50, "units": 1}]}
      """;

  private static final String SHEET =
      """
      <row r="1"><c r="A1" t="inlineStr"><is><t>Day</t></is></c><c r="B1" t="inlineStr"><is><t>Item</t></is></c>
        <c r="C1" t="inlineStr"><is><t>Amount</t></is></c><c r="D1" t="inlineStr"><is><t>Units</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>2026-05-04</t></is></c><c r="B2" t="inlineStr"><is><t>A</t></is></c>
        <c r="C2"><v>10.5</v></c><c r="D2"><v>1</v></c></row>
      """;

  private record Pair(String bad, String good) {}

  private static final Map<String, Pair> PAIRS =
      Map.ofEntries(
          entry("KPI-5105", new Pair(JSON + ROWS.replace("}]}", "}, {\"day\":"), JSON + ROWS)),
          entry(
              "KPI-5112",
              new Pair(
                  AMOUNTS + csv("amounts", "Day,Item,Amount\n2026-05-04,A,10.50\n"),
                  AMOUNTS
                      + UNITS
                      + csv("amounts", "Day,Item,Amount\n2026-05-04,A,10.50\n")
                      + csv("units", "Day,Item,Pieces\n2026-05-04,A,1\n"))),
          entry(
              "KPI-5113",
              new Pair(
                  stock(FEED) + csv("stock", HEADER + FIRST), FEED + csv("sales", HEADER + FIRST))),
          entry(
              "KPI-5116",
              new Pair(
                  csv("may", HEADER + FIRST) + csv("may (1)", HEADER + FIRST),
                  csv("may", HEADER + FIRST) + csv("may (1)", HEADER + SECOND))),
          entry(
              "KPI-5117",
              new Pair(
                  FEED
                      + other(FEED, "Shop")
                      + csv("may", HEADER + FIRST)
                      + csv("june", "Day,Item,Amount,Units,Shop\n2026-06-01,A,12.50,1,x\n"),
                  FEED + csv("may", HEADER + FIRST) + csv("june", HEADER + SECOND))),
          entry(
              "KPI-5118",
              new Pair(
                  FEED.replace("currency: BRL", "currency: USD") + csv("may", HEADER + FIRST),
                  FEED + csv("may", HEADER + FIRST))),
          entry(
              "KPI-5119",
              new Pair(
                  AMOUNTS
                      + UNITS
                      + csv("amounts", "Day,Item,Amount\n2026-05-04,A,10.50\n")
                      + csv("units", "Day,Item,Pieces\n2026-05-05,A,1\n"),
                  AMOUNTS
                      + UNITS
                      + csv("amounts", "Day,Item,Amount\n2026-05-04,A,10.50\n")
                      + csv("units", "Day,Item,Pieces\n2026-05-04,A,1\n"))),
          entry(
              "KPI-5122",
              new Pair(
                  FEED
                      + FEED.replace("sales.feed", "again.feed")
                          .replace("feed: sales", "feed: again")
                      + csv("may", HEADER + FIRST),
                  FEED + csv("may", HEADER + FIRST))),
          entry("KPI-5125", new Pair(JSON + "{\"rows\": []}\n", JSON + ROWS)),
          entry(
              "KPI-5126",
              new Pair(
                  csv("may 1", HEADER + FIRST)
                      + csv("may 2", HEADER + FIRST.replace("10.50", "12.50")),
                  csv("may 1", HEADER + FIRST) + csv("may 2", HEADER + SECOND))),
          entry(
              "KPI-5127",
              new Pair(
                  FEED.replace("sku: item", "sku: {column: item, lookup: code}")
                      + csv("may", HEADER + FIRST),
                  FEED + csv("may", HEADER + FIRST))),
          entry(
              "KPI-5128",
              new Pair(
                  spent()
                      + billed()
                      + csv("may", HEADER + FIRST)
                      + csv("invoices", "Day,Cost,Invoice\n2026-05-04,12.00,7\n"),
                  spent()
                      + billed()
                      + csv("may", HEADER + FIRST)
                      + csv("invoices", "Day,Cost,Invoice\n2026-05-04,10.50,7\n"))),
          entry(
              "KPI-5130", new Pair(JSON + "{\"error\": \"There are no records.\"}\n", JSON + ROWS)),
          entry(
              "KPI-5132",
              new Pair(
                  grains() + csv("may", HEADER + FIRST), grains() + csv("order", HEADER + FIRST))));

  private DownloadExamples() {}

  private static String csv(String name, String text) {
    return "--- " + name + ".csv\n" + text;
  }

  private static String stock(String feed) {
    return feed.replace("sales", "stock");
  }

  /** A feed that gives the same columns and is recognised by one more. */
  private static String other(String feed, String column) {
    return feed.replace("sales.feed", "other.feed")
        .replace("feed: sales", "feed: other")
        .replace("Amount]", "Amount, " + column + "]");
  }

  private static String spent() {
    return FEED + "totals: {spend: {column: amount, day: day}}\n";
  }

  private static String billed() {
    return """
    --- billed.feed.yaml
    feed: billed
    source: an example
    confidence: high
    recognise: [Day, Cost, Invoice]
    currency: BRL
    columns: {day: {names: Day, as: date}, cost: {names: Cost, as: money}}
    totals: {spend: {column: cost, day: day}}
    tables: {invoices: {set: {date: day, cost: cost}}}
    """;
  }

  private static String grains() {
    return FEED.replace("currency: BRL", "currency: BRL\ngrains: [line, order]\nask_grain: true")
        .replace("{sales: {set", "{sales: {grain: [line, order], set");
  }

  /** That a table gets no rows follows from most mistakes; it is said where it is the only one. */
  private static List<Diagnostic> read(String text) {
    List<Diagnostic> found = FeedFolder.read(FolderText.files(text));
    List<Diagnostic> causes =
        found.stream().filter(problem -> problem.code() != Code.FEED_TABLE_ALONE).toList();
    return causes.isEmpty() ? found : causes;
  }

  static Optional<Example> of(String code) {
    return switch (code) {
      case "KPI-5133" ->
          Optional.of(
              Example.of(
                  "In the file `sales.csv.gz`, of which 43 bytes may be unpacked",
                  "csv",
                  HEADER + FIRST + SECOND,
                  HEADER + FIRST,
                  text -> FeedFolder.unpacked(text, 43)));
      case "KPI-5134" ->
          Optional.of(
              Example.of(
                  "In the sheet of a workbook",
                  "xml",
                  SHEET.replace("D2", "ZZZ2"),
                  SHEET,
                  FeedFolder::workbook));
      default ->
          Optional.ofNullable(PAIRS.get(code))
              .map(
                  pair ->
                      Example.of(
                          "In the files of a folder",
                          "text",
                          pair.bad(),
                          pair.good(),
                          DownloadExamples::read));
    };
  }
}
