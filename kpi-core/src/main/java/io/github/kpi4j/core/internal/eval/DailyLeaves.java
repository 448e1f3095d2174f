package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves for asking about one subject at the end of every day: what has been added up to a day is
 * kept, so that any window costs two look-ups. They give the amounts of {@link TableLeaves} and
 * nothing else: no rows, no standing, and reasons without their words.
 */
final class DailyLeaves implements Leaves {
  private static final Amount NO_DATA =
      new Amount.Missing(new Reason(Reason.Kind.NO_DATA, Map.of()));

  private final TableLeaves tables;
  private final Map<Place, RunningTotal> totals = new HashMap<>();
  private final Map<Place, RunningMean> means = new HashMap<>();
  private final Map<Place, Map<LocalDate, Amount>> states = new HashMap<>();

  private record Place(Aggregate leaf, Scope scope) {}

  DailyLeaves(TableLeaves tables) {
    this.tables = tables;
  }

  /** Forgets the subject that was asked about. */
  void forget() {
    totals.clear();
    means.clear();
    states.clear();
  }

  @Override
  public Explanation read(Metric metric, Aggregate leaf, Scope scope, DateRange days) {
    return explain(
        metric, Optional.of(metric.name()), leaf, amount(metric, leaf, scope, days), days);
  }

  private Amount amount(Metric metric, Aggregate leaf, Scope scope, DateRange days) {
    return switch (leaf.aggregation()) {
      case SUM, COUNT -> {
        RunningTotal total =
            totals.computeIfAbsent(
                new Place(leaf, scope), p -> RunningTotal.of(tables, leaf, scope));
        yield total.over(days).map(Amount::of).orElseGet(() -> nothing(leaf, days));
      }
      case FIRST, LAST -> state(metric, leaf, scope, days);
      case MIN, MAX, AVG, COUNT_DISTINCT -> tables.read(metric, leaf, scope, days).amount();
    };
  }

  private Amount nothing(Aggregate leaf, DateRange days) {
    return leaf.absentIsZero() && tables.anyArrived(leaf, days)
        ? Amount.of(Rational.ZERO)
        : NO_DATA;
  }

  /** The state of one day; which of the days that is, the leaf says. */
  private Amount state(Metric metric, Aggregate leaf, Scope scope, DateRange days) {
    LocalDate day = leaf.aggregation() == Aggregation.FIRST ? days.start() : days.last();
    return states
        .computeIfAbsent(new Place(leaf, scope), p -> new HashMap<>())
        .computeIfAbsent(
            day, d -> tables.read(metric, leaf, scope, DateRange.closed(d, d)).amount());
  }

  @Override
  public Explanation average(
      Metric metric, Aggregate leaf, Scope scope, DateRange days, String text) {
    RunningMean mean =
        means.computeIfAbsent(
            new Place(leaf, scope),
            p ->
                RunningMean.of(
                    tables,
                    leaf,
                    scope,
                    day -> state(metric, leaf, scope, DateRange.closed(day, day))));
    Amount amount = mean.over(days).map(Amount::of).orElse(NO_DATA);
    return new Explanation(
        Optional.empty(),
        text,
        amount,
        metric.unit(),
        Math.max(1, metric.places()),
        Standing.CONSTANT,
        days,
        List.of(),
        Optional.empty());
  }

  private static Explanation explain(
      Metric metric, Optional<String> name, Aggregate leaf, Amount amount, DateRange days) {
    return new Explanation(
        name,
        leaf.column(),
        amount,
        metric.unit(),
        metric.places(),
        Standing.CONSTANT,
        days,
        List.of(),
        Optional.empty());
  }

  @Override
  public Set<List<String>> subjects(
      Aggregate leaf, List<String> dimensions, Scope scope, DateRange days) {
    return tables.subjects(leaf, dimensions, scope, days);
  }

  @Override
  public Optional<LocalDate> firstDay(String table) {
    return tables.firstDay(table);
  }

  @Override
  public Optional<LocalDate> lastDay(String table) {
    return tables.lastDay(table);
  }

  @Override
  public Map<List<String>, LocalDate> firstRows(
      Aggregate leaf, List<String> dimensions, Filter where) {
    return tables.firstRows(leaf, dimensions, where);
  }
}
