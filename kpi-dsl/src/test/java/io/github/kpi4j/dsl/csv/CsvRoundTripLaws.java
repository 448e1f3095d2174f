package io.github.kpi4j.dsl.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.dsl.Golden;
import io.github.kpi4j.dsl.KpiContracts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written to a file by anybody who quotes cells properly is read back. */
class CsvRoundTripLaws {
  private static final DataSchema SCHEMA =
      KpiContracts.parse("csv.kpi.yaml", Golden.text("contracts/csv.kpi.yaml")).orThrow().schema();

  record Line(int day, String item, BigDecimal amount, int units) {
    Map<String, String> cells(int number) {
      return Map.of(
          "date",
          date().toString(),
          "item",
          item + number,
          "amount",
          amount.toPlainString(),
          "units",
          Integer.toString(units),
          "share",
          "7.25%",
          "note",
          item);
    }

    LocalDate date() {
      return LocalDate.ofEpochDay(20_000L + day);
    }
  }

  record Style(char separator, String lineEnd, boolean alwaysQuoted, List<String> columns) {
    String name() {
      return separator == '\t' ? "sales.tsv" : "sales.csv";
    }

    String write(List<Line> lines) {
      StringBuilder out = new StringBuilder(row(columns));
      for (Line line : lines) {
        Map<String, String> cells = line.cells(lines.indexOf(line));
        out.append(lineEnd).append(row(columns.stream().map(cells::get).toList()));
      }
      return out.toString();
    }

    private String row(List<String> cells) {
      return String.join(String.valueOf(separator), cells.stream().map(this::cell).toList());
    }

    private String cell(String text) {
      boolean needed = text.chars().anyMatch(c -> c == separator || "\"\r\n".indexOf(c) >= 0);
      return alwaysQuoted || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
  }

  @Property(tries = 500)
  void sumsAreThoseOfTheRows(@ForAll("lines") List<Line> lines, @ForAll("styles") Style style) {
    byte[] file = style.write(lines).getBytes(StandardCharsets.UTF_8);
    FactSetBuilder builder = FactSet.builder(SCHEMA);
    CsvFacts.read(builder, SCHEMA.table("sales").orElseThrow(), style.name(), file);
    FactSet facts = builder.build();
    assertThat(facts.diagnostics()).isEmpty();
    assertThat(facts.accounts().get(0).used()).isEqualTo(lines.size());

    FactTable sales = facts.table("sales");
    List<String> items = new ArrayList<>();
    BigDecimal amount = BigDecimal.ZERO;
    long units = 0;
    for (Line line : lines) {
      items.add(line.cells(lines.indexOf(line)).get("item"));
      amount = amount.add(line.amount());
      units += line.units();
    }
    int[] all =
        sales.rowsIn(DateRange.closed(LocalDate.ofEpochDay(20_000), LocalDate.ofEpochDay(20_060)));
    assertThat(sales.sum("amount", all)).isEqualTo(Rational.of(amount));
    assertThat(sales.sum("units", all)).isEqualTo(Rational.of(units));
    assertThat(sales.words("item")).containsExactlyInAnyOrderElementsOf(items);
  }

  @Property(tries = 1_000)
  void anyTextIsReadWithoutAnException(@ForAll("soup") String text) {
    FactSetBuilder builder = FactSet.builder(SCHEMA);
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    CsvFacts.read(builder, SCHEMA.table("sales").orElseThrow(), "sales.csv", file);
    FactSet facts = builder.build();
    assertThat(facts.accounts().get(0).rejected()).isLessThanOrEqualTo(facts.diagnostics().size());
    facts.diagnostics().forEach(d -> assertThat(d.toString()).doesNotContain("{problem}"));
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "\"",
            "\"\"",
            ",",
            "\n",
            "\r",
            "\r\n",
            " ",
            "2026-03-01",
            "a",
            "1",
            "1%",
            "x",
            "\uFEFF",
            "2026-03-01,a,1,1,1%\n")
        .list()
        .ofMaxSize(30)
        .map(pieces -> "date,item,amount,units,share\n" + String.join("", pieces));
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<String> items =
        Arbitraries.of("a", "b ", " c", ",", ";", "\t", "\"", "\n", "\r\n", "\r", "é", "商", "😀")
            .list()
            .ofMaxSize(6)
            .map(pieces -> String.join("", pieces));
    return Combinators.combine(
            Arbitraries.integers().between(0, 60),
            items,
            Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                .ofScale(4),
            Arbitraries.integers())
        .as(Line::new)
        .list()
        .uniqueElements()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Style> styles() {
    return Combinators.combine(
            Arbitraries.of(',', '\t'),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of(true, false),
            Arbitraries.shuffle("date", "item", "amount", "units", "share", "note"))
        .as(Style::new);
  }
}
