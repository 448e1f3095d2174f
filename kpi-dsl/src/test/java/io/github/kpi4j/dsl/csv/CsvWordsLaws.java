package io.github.kpi4j.dsl.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.github.kpi4j.core.engine.Accumulation;
import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.RowPlace;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Words that are looked for together are those that a CSV library finds one by one. */
class CsvWordsLaws {
  private static final CompiledContract CONTRACT =
      KpiContracts.parse(
              "words.kpi.yaml",
              """
              kpi: 1
              contract: words
              time_zone: America/Sao_Paulo
              currency: BRL
              data:
                sales:
                  duplicates: allowed
                  dimensions: {date: date, shop: text, item: text, channel: text}
                  measures: {units: count, gmv: BRL}
              metrics:
                units: {sum: sales.units}
              kpis:
                sold: {metric: units, better: higher, bands: {green: at least 1, red: otherwise}}
              """)
          .orThrow();
  private static final TableSchema SALES = CONTRACT.schema().table("sales").orElseThrow();
  private static final List<String> COLUMNS =
      List.of("date", "shop", "item", "channel", "units", "gmv", "note", "more");

  /** A file and the order of its columns. */
  record Written(List<String> columns, List<List<String>> rows) {
    String text() {
      StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
      for (List<String> row : rows) {
        List<String> cells = columns.stream().map(c -> row.get(COLUMNS.indexOf(c))).toList();
        text.append(String.join(",", cells)).append('\n');
      }
      return text.toString();
    }
  }

  @Provide
  Arbitrary<Written> files() {
    // A word that ends with a mark, one in marks, and pairs that look alike when put together.
    Arbitrary<String> word =
        Arbitraries.of(
            "x",
            "x\"",
            "\"x\"",
            "\"x\"\"\"",
            "\"x,y\"",
            "y",
            "y\"",
            "\"y\"",
            "",
            "\"\"",
            "é",
            "商品",
            "a word of more than sixteen bytes",
            "a word of more tham sixteen bytes",
            "a b",
            "12345678",
            "123456789",
            "#",
            "-");
    Arbitrary<String> number =
        Arbitraries.of("1", "-2", "3.0", "12345678", "123456789", "\"4\"", "");
    Arbitrary<String> money =
        Arbitraries.of(
            "0.10", "-1.5", "12345.67", "123456789.01", "7", "\"8.25\"", "1.0000000000001");
    Arbitrary<List<String>> row =
        Combinators.combine(
                Arbitraries.of("2026-03-01", "2026-03-02", "\"2026-03-01\""),
                word,
                word,
                word,
                Arbitraries.frequencyOf(
                    Tuple.of(9, number), Tuple.of(1, Arbitraries.of("1x", "+1", "1%", "1 "))),
                money,
                word,
                word)
            .as(List::of);
    return Combinators.combine(Arbitraries.shuffle(COLUMNS), row.list().ofMaxSize(40))
        .as(Written::new);
  }

  private static FactSet expected(String text) {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    CsvReader.builder()
        .ofNamedCsvRecord(text)
        .forEach(
            row ->
                facts
                    .table("sales")
                    .add(
                        SALES.columns().stream().map(row::getField).toList(),
                        RowPlace.of("line " + row.getStartingLineNumber(), "")));
    return facts.build();
  }

  private static List<String> rows(FactSet facts) {
    FactTable table = facts.table("sales");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      int row = i;
      List<String> words =
          List.of("shop", "item", "channel").stream()
              .map(name -> table.words(name).get(table.code(name, row)))
              .toList();
      rows.add(
          table.day(row)
              + " "
              + words
              + " "
              + table.value("units", row)
              + " "
              + table.value("gmv", row));
    }
    return rows;
  }

  @Property(tries = 1_000)
  void rowsAreThoseOfALibrary(@ForAll("files") Written file) {
    String text = file.text();
    FactSet expected = expected(text);
    FactSetBuilder found = FactSet.builder(CONTRACT.schema());
    CsvFacts.read(found, SALES, "sales.csv", text.getBytes(StandardCharsets.UTF_8));
    assertThat(rows(found.build())).containsExactlyInAnyOrderElementsOf(rows(expected));
    assertThat(found.build().accounts()).isEqualTo(expected.accounts());
  }

  @Property(tries = 300)
  void sumsAreThoseOfTheRows(@ForAll("files") Written file) throws IOException {
    byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
    Accumulation rows = CONTRACT.accumulation();
    CsvFacts.read(rows, SALES, "sales.csv", new ByteArrayInputStream(text));
    Accumulator whole = CONTRACT.accumulate(expected(file.text()));
    AsOf day = AsOf.date("2026-04-30");
    Period march = CONTRACT.period("2026-03");
    assertThat(CONTRACT.evaluate(rows.build(), march, day).kpis())
        .isEqualTo(CONTRACT.evaluate(whole, march, day).kpis());
  }
}
