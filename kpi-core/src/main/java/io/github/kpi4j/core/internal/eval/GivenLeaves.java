package io.github.kpi4j.core.internal.eval;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Leaves that somebody else has put together: one value a metric, for whatever subject and days the
 * row is of.
 *
 * @param values the value of each metric, if there is one
 */
record GivenLeaves(Function<String, Optional<Rational>> values) implements Leaves {
  @Override
  public Explanation read(Metric metric, Aggregate leaf, Scope scope, DateRange days) {
    Amount amount =
        values
            .apply(metric.name())
            .map(Amount::of)
            .orElseGet(
                () ->
                    new Amount.Missing(
                        new Reason(Reason.Kind.NO_DATA, Map.of("input", metric.name()))));
    return new Explanation(
        Optional.of(metric.name()),
        leaf.toString(),
        amount,
        metric.unit(),
        metric.places(),
        Standing.CONSTANT,
        days,
        List.of(),
        Optional.empty());
  }

  @Override
  public Explanation average(
      Metric metric, Aggregate leaf, Scope scope, DateRange days, String text) {
    throw new IllegalStateException("a row has no days: " + text);
  }

  @Override
  public Set<List<String>> subjects(
      Aggregate leaf, List<String> dimensions, Scope scope, DateRange days) {
    throw new IllegalStateException("a row has no subjects: " + leaf);
  }

  @Override
  public Optional<LocalDate> firstDay(String table) {
    throw new IllegalStateException("a row has no days: " + table);
  }

  @Override
  public Optional<LocalDate> lastDay(String table) {
    throw new IllegalStateException("a row has no days: " + table);
  }

  @Override
  public Map<List<String>, LocalDate> firstRows(
      Aggregate leaf, List<String> dimensions, Filter where) {
    throw new IllegalStateException("a row has no days: " + leaf);
  }
}
