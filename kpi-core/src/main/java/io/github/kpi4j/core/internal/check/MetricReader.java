package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.internal.check.Section.Declared;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.value.Decimals;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the keys of one metric. */
final class MetricReader {
  // More places than any currency or ratio needs; the score of a formula stays exact anyway.
  private static final Rational MOST_PLACES = Rational.of(12);

  private final Problems problems;
  private final Tables tables;

  MetricReader(Problems problems, Tables tables) {
    this.problems = problems;
    this.tables = tables;
  }

  /**
   * The metric, or empty if it has been reported.
   *
   * @throws NeedsTable if it belongs to a pack and the contract lacks what it measures
   */
  Optional<MetricDeclaration> read(Declared declared) throws NeedsTable {
    Reading keys = new Reading(declared.body(), problems);
    List<String> kinds = new ArrayList<>();
    for (String kind : List.of("sum", "last", "formula")) {
      if (keys.has(kind)) {
        kinds.add(kind);
      }
    }
    if (kinds.size() != 1) {
      // A misspelt key, or one of a later version, has been reported; it may be the definition.
      if (kinds.isEmpty() && !Shapes.METRIC.knows(declared.body())) {
        return Optional.empty();
      }
      problems.add(
          Diagnostic.of(Code.ONE_DEFINITION, declared.name().span())
              .with("name", declared.name().text())
              .with("found", kinds.isEmpty() ? "@none" : String.join(", ", kinds)));
      return Optional.empty();
    }
    Optional<LocatedText> text = keys.text(kinds.get(0));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (kinds.get(0).equals("formula") && keys.has("absent")) {
      problems.add(Diagnostic.of(Code.ABSENT_IN_FORMULA, keys.place("absent")));
    }
    Optional<Definition> definition =
        kinds.get(0).equals("formula")
            ? problems.keep(Formula.parse(text.get())).map(Definition.Derived::new)
            : aggregate(kinds.get(0), text.get(), keys, declared.pack());
    Optional<LocatedText> format =
        keys.text("format").filter(f -> keys.word(f, Map.of("percent", true)).isPresent());
    return definition.map(
        d ->
            new MetricDeclaration(
                declared.name(),
                declared.pack(),
                keys.title(declared.name().text()),
                d,
                keys.text("unit"),
                format,
                precision(keys)));
  }

  private Optional<Definition> aggregate(
      String kind, LocatedText text, Reading keys, Optional<String> pack) throws NeedsTable {
    int dot = text.text().indexOf('.');
    if (dot < 0) {
      problems.add(Diagnostic.of(Code.NO_MEASURE, text.span()).with("found", text.text()));
      return Optional.empty();
    }
    LocatedText tableName = text.part(0, dot);
    LocatedText measureName = text.part(dot + 1, text.text().length());
    if (tables.isReported(tableName.text(), measureName.text())) {
      return Optional.empty();
    }
    Optional<TableSchema> found = tables.find(tableName.text());
    Optional<Measure> measure = found.flatMap(t -> t.measure(measureName.text()));
    if (measure.isEmpty()) {
      if (pack.isPresent()) {
        throw new NeedsTable(text.text());
      }
      if (found.isEmpty()) {
        problems.unknown(Code.UNKNOWN_TABLE, tableName, tables.measures().keySet());
      } else {
        problems.unknown(
            Code.UNKNOWN_MEASURE,
            measureName,
            found.get().measures().stream().map(Measure::name).toList());
      }
      return Optional.empty();
    }
    TableSchema table = found.orElseThrow();
    Aggregation aggregation = kind.equals("sum") ? Aggregation.SUM : Aggregation.LAST;
    if (!fits(aggregation, table, measure.get(), text)) {
      return Optional.empty();
    }
    boolean zero = keys.word("absent", DataSection.absentWords()).orElse(table.absentIsZero());
    return Optional.of(new Aggregate(aggregation, tableName.text(), measureName.text(), zero));
  }

  private boolean fits(
      Aggregation aggregation, TableSchema table, Measure measure, LocatedText text) {
    if (table.snapshot() != (aggregation == Aggregation.LAST)) {
      Code code = table.snapshot() ? Code.SUM_OF_STATES : Code.LAST_OF_EVENTS;
      problems.add(Diagnostic.of(code, text.span()).with("measure", text.text()));
      return false;
    }
    if (aggregation == Aggregation.SUM && !isAdditive(measure.unit())) {
      problems.add(
          Diagnostic.of(Code.NOT_ADDITIVE, text.span())
              .with("measure", text.text())
              .with("unit", measure.unit()));
      return false;
    }
    return true;
  }

  static boolean isAdditive(Unit unit) {
    return unit != Unit.Plain.RANK && unit != Unit.Plain.SCORE && unit != Unit.Plain.PERCENT;
  }

  private OptionalInt precision(Reading keys) {
    Optional<LocatedText> text = keys.text("precision");
    Optional<Rational> places =
        text.flatMap(t -> Decimals.parse(t.text()))
            .filter(p -> p.isInteger() && p.signum() >= 0 && p.compareTo(MOST_PLACES) <= 0);
    if (text.isPresent() && places.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_PRECISION, text.get().span()).with("found", text.get().text()));
    }
    return places
        .map(p -> OptionalInt.of(p.numerator().intValueExact()))
        .orElse(OptionalInt.empty());
  }
}
