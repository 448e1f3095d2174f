package io.github.kpi4j.dsl.csv;

import static io.github.kpi4j.dsl.csv.SalesFile.HEADER;
import static io.github.kpi4j.dsl.csv.SalesFile.SCHEMA;
import static io.github.kpi4j.dsl.csv.SalesFile.account;
import static io.github.kpi4j.dsl.csv.SalesFile.day;
import static io.github.kpi4j.dsl.csv.SalesFile.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.value.DateRange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Facts; LANGUAGE.md §10. */
class CsvFactsTest {
  private static FactSet read(String name, byte[] bytes) {
    FactSetBuilder facts = FactSet.builder(SCHEMA);
    CsvFacts.read(facts, SCHEMA.table("sales").orElseThrow(), name, bytes);
    return facts.build();
  }

  private static FactSet read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static FactSet read(String text) {
    return read("sales.csv", text);
  }

  private static int rows(FactSet facts) {
    return account(facts).used();
  }

  @Test
  void readsQuotedCellsInAnyOrderOfColumns() {
    FactSet facts =
        read(
            """
            note,units,share,amount,"item",date
            "x, ""y""
            z",3,7.25%,12.50,"a, b",2026-03-01
            ,-1,0%,-2,é,2026-03-02
            """);
    assertThat(problems(facts)).isEmpty();
    assertThat(rows(facts)).isEqualTo(2);
    FactTable sales = facts.table("sales");
    assertThat(sales.words("item")).containsExactly("a, b", "é");
  }

  @Test
  void namesTheLineAndColumnOfACellBehindQuotedOnes() {
    // The first row spreads over lines 2 to 4; the second starts on line 5 and its third cell
    // behind `2026-03-02,"b ""b"", c",`, which is 24 characters long.
    FactSet facts =
        read(
            HEADER
                + "2026-03-01,\"a\r\n\n\",1,1,1%\n"
                + "2026-03-02,\"b \"\"b\"\", c\",1.234,50,1%,\n"
                + "2026-03-02,\"b \"\"b\"\", c\",\"1,5\",x,1\n");
    assertThat(problems(facts))
        .containsExactly(
            "sales.csv:5:1: error[KPI-5006]: The row has 6 cells, the header 5.",
            "sales.csv:6:25: error[KPI-5001]: The cell `1,5` in column `amount` is not a decimal"
                + " number like 1234.50.",
            "sales.csv:6:31: error[KPI-5001]: The cell `x` in column `units` is not a whole"
                + " number.",
            "sales.csv:6:33: error[KPI-5001]: The cell `1` in column `share` is not a percentage"
                + " like 7.25%.");
    assertThat(account(facts).rejected()).isEqualTo(2);
  }

  @Test
  void aQuotationMarkInsideACellIsAnInch() {
    FactSet facts = read(HEADER + "2026-03-01,5\" nail,x,1,1%\n2026-03-02,7\" nail,1,1,1%\n");
    assertThat(problems(facts))
        .containsExactly(
            "sales.csv:2:20: error[KPI-5001]: The cell `x` in column `amount` is not a decimal"
                + " number like 1234.50.");
    assertThat(rows(facts)).isEqualTo(1);
  }

  @Test
  void everyLineEndIsOneAndEmptyLinesAreNone() {
    FactSet facts =
        read(HEADER + "\n2026-03-01,a,1,1,1%\r\n\r\n2026-03-02,b,1,1,1%\r2026-03-03,c,1,x,1%");
    assertThat(problems(facts))
        .containsExactly(
            "sales.csv:6:16: error[KPI-5001]: The cell `x` in column `units` is not a whole"
                + " number.");
    assertThat(rows(facts)).isEqualTo(2);
  }

  @Test
  void aShortRowIsFilledUpWithEmptyCells() {
    FactSet facts = read("date,amount,units,share,item\n2026-03-01,1,1,1%\n");
    assertThat(problems(facts))
        .containsExactly(
            "sales.csv:2:18: error[KPI-5001]: The cell `` in column `item` is not a word, which it"
                + " has to be because it identifies the row.");
    assertThat(rows(read("date,item,amount,units,share,note\n2026-03-01,a,1,1,1%\n"))).isEqualTo(1);
  }

  @Test
  void aColumnThatIsMissingOrComesTwiceIsReported() {
    FactSet facts = read("date,item,Amount, units ,share,item\n2026-03-01,a,1,1,1%,a\n");
    assertThat(problems(facts))
        .containsExactly(
            "sales.csv:1:1: error[KPI-5004]: The file has no column `amount`.",
            "sales.csv:1:32: error[KPI-5005]: The column `item` comes twice.");
    assertThat(account(facts).read()).isZero();
  }

