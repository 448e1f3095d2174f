package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.Arrival;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.RowsUsed;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the leaves of formulas from the facts. No range of days given to it is empty. */
final class Aggregates {
  private final FactSet facts;
  private final AsOf asOf;
  private final Map<String, ScopedRows> tables = new HashMap<>();

  Aggregates(FactSet facts, AsOf asOf) {
    this.facts = facts;
    this.asOf = asOf;
  }

  private ScopedRows scoped(String table) {
    return tables.computeIfAbsent(table, name -> new ScopedRows(facts.table(name)));
  }

  /** The day from which on a table has data. */
  Optional<LocalDate> firstDay(String table) {
    return facts.table(table).arrival().coverage().map(DateRange::start);
  }

  /** The words of a dimension that have a row where the leaf looks for the days. */
  Set<String> words(Aggregate leaf, String dimension, DateRange days) {
    return scoped(leaf.table()).words(dimension, lookedAt(leaf, days));
  }

  Explanation read(Metric metric, Aggregate leaf, Scope scope, DateRange days) {
    DateRange looked = lookedAt(leaf, days);
    int[] rows = rows(leaf, scope, looked);
    Amount amount = amount(leaf, scope, rows, looked);
    return new Explanation(
        Optional.of(metric.name()),
        leaf.toString(),
        amount,
        metric.unit(),
        metric.places(),
        standing(leaf, looked),
        days,
        List.of(),
        Optional.of(new RowsUsed(leaf.table(), rows.length, looked)));
  }

  /** The mean of a state over those days that have one. */
  Explanation average(Metric metric, Aggregate leaf, Scope scope, DateRange days, String text) {
    Rational total = Rational.ZERO;
    int states = 0;
    int rows = 0;
    Standing standing = Standing.CONSTANT;
    for (LocalDate day = days.start(); day.isBefore(days.endExclusive()); day = day.plusDays(1)) {
      Explanation state = read(metric, leaf, scope, DateRange.closed(day, day));
      if (state.amount() instanceof Amount.Known known) {
        total = total.plus(known.exact());
        states++;
        rows += state.rows().map(RowsUsed::count).orElse(0);
      }
      standing = standing.and(state.standing());
    }
    Amount amount =
        states == 0 ? noData(leaf, scope, days) : Amount.of(total.dividedBy(Rational.of(states)));
    return new Explanation(
        Optional.empty(),
        text,
        amount,
        metric.unit(),
        Math.max(1, metric.places()),
        standing,
        days,
        List.of(),
        Optional.of(new RowsUsed(leaf.table(), rows, days)));
  }

  /** A state is looked for on the last day and as long before as it may be carried. */
  private DateRange lookedAt(Aggregate leaf, DateRange days) {
    if (leaf.aggregation() == Aggregation.SUM) {
      return days;
    }
    LocalDate last = days.last();
    return DateRange.closed(last.minusDays(schema(leaf).carryDays()), last);
  }

  private int[] rows(Aggregate leaf, Scope scope, DateRange days) {
    ScopedRows scoped = scoped(leaf.table());
    int[] rows = scoped.rows(scope, days);
    return leaf.aggregation() == Aggregation.SUM ? rows : newest(scoped.table(), rows);
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
    FactTable table = facts.table(leaf.table());
    if (rows.length > 0) {
      return Amount.of(table.sum(leaf.measure(), rows));
    }
    // No row means that nothing happened only on days on which the table as a whole has arrived.
    return leaf.absentIsZero() && table.arrival().any(looked)
        ? Amount.of(Rational.ZERO)
        : noData(leaf, scope, looked);
  }

  private static Amount noData(Aggregate leaf, Scope scope, DateRange looked) {
    return new Amount.Missing(
        new Reason(
            Reason.Kind.NO_DATA,
            Map.of(
                "leaf",
                leaf.table() + "." + leaf.measure(),
                "scope",
                scope.isWhole() ? "" : " (" + scope.dimension() + " " + scope.word() + ")",
                "days",
                looked.toString())));
  }

  private Standing standing(Aggregate leaf, DateRange looked) {
    Arrival arrival = facts.table(leaf.table()).arrival();
    boolean snapshot = leaf.aggregation() == Aggregation.LAST;
    boolean arrived = snapshot ? arrival.usable(looked) : arrival.complete(looked);
    OptionalInt finalAfter = schema(leaf).finalAfterDays();
    Optional<LocalDate> finalFrom =
        finalAfter.isPresent()
            ? Optional.of(looked.last().plusDays(finalAfter.getAsInt()))
            : Optional.empty();
    boolean settled = finalFrom.filter(day -> !asOf.day().isBefore(day)).isPresent();
    Finality whenArrived = settled ? Finality.FINAL : Finality.PROVISIONAL;
    return new Standing(arrived ? whenArrived : Finality.PARTIAL, finalFrom);
  }

  private TableSchema schema(Aggregate leaf) {
    return facts.table(leaf.table()).schema();
  }
}
