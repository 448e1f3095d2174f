package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.internal.eval.Evaluator;
import io.github.kpi4j.core.internal.eval.Frame;
import io.github.kpi4j.core.internal.eval.Scope;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values of a contract's metrics over some facts as of a day, at any scope. A roll-up is the
 * formula again over more rows, never an average. For one thread.
 */
public final class Measuring {
  private final CompiledContract contract;
  private final Evaluator evaluator;
  private final AsOf asOf;

  Measuring(CompiledContract contract, Evaluator evaluator, AsOf asOf) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.asOf = asOf;
  }

  /**
   * A metric over everything.
   *
   * @param metric its name
   * @param period the period; while it is not over the value is that to date
   * @return the value or why there is none, and where it comes from
   * @throws IllegalArgumentException if there is no such metric, or the period has no day, begins
   *     after the day that is measured at, or is not cut by the contract's calendar
   */
  public Explanation metric(String metric, Period period) {
    return metric(metric, period, Map.of());
  }

  /**
   * A metric over a part of the facts.
   *
   * @param metric its name
   * @param period the period
   * @param scope the word of each dimension that is fixed, such as {@code {sku=B01, channel=fba}};
   *     all tables of the metric must have the dimension or reach it as an attribute
   * @return the value or why there is none, and where it comes from
   * @throws IllegalArgumentException as {@link #metric(String, Period)}, or if a table does not
   *     have one of the dimensions
   */
  public Explanation metric(String metric, Period period, Map<String, String> scope) {
    Scope fixed = new Scope(new TreeMap<>(scope), Filter.ALL);
    Frame frame = contract.days().of(period, asOf);
    Explanation value = evaluator.metric(metric, fixed, frame);
    return value.with(frame.standing(value.standing()));
  }

  /**
   * What there is to measure: the combinations of words that have a row.
   *
   * @param metric a metric's name
   * @param period the period
   * @param dimensions one or several dimensions or attributes of the metric's tables
   * @return the words of each subject in the order of the dimensions, sorted
   * @throws IllegalArgumentException as {@link #metric(String, Period, Map)}
   */
  public Set<List<String>> subjects(String metric, Period period, List<String> dimensions) {
    return evaluator.subjects(
        metric, dimensions, Filter.ALL, contract.days().of(period, asOf).days());
  }
}
