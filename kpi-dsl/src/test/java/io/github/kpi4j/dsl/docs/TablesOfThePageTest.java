package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import io.github.kpi4j.dsl.Limits;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The other tables of the page say what the library does; LANGUAGE.md §2, §6, §9, §10, §11, §12.
 */
class TablesOfThePageTest {
  static Stream<List<String>> conditions() {
    return LanguagePage.table("table: conditions").stream();
  }

  static Stream<List<String>> precision() {
    return LanguagePage.table("table: precision").stream();
  }

  static Stream<List<String>> rounding() {
    return LanguagePage.table("table: rounding").stream();
  }

  static Stream<List<String>> periods() {
    return LanguagePage.table("table: periods").stream();
  }

  static Stream<List<String>> cells() {
    return LanguagePage.table("table: cells").stream();
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void conditionsHold(List<String> row) {
    String words = LanguagePage.plain(row.get(0));
    Condition condition = Condition.parse(LocatedText.of("page", words)).orThrow();

    assertThat(LanguagePage.quoted(row.get(1))).isNotEmpty().allMatch(v -> holds(condition, v));
    assertThat(LanguagePage.quoted(row.get(2))).noneMatch(v -> holds(condition, v));
  }

  private static boolean holds(Condition condition, String value) {
    return condition.holds(Quantity.parse(value).orElseThrow().amount());
  }

  @ParameterizedTest
  @MethodSource("precision")
  void valuesAreShownWithTheirPlaces(List<String> row) {
    Unit unit = Unit.parse(LanguagePage.plain(row.get(0))).orElseThrow();
    Quantity exact = new Quantity(Rational.parse(row.get(2)), unit);

    assertThat(unit.defaultPlaces()).hasToString(row.get(1));
    assertThat(exact.toText(unit.defaultPlaces(), Rounding.HALF_EVEN))
        .isEqualTo(LanguagePage.plain(row.get(3)));
  }

  @ParameterizedTest
  @MethodSource("rounding")
  void valuesAreRounded(List<String> row) {
    Rational exact = Rational.parse(row.get(0));

    assertThat(Arrays.stream(Rounding.values()).map(r -> exact.round(2, r).toPlainString()))
        .containsExactlyElementsOf(row.subList(1, row.size()));
  }

  @ParameterizedTest
  @MethodSource("periods")
  void periodsHaveTheirDays(List<String> row) {
    PeriodCalendar calendar =
        new PeriodCalendar(
            DayOfWeek.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
            Month.of(Integer.parseInt(row.get(2))));
    Optional<DateRange> days = calendar.parse(LanguagePage.plain(row.get(0))).map(Period::days);

    assertThat(days.map(d -> d.start().toString()).orElse("no period")).isEqualTo(row.get(3));
    assertThat(days.map(d -> d.last().toString()).orElse("")).isEqualTo(row.get(4));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void cellsAreReadOrRefused(List<String> row) {
    String column = LanguagePage.plain(row.get(0));

    assertThat(LanguagePage.quoted(row.get(1)))
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(problems(column, cell)).as(cell).isEmpty());
    List<String> refused = LanguagePage.quoted(row.get(2));
    assertThat(column.equals("text") ? List.of("") : refused)
        .isNotEmpty()
        .allSatisfy(
            cell ->
                assertThat(problems(column, cell))
                    .as(cell)
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.BAD_CELL));
  }

  private static List<Diagnostic> problems(String column, String cell) {
    boolean dimension = List.of("text", "date", "instant").contains(column);
    String text =
        """
        kpi: 1
        contract: cells
        time_zone: America/Sao_Paulo
        currency: BRL
        data:
          t:
            key: [date, word]
            dimensions: {date: date, word: text, at: instant}
            measures: {n: %s}
            snapshot: true
        metrics: {n: {last: t.n}}
        kpis: {n: {metric: n, for_each: word, better: higher, bands: {green: otherwise}}}
        """
            .formatted(dimension ? "count" : column);
    CompiledContract contract = LanguagePage.load(text).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts
        .table("t")
        .add(
            column.equals("date") ? cell : "2026-03-05",
            column.equals("text") ? cell : "word",
            column.equals("instant") ? cell : "2026-03-05T12:00:00Z",
            dimension ? "1" : cell);
    return facts.build().diagnostics();
  }

  @Test
  void everyReasonIsExplained() {
    assertThat(LanguagePage.table("table: reasons").stream().map(row -> row.get(0)))
        .map(LanguagePage::plain)
        .containsExactlyElementsOf(
            Arrays.stream(Reason.Kind.values()).map(Reason.Kind::name).toList());
  }

  @Test
  void limitsAreThoseOfTheLibrary() {
    Limits limits = Limits.DEFAULT;

    assertThat(LanguagePage.table("table: limits").stream().map(row -> row.get(1)))
        .map(number -> Integer.parseInt(number.replace("_", "")))
        .containsExactly(
            limits.textBytes(),
            limits.depth(),
            limits.nodes(),
            limits.scalarBytes(),
            limits.formulaDepth(),
            limits.kpis());
  }
}
