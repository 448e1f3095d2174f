package io.github.kpi4j.dsl.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.RowPlace;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.Golden;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Rows that go from bytes into columns come to the same as those that a CSV library cuts. */
class CsvReaderLaws {
  private static final CompiledContract CONTRACT =
      KpiContracts.parse("csv.kpi.yaml", Golden.text("contracts/csv.kpi.yaml")).orThrow();
  private static final TableSchema SALES = CONTRACT.schema().table("sales").orElseThrow();

  private static Iterator<CsvRecord> library(String text) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)
        .iterator();
  }

  /** What a library finds: the line and the cells of each row, and whether it came to the end. */
  private static List<String> expected(String text) {
    List<String> rows = new ArrayList<>();
    try {
      library(text)
          .forEachRemaining(r -> rows.add(r.getStartingLineNumber() + " " + r.getFields()));
      rows.add("end");
    } catch (CsvParseException broken) {
      rows.add("broken");
    }
    return rows;
  }

  @Property(tries = 2_000)
  void rowsAndCellsAreThoseOfALibrary(@ForAll("soup") String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CsvScanner scanner =
        new CsvScanner(new ByteArrayInputStream(bytes), "sales.csv", CsvStart.OF_FILE);
    List<String> found = new ArrayList<>();
    while (scanner.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < scanner.cells(); i++) {
        cells.add(scanner.cell(i));
      }
      found.add(scanner.place().line() + " " + cells);
      assertThat(scanner.place().text())
          .isEqualTo(text.substring(scanner.place().start()).substring(0, length(scanner)));
    }
    found.add(scanner.problem().isEmpty() ? "end" : "broken");
    assertThat(found).isEqualTo(expected(text));
  }

  private static int length(CsvScanner scanner) {
    return scanner.place().text().length();
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "\"", "\"\"", ",", "\n", "\r", "\r\n", " ", "a", "1.5", "é", "商", "😀", "\t", "x\"y")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> dates = Arbitraries.of("2026-03-01", "2026-03-02", "2026-02-28");
    Arbitrary<String> odd = Arbitraries.of("", "2026-02-30", "2026-3-1", "20260301", "x");
    Arbitrary<String> day = Arbitraries.frequencyOf(Tuple.of(9, dates), Tuple.of(1, odd));
    Arbitrary<String> item =
        Arbitraries.of("a", "b", "\"b\"", "\"b \"\"c\"\"\"", "\"a,b\"", "é", "商品", "😀", "", "b c");
    Arbitrary<String> amount =
        Arbitraries.frequencyOf(
            Tuple.of(
                6,
                Arbitraries.bigDecimals()
                    .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
                    .ofScale(3)
                    .map(BigDecimal::toPlainString)),
            Tuple.of(
                2,
                Arbitraries.of(
                    "1",
                    "-0.10",
                    "00012.50",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "999999999999999999",
                    "123456789012345678901234567890.12345678901234567890",
                    "0.00000000000000000000000000000000000001")),
            Tuple.of(
                1,
                Arbitraries.of(
                    "", "-", ".5", "5.", "1.2.3", "1e3", "+1", "1,5", "１", " 1", "1%", "--1")));
    Arbitrary<String> units = Arbitraries.of("1", "-3", "7.0", "7.5", "", "x", "12");
    Arbitrary<String> share = Arbitraries.of("1%", "7.25%", "-0.5%", "%", "7", "7 %", "");
    Arbitrary<String> row =
        Combinators.combine(day, item, amount, units.edgeCases(c -> c.none()), share)
            .as((d, i, a, u, s) -> String.join(",", d, i, a, u, s));
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(12, row),
            Tuple.of(1, row.map(text -> text + ",more")),
            Tuple.of(1, row.map(text -> text.substring(0, text.lastIndexOf(',')))),
            Tuple.of(1, Arbitraries.of("", "\"", "\"a\"b,1", ",,,,")));
    return Combinators.combine(
            line.list().ofMaxSize(25),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of("", "\uFEFF"))
        .as(
            (lines, end, mark) ->
                mark + "date,item,amount,units,share" + end + String.join(end, lines));
  }

  /** Reads with the library and the careful reader of cells alone. */
  private static FactSet careful(String file) {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    try {
      Iterator<CsvRecord> rows = library(text);
      rows.next();
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        RowPlace place = RowPlace.of("line " + row.getStartingLineNumber(), text);
        if (row.getFieldCount() > 5) {
          facts.table("sales").refuse(Diagnostic.of(Code.ROW_TOO_LONG, place.cell(-1)));
          continue;
        }
        List<String> cells = new ArrayList<>(row.getFields());
        while (cells.size() < 5) {
          cells.add("");
        }
        facts.table("sales").add(cells, place);
      }
    } catch (CsvParseException broken) {
      facts.table("sales").refuse(Diagnostic.of(Code.BAD_CSV, RowPlace.of("line", text).cell(-1)));
    }
    return facts.build();
  }

  private static List<String> rows(FactTable table) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.add(
          table.day(row)
              + " "
              + table.words("item").get(table.code("item", row))
              + " "
              + table.value("amount", row)
              + " "
              + table.value("units", row)
              + " "
              + table.value("share", row));
    }
    return rows;
  }

  @Property(tries = 1_000)
  void bytesComeToTheSameAsTexts(@ForAll("files") String file) {
    FactSetBuilder builder = FactSet.builder(CONTRACT.schema());
    CsvFacts.read(builder, SALES, "sales.csv", file.getBytes(StandardCharsets.UTF_8));
    FactSet found = builder.build();
    FactSet expected = careful(file);
    assertThat(found.accounts()).isEqualTo(expected.accounts());
    assertThat(rows(found.table("sales"))).isEqualTo(rows(expected.table("sales")));
    assertThat(found.table("sales").arrival()).isEqualTo(expected.table("sales").arrival());
    assertThat(found.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrderElementsOf(
            expected.diagnostics().stream().map(Diagnostic::code).toList());
    // A cell behind one that holds line ends stands on a later line than its row.
    boolean onOneLine = !file.contains("\"");
    assertThat(found.diagnostics())
        .filteredOn(CsvReaderLaws::isOfRow)
        .extracting(d -> (onOneLine ? "line " + d.span().line() : "") + said(d))
        .containsExactlyInAnyOrderElementsOf(
            expected.diagnostics().stream()
                .filter(CsvReaderLaws::isOfRow)
                .map(d -> (onOneLine ? d.span().source().name() : "") + said(d))
                .toList());
  }

  private static boolean isOfRow(Diagnostic problem) {
    return problem.code() == Code.BAD_CELL || problem.code() == Code.CONFLICTING_ROWS;
  }

  private static String said(Diagnostic problem) {
    return " " + problem.code() + " " + problem.arguments();
  }

  @Property(tries = 300)
  void partsOfAFileComeToTheSameAsItsRows(@ForAll("files") String file) throws IOException {
    Path folder = Files.createTempDirectory("parts");
    Path path = folder.resolve("sales.csv");
    try {
      Files.writeString(path, file);
      FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
      CsvFacts.read(facts, SALES, "sales.csv", Files.readAllBytes(path));
      String expected = said(CONTRACT.evaluate(facts.build(), CONTRACT.period("2026-03"), APRIL));
      for (int threads = 1; threads <= 3; threads++) {
        Accumulator parts = CsvParts.read(CONTRACT, SALES, path, threads, 16);
        assertThat(said(CONTRACT.evaluate(parts, CONTRACT.period("2026-03"), APRIL)))
            .isEqualTo(expected);
      }
    } finally {
      Files.delete(path);
      Files.delete(folder);
    }
  }

  private static final AsOf APRIL = AsOf.date("2026-04-20");

  private static String said(Evaluation evaluation) {
    return evaluation.kpis()
        + "\n"
        + evaluation.accounts()
        + "\n"
        + DiagnosticText.of(Catalogue.ENGLISH).render(evaluation.dataProblems());
  }
}
