package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a metric takes from the rows of a table: {@code sum: sales.units}. */
final class AggregateReader {
  private static final Map<String, Aggregation> AGGREGATIONS = Words.of(Aggregation.values());

  private final Problems problems;
  private final Tables tables;

  AggregateReader(Problems problems, Tables tables) {
    this.problems = problems;
    this.tables = tables;
  }

  /**
   * The aggregate, or empty if it has been reported.
   *
   * @throws NeedsTable if it belongs to a pack and the contract lacks what it measures
   */
  Optional<Definition> read(String kind, LocatedText text, Reading keys, Optional<String> pack)
      throws NeedsTable {
    Aggregation aggregation = Words.required(AGGREGATIONS, kind);
    int dot = text.text().indexOf('.');
    if (dot < 0 != (aggregation == Aggregation.COUNT)) {
      Code code = dot < 0 ? Code.NO_MEASURE : Code.COUNT_OF_COLUMN;
      problems.add(Diagnostic.of(code, text.span()).with("found", text.text()));
      return Optional.empty();
    }
    LocatedText name = dot < 0 ? text : text.part(0, dot);
    Optional<TableSchema> table = table(name, text, pack);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocatedText> column =
        dot < 0 ? Optional.empty() : Optional.of(text.part(dot + 1, text.text().length()));
    boolean found =
        column.isEmpty()
            ? countable(table.get(), text)
            : aggregation == Aggregation.COUNT_DISTINCT
                ? dimension(table.get(), column.get(), text, pack)
                : measure(table.get(), aggregation, column.get(), text, pack);
    Optional<Map<LocatedText, List<LocatedText>>> where = where(table.get(), keys, pack);
    boolean additive =
        column
            .flatMap(measure -> table.get().measure(measure.text()))
            .map(measure -> isAdditive(measure.unit()))
            .orElse(true);
    Optional<Boolean> zero = zero(aggregation, additive, table.get(), keys);
    if (!found || where.isEmpty() || zero.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Aggregate(
            aggregation,
            name.text(),
            column.map(LocatedText::text).orElse(""),
            FilterReader.filter(where.get()),
            zero.get()));
  }

  private Optional<TableSchema> table(LocatedText name, LocatedText text, Optional<String> pack)
      throws NeedsTable {
    Optional<TableSchema> table = tables.find(name.text());
    if (table.isPresent()) {
      if (table.get().kind() == TableKind.REFERENCE) {
        problems.add(
            Diagnostic.of(Code.REFERENCE_NOT_MEASURED, name.span()).with("table", name.text()));
        return Optional.empty();
      }
      return table;
    }
    if (tables.isWritten(name.text())) {
      return Optional.empty();
    }
    if (pack.isPresent()) {
      throw new NeedsTable(text.text());
    }
    problems.unknown(Code.UNKNOWN_TABLE, name, tables.measures().keySet());
    return Optional.empty();
  }

  private boolean measure(
      TableSchema table,
      Aggregation aggregation,
      LocatedText column,
      LocatedText text,
      Optional<String> pack)
      throws NeedsTable {
    Optional<Measure> measure = table.measure(column.text());
    if (measure.isPresent()) {
      return fits(aggregation, table, measure.get(), text);
    }
    if (!tables.isReported(table.name(), column.text())) {
      List<String> known = table.measures().stream().map(Measure::name).toList();
      unknown(Code.UNKNOWN_MEASURE, column, known, text, pack);
    }
    return false;
  }

  private void unknown(
      Code code, LocatedText column, List<String> known, LocatedText text, Optional<String> pack)
      throws NeedsTable {
    if (pack.isPresent()) {
      throw new NeedsTable(text.text());
    }
    problems.unknown(code, column, known);
  }

  private boolean dimension(
      TableSchema table, LocatedText column, LocatedText text, Optional<String> pack)
      throws NeedsTable {
    List<String> known = new ArrayList<>(tables.cuts(table));
    table.day().map(Dimension::name).ifPresent(known::add);
    if (!known.contains(column.text())) {
      unknown(Code.UNKNOWN_DIMENSION, column, known, text, pack);
      return false;
    }
    return true;
  }

  private boolean countable(TableSchema table, LocatedText text) {
    return ofDays(Aggregation.COUNT, table, text);
  }

  private boolean ofDays(Aggregation aggregation, TableSchema table, LocatedText text) {
    boolean snapshot = table.kind() == TableKind.SNAPSHOT;
    if (snapshot != aggregation.ofState()) {
      Code code = snapshot ? Code.SUM_OF_STATES : Code.LAST_OF_EVENTS;
      problems.add(
          Diagnostic.of(code, text.span())
              .with("measure", text.text())
              .with("aggregation", aggregation.word()));
      return false;
    }
    return true;
  }

  private boolean fits(
      Aggregation aggregation, TableSchema table, Measure measure, LocatedText text) {
    if (!ofDays(aggregation, table, text)) {
      return false;
    }
    boolean summed = aggregation == Aggregation.SUM && !isAdditive(measure.unit());
    boolean averaged = aggregation == Aggregation.AVG && measure.unit() == Unit.Plain.PERCENT;
    if (summed || averaged) {
      problems.add(
          Diagnostic.of(Code.NOT_ADDITIVE, text.span())
              .with("measure", text.text())
              .with("aggregation", aggregation.word())
              .with("unit", measure.unit()));
    }
    return !summed && !averaged;
  }

  static boolean isAdditive(Unit unit) {
    Unit counted = unit instanceof Unit.PerTime rate ? rate.amount() : unit;
    return counted != Unit.Plain.RANK
        && counted != Unit.Plain.SCORE
        && counted != Unit.Plain.PERCENT;
  }

  /** The filter, or empty if something in it has been reported. */
  private Optional<Map<LocatedText, List<LocatedText>>> where(
      TableSchema table, Reading keys, Optional<String> pack) throws NeedsTable {
    List<String> known = tables.cuts(table);
    Map<LocatedText, List<LocatedText>> where = new FilterReader(problems).read(keys);
    boolean fits = where.size() == keys.names("where").size();
    for (LocatedText dimension : where.keySet()) {
      if (!known.contains(dimension.text())) {
        fits = false;
        String needed = table.name() + "." + dimension.text();
        if (pack.isPresent()) {
          throw new NeedsTable(needed);
        }
        problems.unknown(Code.UNKNOWN_DIMENSION, dimension, known);
      }
    }
    return fits ? Optional.of(where) : Optional.empty();
  }

  private Optional<Boolean> zero(
      Aggregation aggregation, boolean additive, TableSchema table, Reading keys) {
    boolean possible = aggregation.canBeZero() && additive;
    Optional<Boolean> said = keys.word("absent", DataSection.absentWords());
    if (said.orElse(false) && !possible) {
      problems.add(
          Diagnostic.of(Code.ABSENT_ZERO, keys.place("absent"))
              .with("aggregation", aggregation.word()));
      return Optional.empty();
    }
    return Optional.of(said.orElse(table.absentIsZero() && possible));
  }
}
