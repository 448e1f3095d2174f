package io.github.kpi4j.amazonbr.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TableLaws {
  private static final TableSchema SCHEMA =
      new TableSchema("rates", List.of("uf"), List.of("rate_pct"));
  private static final String HEADER = String.join(",", SCHEMA.columns()) + "\n";

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> cells =
        Arbitraries.of(
            "PR", "19.5", "2024-01-01", "high", "low", "", ",", ",", ",", "\n", "\r\n", "\"", "x");
    return cells.list().ofMaxSize(40).map(parts -> String.join("", parts));
  }

  @Property
  void any_text_is_a_table_or_is_told_what_is_wrong_where(@ForAll("texts") String text) {
    Validated<DatedTable> read = DatedTable.parse(SCHEMA, Source.of("x.csv", HEADER + text));

    assertThat(read.isValid()).isEqualTo(read.diagnostics().isEmpty());
    assertThat(read.diagnostics())
        .extracting(Diagnostic::toString)
        .allMatch(line -> line.startsWith("x.csv:"));
  }

  /** What is written in quotation marks is read as it was. */
  @Property
  void a_quoted_cell_holds_any_text(@ForAll("texts") String text) {
    String note = '"' + text.replace("\"", "\"\"") + '"';
    DatedTable table =
        DatedTable.parse(
                SCHEMA, Source.of("x.csv", HEADER + "PR,1,2024-01-01,,,me,high," + note + "\n"))
            .orThrow();

    assertThat(table.rows().get(0).basis().note()).isEqualTo(text.strip());
  }

  /** The row that holds is the last of its text that has begun; a later text goes first. */
  @Property
  void the_latest_row_of_the_latest_text_holds(
      @ForAll List<@IntRange(min = 0, max = 60) Integer> below,
      @ForAll List<@IntRange(min = 0, max = 60) Integer> above,
      @ForAll @IntRange(min = 0, max = 60) int asked) {
    DatedTable table = DatedTable.empty(SCHEMA).overlay(rows(below, 0)).overlay(rows(above, 100));
    int latest =
        above.stream()
            .filter(day -> day <= asked)
            .max(Integer::compare)
            .map(day -> day + 100)
            .or(() -> below.stream().filter(day -> day <= asked).max(Integer::compare))
            .orElse(-1);

    Answer<Rational> found =
        table.on(LocalDate.EPOCH.plusDays(asked), "PR").then(row -> row.answer("rate_pct"));

    assertThat(found.optional().orElse(Rational.of(-1))).isEqualTo(Rational.of(latest));
  }

  private static List<DatedRow> rows(List<Integer> days, int more) {
    return days.stream()
        .map(
            day ->
                new DatedRow(
                    List.of("PR"),
                    Map.of("rate_pct", Rational.of(day + more)),
                    new Basis(
                        "rates",
                        "PR",
                        new DateRange(LocalDate.EPOCH.plusDays(day), LocalDate.MAX),
                        "",
                        "me",
                        Confidence.LOW,
                        "")))
        .toList();
  }
}
