package io.github.kpi4j.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts; LANGUAGE.md §10. */
class FactsTest {
  private static final Unit BRL = Unit.money("BRL");

  /** One column of every kind: day, word, two instants, count, money, percentage, rank. */
  private static TableSchema schema(List<String> key, Optional<String> version) {
    return new TableSchema(
        "t",
        TableKind.EVENTS,
        List.of(
            new Dimension("date", DimensionType.DATE),
            new Dimension("sku", DimensionType.TEXT),
            new Dimension("updated", DimensionType.INSTANT),
            new Dimension("paid", DimensionType.INSTANT)),
        List.of(
            new Measure("units", Unit.Plain.COUNT),
            new Measure("amount", BRL),
            new Measure("rate", Unit.Plain.PERCENT),
            new Measure("place", Unit.Plain.RANK)),
        key,
        version,
        false,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static final List<String> ROW =
      List.of(
          "2026-03-05",
          "A",
          "2026-03-06T12:00:00Z",
          "2026-03-05T09:00:00-03:00",
          "3",
          "10.50",
          "7.25%",
          "1");

  private static FactSet read(
      List<String> key, Optional<String> version, Consumer<FactTableBuilder> rows) {
    FactSetBuilder facts =
        FactSet.builder(new DataSchema(ZoneOffset.UTC, List.of(schema(key, version))));
    rows.accept(facts.table("t"));
    return facts.build();
  }

  private static FactSet keyed(Consumer<FactTableBuilder> rows) {
    return read(List.of("date", "sku"), Optional.of("updated"), rows);
  }

  private static @Nullable String[] row(int column, @Nullable String cell) {
    String[] row = ROW.toArray(String[]::new);
    row[column] = cell;
    return row;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2024-02-29",
    "2, 2026-03-06T12:00:00+08:00",
    "2, 2026-03-06T12:00Z",
    "4, 0",
    "4, -3",
    "4, 5.0",
    "4, 99999999999999999999999999999999999999",
    "5, -0.005",
    "5, 100000000000000.01",
    "6, 0%",
    "6, -12.345%",
    "7, 2"
  })
  void readsCells(int column, String cell) {
    FactSet facts = keyed(t -> t.add((Object[]) row(column, cell)));
    assertThat(facts.diagnostics()).isEmpty();
    assertThat(facts.table("t").rows()).isEqualTo(1);
  }

  @Test
  void aNullIsAnEmptyCell() {
    FactSet facts = keyed(t -> t.add((Object[]) row(4, null)));
    assertThat(facts.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.BAD_CELL);
    assertThat(facts.table("t").rows()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 05/03/2026           | date    | a date like 2026-03-31",
        "0 | 2026-02-30           | date    | a date like 2026-03-31",
        "0 | +999999999-01-01     | date    | a date like 2026-03-31",
        "0 | -2026-03-05          | date    | a date like 2026-03-31",
        "0 | ２０２６-03-05       | date    | a date like 2026-03-31",
        "1 | ''                   | sku     | a word, which it has to be because it identifies the"
            + " row",
        "2 | 2026-03-06           | updated | a point in time like 2026-03-31T12:00:00Z",
        "2 | 2026-03-06T12:00:00  | updated | a point in time like 2026-03-31T12:00:00Z",
        "3 | ''                   | paid    | a point in time like 2026-03-31T12:00:00Z",
        "4 | 1.5                  | units   | a whole number",
        "4 | 1e3                  | units   | a whole number",
        "4 | ''                   | units   | a whole number",
        "5 | 1,234.50             | amount  | a decimal number like 1234.50",
        "5 | 12,50                | amount  | a decimal number like 1234.50",
        "5 | R$ 5                 | amount  | a decimal number like 1234.50",
        "5 | ' 5'                 | amount  | a decimal number like 1234.50",
        "5 | NaN                  | amount  | a decimal number like 1234.50",
        "5 | 100000000000000000000000000000000000000 | amount | a decimal number like 1234.50",
        "6 | 2.54                 | rate    | a percentage like 7.25%",
        "6 | 2.54 %               | rate    | a percentage like 7.25%",
        "7 | 1.5                  | place   | a whole number"
      })
  void refusesCells(int column, String cell, String name, String expected) {
    FactSet facts = keyed(t -> t.add((Object[]) row(column, cell)));
    assertThat(facts.table("t").rows()).isZero();
    assertThat(facts.diagnostics()).hasSize(1);
    Diagnostic problem = facts.diagnostics().get(0);
    assertThat(problem.code()).isEqualTo(Code.BAD_CELL);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).message(problem))
        .isEqualTo("The cell `" + cell + "` in column `" + name + "` is not " + expected + ".");
    assertThat(problem.span().text()).isEqualTo(String.join(",", row(column, cell)));
    assertThat(facts.accounts().get(0).rejected()).isEqualTo(1);
  }

  @Test
  void theSameInstantInAnotherOffsetIsTheSame() {
    FactSet facts =
        keyed(
            t ->
                t.add(ROW.toArray())
                    .add((Object[]) row(3, "2026-03-05T12:00:00Z"))
                    .add((Object[]) row(5, "10.5")));
    assertThat(facts.diagnostics()).isEmpty();
    assertThat(facts.accounts().get(0)).isEqualTo(account(3, 1, 2, 0, 0));
  }

  private static TableAccount account(
      int read, int used, int repeated, int replaced, int rejected) {
    DateRange day = Period.parse("2026-03-05").days();
    return new TableAccount("t", read, used, repeated, replaced, rejected, Optional.of(day), false);
  }

  @Test
  void theLaterVersionWins() {
    FactSet facts =
        keyed(
            t ->
                t.add("2026-03-05", "A", "2026-03-07T00:00:00Z", Instant.EPOCH, 9, "1", "0%", 1)
                    .add("2026-03-05", "A", "2026-03-06T00:00:00Z", Instant.EPOCH, 5, "1", "0%", 1)
                    .add(
                        "2026-03-05",
                        "A",
                        "2026-03-08T00:00:00+08:00",
                        Instant.EPOCH,
                        7,
                        "1",
                        "0%",
                        1));
    // 8 March 00:00 in China is 7 March 16:00 UTC, later than 7 March 00:00 UTC.
    assertThat(facts.table("t").value("units", 0)).isEqualTo(Rational.of(7));
    assertThat(facts.accounts().get(0)).isEqualTo(account(3, 1, 0, 2, 0));
  }

  @Test
  void twoRowsOfOneVersionThatDifferAreBothRefused() {
    FactSet facts =
        keyed(
            t ->
                t.add(ROW.toArray())
                    .add((Object[]) row(4, "4"))
                    .add((Object[]) row(2, "2026-03-01T00:00:00Z")));
    assertThat(facts.table("t").rows()).isZero();
    assertThat(facts.accounts().get(0)).isEqualTo(account(3, 0, 0, 1, 2));
    assertThat(facts.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.CONFLICTING_ROWS, Code.CONFLICTING_ROWS);
    Diagnostic first = facts.diagnostics().get(0);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).message(first))
        .isEqualTo("Two rows of `t` with the same date, sku say different things.");
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).help(first))
        .containsExactly("Both have the same version; neither is used until one of them is later.");
    assertThat(facts.table("t").arrival().complete(Period.parse("2026-03-05").days())).isFalse();
  }

  @Test
  void withoutAVersionDifferentRowsOfOneKeyAreRefused() {
    FactSet facts =
        read(
            List.of("date", "sku"),
            Optional.empty(),
            t -> t.add(ROW.toArray()).add((Object[]) row(2, "2026-03-01T00:00:00Z")));
    assertThat(facts.table("t").rows()).isZero();
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).help(facts.diagnostics().get(0)))
        .containsExactly(
            "Neither is used. Drop one of them, or declare a `version` so that the later one"
                + " wins.");
  }

  @Test
  void instantsCanIdentifyARowWhetherTheyAreTheVersionOrNot() {
    // Once the instant behind the version in the columns was looked for at the version's place.
    FactSet byPaid =
        read(
            List.of("date", "paid"),
            Optional.of("updated"),
            t -> t.add(ROW.toArray()).add((Object[]) row(3, "2026-03-05T10:00:00Z")));
    assertThat(byPaid.accounts().get(0)).isEqualTo(account(2, 2, 0, 0, 0));
    FactSet byVersion =
        read(
            List.of("date", "updated"),
            Optional.of("updated"),
            t -> t.add(ROW.toArray()).add((Object[]) row(2, "2026-03-09T00:00:00Z")));
    assertThat(byVersion.accounts().get(0)).isEqualTo(account(2, 2, 0, 0, 0));
  }

  @Test
  void whereDuplicatesAreAllowedEveryRowCounts() {
    FactSet facts = read(List.of(), Optional.empty(), t -> t.add(ROW.toArray()).add(ROW.toArray()));
    assertThat(facts.accounts().get(0)).isEqualTo(account(2, 2, 0, 0, 0));
    assertThat(facts.table("t").sum("units", new int[] {0, 1})).isEqualTo(Rational.of(6));
    assertThat(facts.table("t").sum("rate", new int[] {0, 1})).isEqualTo(Rational.parse("0.145"));
  }

  @Test
  void coverageIsDeclaredOrRunsFromTheFirstToTheLastDay() {
    TableAccount derived =
        keyed(t -> t.add((Object[]) row(0, "2026-03-20")).add((Object[]) row(0, "2026-03-05")))
            .accounts()
            .get(0);
    assertThat(derived.coverage()).hasToString("Optional[2026-03-05/2026-03-20]");
    assertThat(derived.declared()).isFalse();
    DateRange march = Period.parse("2026-03").days();
    TableAccount declared = keyed(t -> t.covers(march).add(ROW.toArray())).accounts().get(0);
    assertThat(declared.coverage()).contains(march);
    assertThat(declared.declared()).isTrue();
    assertThat(keyed(t -> {}).accounts().get(0).coverage()).isEmpty();
    // A row outside of what the feed says it covers counts, and its day is not one that arrived.
    assertThat(keyed(t -> t.covers(march).add((Object[]) row(0, "2026-04-01"))).table("t").rows())
        .isEqualTo(1);
  }

  @Test
  void daysArriveUnlessARowOfThemWasRefused() {
    Arrival arrival =
        keyed(
                t ->
                    t.covers(Period.parse("2026-03").days())
                        .add((Object[]) row(4, "x"))
                        .add((Object[]) row(0, "2026-03-07")))
            .table("t")
            .arrival();
    DateRange fifth = Period.parse("2026-03-05").days();
    DateRange sixth = Period.parse("2026-03-06").days();
    DateRange both = DateRange.closed(fifth.start(), sixth.start());
    assertThat(arrival.any(fifth)).isFalse();
    assertThat(arrival.any(both)).isTrue();
    assertThat(arrival.complete(sixth)).isTrue();
    assertThat(arrival.complete(both)).isFalse();
    assertThat(arrival.usable(both)).isFalse();
    assertThat(arrival.usable(sixth)).isTrue();
    assertThat(arrival.any(Period.parse("2026-04").days())).isFalse();
    assertThat(arrival.complete(Period.parse("2026-04-01").days())).isFalse();
    assertThat(arrival.complete(new DateRange(fifth.start(), fifth.start()))).isTrue();
  }

  @Test
  void aRowThatCouldNotBeCutIntoCellsIsCounted() {
    Diagnostic why = Diagnostic.of(Code.ROW_TOO_LONG, RowPlace.of("t.csv", "a,b").cell(-1));
    FactSet facts = keyed(t -> t.refuse(why).add(ROW.toArray()));
    assertThat(facts.accounts().get(0).read()).isEqualTo(2);
    assertThat(facts.accounts().get(0).rejected()).isEqualTo(1);
    assertThat(facts.diagnostics()).containsExactly(why);
    assertThat(facts.table("t").arrival().complete(Period.parse("2026-03-05").days())).isFalse();
  }

  @Test
  void sumsGoBeyondSixtyThreeBits() {
    String most = Long.toString(Long.MAX_VALUE);
    FactTable table =
        read(
                List.of(),
                Optional.empty(),
                t -> {
                  for (int i = 0; i < 3; i++) {
                    t.add((Object[]) row(4, most));
                  }
                  t.add((Object[]) row(4, "-" + most)).add((Object[]) row(4, "-5"));
                })
            .table("t");
    int[] all = table.rowsIn(Period.parse("2026-03").days());
    // 3 × (2^63 − 1) − (2^63 − 1) − 5 = 2^64 − 7
    assertThat(table.sum("units", all)).hasToString("18446744073709551609");
    assertThat(table.sum("units", new int[0])).isEqualTo(Rational.ZERO);
    FactTable wide =
        read(
                List.of(),
                Optional.empty(),
                t -> t.add((Object[]) row(4, "1" + "0".repeat(30))).add(ROW.toArray()))
            .table("t");
    assertThat(wide.sum("units", new int[] {0, 1})).hasToString("1" + "0".repeat(29) + "3");
    assertThat(wide.value("units", 1)).hasToString("1" + "0".repeat(30));
  }

  @Test
  void rowsStandInTheOrderOfDaysAndThenOfWords() {
    FactTable table =
        read(
                List.of("date", "sku"),
                Optional.empty(),
                t ->
                    t.add((Object[]) row(1, "B"))
                        .add((Object[]) row(1, "A"))
                        .add((Object[]) row(0, "2026-03-04")))
            .table("t");
    assertThat(table.words("sku")).containsExactly("A", "B");
    assertThat(table.day(0)).isEqualTo("2026-03-04");
    assertThat(table.code("sku", 1)).isZero();
    assertThat(table.code("sku", 2)).isEqualTo(1);
    assertThat(table.firstRowFrom(LocalDate.of(2026, 3, 5))).isEqualTo(1);
    assertThat(table.firstRowFrom(LocalDate.MAX)).isEqualTo(3);
    assertThat(table.firstRowFrom(LocalDate.MIN)).isZero();
    assertThat(table.rowsIn(Period.parse("2026-03-05").days())).containsExactly(1, 2);
  }

  @Test
  void laterCallsDoNotChangeWhatWasBuilt() {
    FactSetBuilder facts =
        FactSet.builder(
            new DataSchema(
                ZoneOffset.UTC, List.of(schema(List.of("date", "sku"), Optional.empty()))));
    facts.table("t").add(ROW.toArray());
    FactSet before = facts.build();
    facts.table("t").add((Object[]) row(1, "B")).add((Object[]) row(4, "x"));
    assertThat(before.table("t").rows()).isEqualTo(1);
    assertThat(before.diagnostics()).isEmpty();
    assertThat(facts.build().table("t").rows()).isEqualTo(2);
  }

  @Test
  void valuesOfJavaAreReadAsTheirText() {
    FactSet facts =
        keyed(
            t ->
                t.add(
                    LocalDate.of(2026, 3, 5),
                    "A",
                    Instant.EPOCH,
                    Instant.EPOCH,
                    3L,
                    new BigDecimal("1E+3"),
                    "7%",
                    1));
    assertThat(facts.table("t").value("amount", 0)).isEqualTo(Rational.of(1000));
    // A double is refused where it prints no decimal, rather than guessed at.
    assertThat(
            keyed(t -> t.add("2026-03-05", "A", Instant.EPOCH, Instant.EPOCH, 3, 1e10, "7%", 1))
                .diagnostics())
        .hasSize(1);
  }

  @Test
  void mistakesOfTheCallerAreExceptions() {
    FactSetBuilder facts =
        FactSet.builder(
            new DataSchema(ZoneOffset.UTC, List.of(schema(List.of(), Optional.empty()))));
    assertThatThrownBy(() -> facts.table("u")).hasMessage("no such table: u");
    assertThatThrownBy(() -> facts.table("t").add("2026-03-05"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 cells for 8 columns of t");
    FactTable table = facts.build().table("t");
    assertThatThrownBy(() -> table.words("date")).hasMessage("t has no dimension date");
    assertThatThrownBy(() -> table.sum("cost", new int[0])).hasMessage("t has no measure cost");
    assertThatThrownBy(() -> facts.build().table("u")).hasMessage("no such table: u");
    assertThatThrownBy(
            () ->
                new TableSchema(
                    "t",
                    TableKind.EVENTS,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    false,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
