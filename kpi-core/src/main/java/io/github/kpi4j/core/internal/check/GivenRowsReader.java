package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.RowPlace;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DateRespelling;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the rows that a test gives. Only what matters has to be written: a day that is left out is
 * the last of the period, a measure 0, a word {@code any}, a moment the noon of the day. A run of
 * days stands for one such row on each of them.
 */
final class GivenRowsReader {
  private static final String ANY = "any";
  // More decimal places than anybody writes; see the cells of facts.
  private static final int PLACES = 38;

  private final Problems problems;
  private final DataSchema schema;
  private final TestSection.Declared declared;
  private final DateRange days;

  GivenRowsReader(
      Problems problems, DataSchema schema, TestSection.Declared declared, DateRange days) {
    this.problems = problems;
    this.schema = schema;
    this.declared = declared;
    this.days = days;
  }

  Map<String, List<List<String>>> read(Reading test) {
    Map<String, List<List<String>>> facts = new LinkedHashMap<>();
    for (Entry entry : test.mapping("facts").map(Mapping::entries).orElse(List.of())) {
      Optional<TableSchema> table = schema.table(entry.key().text());
      if (table.isPresent() && entry.value() instanceof Sequence rows) {
        List<List<String>> read = new ArrayList<>();
        rows.items().forEach(row -> read.addAll(rows(table.get(), row)));
        facts.put(table.get().name(), List.copyOf(read));
      } else if (table.isEmpty() && !declared.has("data", entry.key().text())) {
        problems.unknown(
            Code.UNKNOWN_TABLE,
            entry.key(),
            schema.tables().stream().map(TableSchema::name).toList());
      }
    }
    return facts;
  }

  private List<List<String>> rows(TableSchema table, Node node) {
    if (!(node instanceof Mapping row) || !columnsKnown(table, row)) {
      return List.of();
    }
    Reading keys = new Reading(row, problems);
    Optional<DateRange> dates = dates(table, keys);
    if (dates.isEmpty()) {
      return List.of();
    }
    Map<String, String> measures = new HashMap<>();
    for (Measure measure : table.measures()) {
      Optional<String> cell = keys.text(measure.name()).flatMap(text -> number(measure, text));
      if (keys.has(measure.name()) && cell.isEmpty()) {
        return List.of();
      }
      String zero = measure.unit() == Unit.Plain.PERCENT ? "0%" : "0";
      measures.put(measure.name(), cell.orElse(zero));
    }
    List<List<String>> rows = new ArrayList<>();
    for (LocalDate day : dates.get().start().datesUntil(dates.get().endExclusive()).toList()) {
      List<String> cells = new ArrayList<>();
      table.dimensions().forEach(dimension -> cells.add(cell(table, dimension, keys, day)));
      table.measures().forEach(measure -> cells.add(measures.get(measure.name())));
      rows.add(List.copyOf(cells));
    }
    return readable(table, rows, row) ? rows : List.of();
  }

  private boolean columnsKnown(TableSchema table, Mapping row) {
    boolean known = true;
    for (Entry entry : row.entries()) {
      String name = entry.key().text();
      if (!Shape.isOfAuthor(name) && !table.columns().contains(name)) {
        problems.unknown(Code.UNKNOWN_COLUMN, entry.key(), table.columns());
        known = false;
      }
    }
    return known;
  }

  /** The days of a row; one day for a table without days. */
  private Optional<DateRange> dates(TableSchema table, Reading keys) {
    DateRange last = DateRange.closed(days.last(), days.last());
    Optional<LocatedText> text = table.day().flatMap(day -> keys.text(day.name()));
    if (text.isEmpty() || isInstant(table)) {
      return Optional.of(last);
    }
    Optional<DateRange> dates =
        PeriodCalendar.ISO
            .parse(text.get().text())
            .map(Period::days)
            .filter(run -> !run.isEmpty() && run.days() <= 3660);
    if (dates.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_DATE, text.get().span())
              .with("found", text.get().text())
              .respelt(DateRespelling.date(text.get().text())));
    }
    return dates;
  }

  private static boolean isInstant(TableSchema table) {
    return table.day().filter(GivenRowsReader::isMoment).isPresent();
  }

  private static boolean isMoment(Dimension dimension) {
    return switch (dimension.type()) {
      case INSTANT -> true;
      case DATE, TEXT -> false;
    };
  }

  private String cell(TableSchema table, Dimension dimension, Reading keys, LocalDate day) {
    boolean isDay = table.day().filter(dimension::equals).isPresent() && !isMoment(dimension);
    if (isDay) {
      return day.toString();
    }
    Optional<String> written = keys.text(dimension.name()).map(LocatedText::text);
    return switch (dimension.type()) {
      case TEXT -> written.orElse(ANY);
      case DATE -> written.orElse("");
      case INSTANT ->
          written.orElse(day.atTime(12, 0).atZone(schema.zone()).toInstant().toString());
    };
  }

  private Optional<String> number(Measure measure, LocatedText text) {
    return new ConditionReader(problems, measure.name(), measure.unit(), OptionalInt.empty())
        .bound(Condition.AtLeast::new, text)
        .map(condition -> condition.thresholds().get(0))
        .map(quantity -> plain(new Quantity(quantity.amount(), measure.unit())));
  }

  private static String plain(Quantity quantity) {
    boolean percent = quantity.unit() == Unit.Plain.PERCENT;
    Rational amount = percent ? quantity.amount().times(Rational.HUNDRED) : quantity.amount();
    String number = amount.round(PLACES, Rounding.HALF_EVEN).stripTrailingZeros().toPlainString();
    return percent ? number + "%" : number;
  }

  /** Whether the rows can be read as rows of a file can; what cannot is reported at the row. */
  private boolean readable(TableSchema table, List<List<String>> rows, Mapping row) {
    FactSetBuilder builder = FactSet.builder(schema);
    rows.forEach(
        cells ->
            builder
                .table(table.name())
                .add(cells, RowPlace.of(table.name(), String.join(",", cells))));
    List<Diagnostic> found =
        builder.build().diagnostics().stream()
            .filter(problem -> problem.code() == Code.BAD_CELL)
            .toList();
    found.stream()
        .limit(1)
        .forEach(
            problem ->
                problems.add(
                    new Diagnostic(
                        problem.code(),
                        place(row),
                        problem.arguments(),
                        problem.suggestions(),
                        List.of())));
    return found.isEmpty();
  }

  private static Span place(Mapping row) {
    return row.entries().stream()
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .map(Node::span)
        .findFirst()
        .orElse(row.span());
  }
}