  @Test
  void aFileOfSemicolonsIsOneColumn() {
    FactSet facts = read("date;item;amount;units;share\n2026-03-01;a;1;1;1%\n");
    assertThat(facts.diagnostics()).hasSize(5);
    assertThat(facts.diagnostics().get(0).arguments())
        .containsEntry("known", "date;item;amount;units;share");
  }

  @Test
  void anEmptyFileHasNoHeader() {
    for (String text : List.of("", "\uFEFF", "\n\r\n")) {
      assertThat(problems(read(text)))
          .containsExactly(
              "sales.csv: error[KPI-5007]: The file is empty; it needs a line with the names of"
                  + " the columns.");
    }
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() {
    FactSet facts = read(HEADER);
    assertThat(problems(facts)).isEmpty();
    assertThat(account(facts))
        .isEqualTo(new TableAccount("sales", 0, 0, 0, 0, 0, Optional.empty(), false));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    assertThat(rows(read("\uFEFF" + HEADER + "2026-03-01,a,1,1,1%\n"))).isEqualTo(1);
  }

  @Test
  void tabsSeparateInTsv() {
    String text = (HEADER + "2026-03-01,a,x,1,1%\n2026-03-02,b,1,1,1%\n").replace(',', '\t');
    FactSet facts = read("sales.tsv", text);
    assertThat(problems(facts))
        .containsExactly(
            "sales.tsv:2:14: error[KPI-5001]: The cell `x` in column `amount` is not a decimal"
                + " number like 1234.50.");
    assertThat(rows(facts)).isEqualTo(1);
  }

  @Test
  void bytesThatAreNotUtf8AreCounted() {
    byte[] latin = (HEADER + "2026-03-01,\u00e9,1,1,1%\n").getBytes(StandardCharsets.ISO_8859_1);
    // The header and its line end are 29 bytes, `2026-03-01,` 11.
    assertThat(problems(read("sales.csv", latin)))
        .containsExactly(
            "sales.csv:2:12: error[KPI-5009]: The file is not text in UTF-8: its byte 40, counted"
                + " from 0, cannot be read.");
    byte[] cut = {'a', (byte) 0xC3};
    assertThat(read("sales.csv", cut).diagnostics().get(0).arguments())
        .containsEntry("offset", "1");
  }

  @Test
  void aQuotationMarkThatIsNotClosedSwallowsNothingSilently() {
    FactSet facts =
        read(HEADER + "2026-03-01,a,1,1,1%\n2026-03-02,\"b,1,1,1%\n2026-03-03,c,1,1,1%\n");
    assertThat(problems(facts))
        .containsExactly(
            "sales.csv:3:12: error[KPI-5008]: The file cannot be read as CSV from here on: this"
                + " quotation mark is not closed before the end of the file.");
    assertThat(account(facts).rejected()).isEqualTo(1);
    assertThat(facts.table("sales").arrival().complete(DateRange.closed(day(1), day(1)))).isFalse();
  }

  @Test
  void whatFollowsAClosingQuotationMarkIsPointedAt() {
    assertThat(problems(read(HEADER + "2026-03-01,\"a\"\"\",1,1,1%\n2026-03-02,\"b\"b,1,1,1%\n")))
        .containsExactly(
            "sales.csv:3:15: error[KPI-5008]: The file cannot be read as CSV from here on: behind a"
                + " closing quotation mark comes neither a separator nor the end of the line.");
    assertThat(problems(read("\"date\" ,item\n")))
        .containsExactly(
            "sales.csv:1:7: error[KPI-5008]: The file cannot be read as CSV from here on: behind a"
                + " closing quotation mark comes neither a separator nor the end of the line.");
  }

  @Test
  void aCellThatIsTooLargeIsReported() {
    String text = HEADER + "2026-03-01," + "x".repeat(17 << 20) + ",1,1,1%\n";
    assertThat(problems(read(text)))
        .containsExactly(
            "sales.csv:2:1: error[KPI-5008]: The file cannot be read as CSV from here on: a row is"
                + " too large.");
  }

  @Test
  void rowsThatContradictEachOtherAreRefused() {
    FactSet facts =
        read(
            HEADER
                + "2026-03-01,a,1,1,1%\n"
                + "2026-03-01,a,2,1,1%\n"
                + "2026-03-02,a,2,1,1%\n"
                + "2026-03-02,a,2.0,1,1%\n");
    assertThat(problems(facts))
        .containsExactly(
            "sales.csv:2:1: error[KPI-5002]: Two rows of `sales` with the same date, item say"
                + " different things.",
            "sales.csv:3:1: error[KPI-5002]: Two rows of `sales` with the same date, item say"
                + " different things.");
    TableAccount account = account(facts);
    assertThat(List.of(account.read(), account.used(), account.repeated(), account.rejected()))
        .containsExactly(4, 1, 1, 2);
  }
}
