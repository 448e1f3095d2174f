package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds which tables a file can fill with the columns that it has. */
final class Fillable {
  private final Feed feed;
  private final FeedPlan plan;
  private final List<TableRule> rules;
  private final Optional<String> grain;
  private final Delivery file;
  private final DataSchema schema;
  private final Words words;
  private final Map<TableSchema, FileTable> tables = new LinkedHashMap<>();

  /**
   * For one file.
   *
   * @param grain what a row of it is, if the feed has several
   * @param words where the words of all files are
   */
  Fillable(Feed feed, Optional<String> grain, Delivery file, DataSchema schema, Words words) {
    this.feed = feed;
    this.plan = feed.plan();
    this.rules = plan.tables().stream().filter(rule -> rule.isOf(grain)).toList();
    this.grain = grain;
    this.file = file;
    this.schema = schema;
    this.words = words;
  }

  /** Where rows are: JSON may have several kinds of them. */
  Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    rules.forEach(rule -> paths.add(rule.rows()));
    return paths.isEmpty() ? Set.of("") : paths;
  }

  /** The tables that were found so far. */
  Map<TableSchema, FileTable> tables() {
    return tables;
  }

  /**
   * The tables whose rows stand at a path.
   *
   * @param days the days that the file is about, if they are known
   * @param problems takes what is missing
   */
  List<TableRun> at(
      String path, RowCells cells, Optional<DateRange> days, List<Diagnostic> problems) {
    List<TableRun> runs = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    for (TableRule rule : rules) {
      Optional<TableSchema> table = schema.table(rule.table());
      if (!rule.rows().equals(path) || table.isEmpty()) {
        continue;
      }
      Optional<Set<String>> measures = measures(rule, table.get(), cells, missing);
      if (measures.isPresent() && isOfFile(rule, table.get()) && days.isEmpty()) {
        problems.add(
            Diagnostic.of(Code.FEED_NO_PERIOD, file.place())
                .with("feed", feed.name())
                .with("name", "2026-05-31_" + file.name()));
      } else if (measures.isPresent()) {
        FileTable into =
            tables.computeIfAbsent(table.get(), t -> fileTable(rule, t, days.isPresent()));
        into.measures.addAll(measures.get());
        runs.add(
            new TableRun(plan.layout(), rule, into, schema.zone(), cells, days, measures.get()));
      }
    }
    missing.forEach(column -> problems.add(missing(cells.rule(column))));
    return runs;
  }

  /** Fills all tables with no rows, as a file does that says that there are none. */
  void none() {
    for (TableRule rule : rules) {
      Optional<TableSchema> table = schema.table(rule.table());
      if (table.isPresent() && hasAllDimensions(rule, table.get())) {
        FileTable into =
            tables.computeIfAbsent(
                table.get(),
                t -> new FileTable(t, source(rule), true, schema.zone(), false, words));
        table.get().measures().stream()
            .map(Measure::name)
            .filter(rule.values()::containsKey)
            .forEach(into.measures::add);
      }
    }
  }

  private Diagnostic missing(ColumnRule column) {
    return Diagnostic.of(Code.FEED_COLUMN_MISSING, file.place())
        .with("feed", feed.name())
        .with("field", column.name())
        .with("tried", String.join(", ", column.names()));
  }

  /** The measures of a table that the file fills; empty if it cannot fill any row. */
  private Optional<Set<String>> measures(
      TableRule rule, TableSchema table, RowCells cells, Set<String> missing) {
    Set<String> measures =
        table.measures().stream()
            .map(Measure::name)
            .filter(rule.values()::containsKey)
            .filter(measure -> isThere(value(rule, measure), cells, missing))
            .collect(Collectors.toSet());
    boolean hasWords =
        table.dimensions().stream()
            .map(Dimension::name)
            .filter(rule.values()::containsKey)
            .allMatch(dimension -> isThere(value(rule, dimension), cells, missing));
    boolean empty = measures.isEmpty() && table.kind() != TableKind.REFERENCE;
    return hasWords && !empty && hasAllDimensions(rule, table)
        ? Optional.of(measures)
        : Optional.empty();
  }

  private static boolean isOfFile(TableRule rule, TableSchema table) {
    return table.day().filter(day -> value(rule, day.name()).ofFile()).isPresent();
  }

  private FileTable fileTable(TableRule rule, TableSchema table, boolean known) {
    boolean said =
        file.days().isPresent()
            || (plan.layout().from().isPresent() && known)
            || isOfFile(rule, table);
    boolean documents = plan.layout().document().isPresent();
    ZoneId zone = said ? schema.zone() : zone(rule, table);
    return new FileTable(table, source(rule), said, zone, documents, words);
  }

  private String source(TableRule rule) {
    return feed.name() + (rule.grains().isEmpty() ? "" : " " + grain.orElse(""));
  }

  private static ValueRule value(TableRule rule, String column) {
    return Objects.requireNonNull(rule.values().get(column));
  }

  /** Whether the feed has something for all dimensions other than that of versions. */
  private static boolean hasAllDimensions(TableRule rule, TableSchema table) {
    return table.dimensions().stream()
        .map(Dimension::name)
        .filter(name -> !table.version().equals(Optional.of(name)))
        .filter(name -> table.kind() != TableKind.REFERENCE || table.key().contains(name))
        .allMatch(rule.values()::containsKey);
  }

  private boolean isThere(ValueRule value, RowCells cells, Set<String> missing) {
    if (plan.layout().json() || value.terms().stream().allMatch(term -> isThere(term, cells))) {
      return true;
    }
    if (!value.instead().isEmpty() && value.instead().stream().allMatch(cells::has)) {
      return true;
    }
    value.terms().stream()
        .filter(term -> !cells.has(term) && !cells.rule(term).optional())
        .forEach(missing::add);
    return false;
  }

  /** Whether a column is there, or says what stands for it; a number that is not there is no 0. */
  private static boolean isThere(String column, RowCells cells) {
    ColumnRule rule = cells.rule(column);
    boolean wordForAbsence = rule.optional() && !rule.kind().isNumber() && rule.blank().isPresent();
    return cells.has(column) || wordForAbsence;
  }

  /** Where the days of a file begin. */
  private ZoneId zone(TableRule rule, TableSchema table) {
    return table
        .day()
        .map(day -> value(rule, day.name()))
        .filter(day -> !day.terms().isEmpty())
        .map(day -> Objects.requireNonNull(plan.columns().get(day.terms().get(0))))
        .filter(column -> column.kind() == ColumnKind.INSTANT)
        .map(ColumnRule::zone)
        .orElse(schema.zone());
  }
}
