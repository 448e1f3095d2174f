package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.amazonbr.internal.CsvCells;
import io.github.kpi4j.amazonbr.internal.CsvCells.Cell;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Rational;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A row of tax-examples.csv: what somebody else calculated. */
record ExampleRow(
    String id,
    String topic,
    String formula,
    Map<String, String> inputs,
    Map<String, Rational> expected,
    String rounding) {
  static List<ExampleRow> all() throws IOException {
    try (InputStream in = ExampleRow.class.getResourceAsStream("tax-examples.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<Diagnostic> problems = new ArrayList<>();
      List<List<Cell>> rows = CsvCells.cut(Source.of("tax-examples.csv", text), problems);
      return rows.stream().skip(1).map(ExampleRow::of).toList();
    }
  }

  private static ExampleRow of(List<Cell> row) {
    Map<String, Rational> expected = new LinkedHashMap<>();
    pairs(row.get(4).text()).forEach((name, value) -> expected.put(name, Rational.parse(value)));
    return new ExampleRow(
        row.get(0).text(),
        row.get(1).text(),
        row.get(2).text(),
        pairs(row.get(3).text()),
        expected,
        row.get(5).text());
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    text.lines()
        .flatMap(line -> List.of(line.split(";", -1)).stream())
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> pairs.put(pair[0], pair[1]));
    return pairs;
  }

  /** An amount; zero where the row has none. */
  Rational amount(String name) {
    return amount(name, "0");
  }

  Rational amount(String name, String otherwise) {
    return Rational.parse(inputs.getOrDefault(name, otherwise));
  }

  /** A percentage as a ratio; zero where the row has none. */
  Rational ratio(String name) {
    return amount(name).dividedBy(Rational.HUNDRED);
  }

  String word(String name) {
    return Objects.requireNonNull(inputs.get(name));
  }

  ItemValue item() {
    return ItemValue.of(amount("price").times(amount("qty", "1")))
        .charging(amount("freight"), amount("insurance"), amount("other"))
        .discounting(amount("disc_u"), amount("disc_c"));
  }

  @Override
  public String toString() {
    return id + " " + topic;
  }
}
