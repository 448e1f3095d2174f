package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.Arrival;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.RowsUsed;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DaySet;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves that are read from tables whose rows have days and words. Which rows count is the same for
 * all of them; what a row is, and so what some rows come to, is not.
 */
abstract sealed class TableLeaves implements Leaves permits RowLeaves, CellLeaves {
  private static final DateRange EVER =
      new DateRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

  private final DataSchema data;
  private final Standings standings;
  private final Written written = new Written();
  private final Map<String, Set<String>> lacking = new HashMap<>();
  // Means over overlapping days ask for the same states again and again.
  private final Map<State, Explanation> states = new HashMap<>();

  // All leaves of a formula ask for the rows of the same scope and days, and all subjects for the
  // standing of the same days.
  private Rows last = new Rows("", Scope.WHOLE, Filter.ALL, EVER, new int[0]);
  private final Map<Looked, Standing> known = new HashMap<>();

  private record State(Metric metric, Scope scope, LocalDate day) {}

  private record Looked(String table, boolean ofState, DateRange days, DaySet excused) {}

  // Nobody changes the array or compares these.
  @SuppressWarnings("ArrayRecordComponent")
  private record Rows(String table, Scope scope, Filter where, DateRange days, int[] found) {
    // Another instance of an equal scope only costs a look at the rows.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Aggregate leaf, Scope wanted, DateRange wantedDays) {
      return scope == wanted
          && days.equals(wantedDays)
          && table.equals(leaf.table())
          && where.equals(leaf.where());
    }
  }

  TableLeaves(DataSchema data, Standings standings) {
    this.data = data;
    this.standings = standings;
  }

  /** The table of a name. */
  abstract FactTable table(String name);

  /** How many rows of facts some rows of a table are made of. */
  abstract int count(String table, int[] rows);

  /** What some rows of a leaf's table come to, at least one. */
  abstract Rational together(Aggregate leaf, int[] rows);

  /** The rows of a table by scope and day. */
  abstract ScopedRows scoped(String table);

  @Override
  public Optional<LocalDate> firstDay(String table) {
    return table(table).arrival().coverage().map(DateRange::start);
  }

  @Override
  public Optional<LocalDate> lastDay(String table) {
    return table(table).arrival().coverage().map(DateRange::last);
  }

  @Override
  public Map<List<String>, LocalDate> firstRows(
      Aggregate leaf, List<String> dimensions, Filter where) {
    return scoped(leaf.table()).firstRows(dimensions, leaf.where().and(where));
  }

  /** All rows of a leaf in a scope, in the order of their days. */
  int[] rows(Aggregate leaf, Scope scope) {
    return scoped(leaf.table()).rows(scope, leaf.where(), EVER);
  }

  /** Whether some days are there on which nothing may have happened. */
  boolean anyArrived(Aggregate leaf, DateRange days) {
    return table(leaf.table()).arrival().any(days);
  }

  @Override
  public Set<List<String>> subjects(
      Aggregate leaf, List<String> dimensions, Scope scope, DateRange days) {
    Filter where = leaf.where().and(scope.where());
    Set<List<String>> subjects = new LinkedHashSet<>();
    for (DateRange run : counted(scope, LookedAt.of(leaf, schema(leaf), days, scope.excused()))) {
      subjects.addAll(scoped(leaf.table()).subjects(dimensions, where, run));
    }
    return subjects;
  }

  /** The days of a range that are not excused. */
  private static List<DateRange> counted(Scope scope, DateRange days) {
    return scope.excused().leftOf(days).runs();
  }

  @Override
  public Explanation read(Metric metric, Aggregate leaf, Scope scope, DateRange days) {
    DateRange looked = LookedAt.of(leaf, schema(leaf), days, scope.excused());
    int[] rows = rows(leaf, scope, looked);
    return new Explanation(
        Optional.of(metric.name()),
        written.of(leaf),
        amount(leaf, scope, rows, looked),
        metric.unit(),
        metric.places(),
        standing(leaf, scope, looked),
        days,
        List.of(),
        Optional.of(
            new RowsUsed(
                leaf.table(), count(leaf.table(), rows), looked, scope.excused().within(looked))));
  }

  @Override
  public Explanation average(
      Metric metric, Aggregate leaf, Scope scope, DateRange days, String text) {
    Rational total = Rational.ZERO;
    int found = 0;
    int rows = 0;
    Standing standing = Standing.CONSTANT;
    for (LocalDate day = days.start(); day.isBefore(days.endExclusive()); day = day.plusDays(1)) {
      if (scope.excused().contains(day)) {
        continue;
      }
      DateRange one = DateRange.closed(day, day);
      Explanation state =
          states.computeIfAbsent(
              new State(metric, scope, day), s -> read(metric, leaf, scope, one));
      if (state.amount() instanceof Amount.Known known) {
        total = total.plus(known.exact());
        found++;
        rows += state.rows().map(RowsUsed::count).orElse(0);
      }
      standing = standing.and(state.standing());
    }
    Amount amount =
        found == 0 ? noData(leaf, scope, days) : Amount.of(total.dividedBy(Rational.of(found)));
    return new Explanation(
        Optional.empty(),
        text,
        amount,
        metric.unit(),
        Math.max(1, metric.places()),
        standing,
        days,
        List.of(),
        Optional.of(new RowsUsed(leaf.table(), rows, days, scope.excused().within(days))));
  }

  private int[] rows(Aggregate leaf, Scope scope, DateRange days) {
    if (!last.isOf(leaf, scope, days)) {
      int[] rows = scoped(leaf.table()).rows(scope, leaf.where(), days);
      last = new Rows(leaf.table(), scope, leaf.where(), days, rows);
    }
    return leaf.aggregation().ofState() ? newest(table(leaf.table()), last.found()) : last.found();
  }

  /**
   * The newest row of each combination of dimensions; rows come in the order of their days. Where
   * duplicates are allowed, rows of one day are different things that all count.
   */
  private static int[] newest(FactTable table, int[] rows) {
    List<String> dimensions = table.schema().textDimensions();
    boolean duplicates = table.schema().key().isEmpty();
    Map<List<Integer>, List<Integer>> newest = new LinkedHashMap<>();
    for (int row : rows) {
      List<Integer> combination = new ArrayList<>();
      for (String dimension : dimensions) {
        combination.add(table.code(dimension, row));
      }
      List<Integer> states = newest.computeIfAbsent(combination, c -> new ArrayList<>());
      if (!duplicates || !states.stream().allMatch(s -> table.day(s).equals(table.day(row)))) {
        states.clear();
      }
      states.add(row);
    }
    return newest.values().stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
  }

  private Amount amount(Aggregate leaf, Scope scope, int[] rows, DateRange looked) {
    if (rows.length > 0) {
      return Amount.of(together(leaf, rows));
    }
    // No row means that nothing happened only on days on which the table as a whole has arrived.
    Arrival arrival = table(leaf.table()).arrival();
    return leaf.absentIsZero() && counted(scope, looked).stream().anyMatch(arrival::any)
        ? Amount.of(Rational.ZERO)
        : noData(leaf, scope, looked);
  }

  /** How many different words of a dimension, or days, rows have. */
  final long different(Aggregate leaf, int[] rows) {
    FactTable table = table(leaf.table());
    boolean days =
        table
            .schema()
            .dimension(leaf.column())
            .filter(dimension -> dimension.type() != DimensionType.TEXT)
            .isPresent();
    return Arrays.stream(rows)
        .mapToLong(row -> days ? table.day(row).toEpochDay() : table.code(leaf.column(), row))
        .distinct()
        .count();
  }

  private static Amount noData(Aggregate leaf, Scope scope, DateRange looked) {
    if (scope.excused().leftOf(looked).isEmpty()) {
      return new Amount.Missing(new Reason(Reason.Kind.EXCUSED, Map.of("days", looked.toString())));
    }
    return new Amount.Missing(
        new Reason(
            Reason.Kind.NO_DATA,
            Map.of(
                "leaf",
                leaf.source() + (leaf.where().isAll() ? "" : " " + leaf.where()),
                "scope",
                scope.text(),
                "days",
                looked.toString())));
  }

  private Standing standing(Aggregate leaf, Scope scope, DateRange looked) {
    Looked days = new Looked(leaf.table(), leaf.aggregation().ofState(), looked, scope.excused());
    Standing standing = known.computeIfAbsent(days, this::standing);
    return attributesAreWhole(leaf, scope) ? standing : standing.atBest(Finality.PARTIAL);
  }

  private Standing standing(Looked days) {
    TableSchema schema = table(days.table()).schema();
    Arrival arrival = table(days.table()).arrival();
    List<DateRange> runs = days.excused().leftOf(days.days()).runs();
    if (days.ofState()) {
      return runs.isEmpty()
          ? Standing.CONSTANT
          : standings.ofState(schema, arrival, runs.get(runs.size() - 1));
    }
    Standing standing = Standing.CONSTANT;
    for (DateRange run : runs) {
      standing = standing.and(standings.ofEvents(schema, arrival, run));
    }
    return standing;
  }

  /** Whether no row is missing of the reference tables that say which rows count. */
  private boolean attributesAreWhole(Aggregate leaf, Scope scope) {
    return lackingAttributes(leaf.table()).stream()
        .noneMatch(
            name ->
                scope.fixes(name)
                    || leaf.column().equals(name)
                    || leaf.where().words().containsKey(name)
                    || scope.where().words().containsKey(name));
  }

  /** The attributes that a table reaches in reference tables that lack rows. */
  private Set<String> lackingAttributes(String table) {
    return lacking.computeIfAbsent(
        table,
        name -> {
          TableSchema schema = table(name).schema();
          return data.referencesOf(schema).stream()
              .filter(reference -> lacksRows(table(reference.name())))
              .flatMap(reference -> reference.attributes().stream().map(Dimension::name))
              .filter(attribute -> schema.dimension(attribute).isEmpty())
              .collect(Collectors.toSet());
        });
  }

  private static boolean lacksRows(FactTable reference) {
    return reference.rows() == 0 || reference.arrival().isBroken();
  }

  private TableSchema schema(Aggregate leaf) {
    return table(leaf.table()).schema();
  }
}
