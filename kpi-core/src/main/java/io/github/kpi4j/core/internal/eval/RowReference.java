package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.internal.plan.Planned;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Judges rows whose leaves are given, with exact fractions and the same formulas, samples and bands
 * as an evaluation of facts: what faster ways have to agree with. For any number of threads.
 */
public final class RowReference {
  private final Planned planned;
  private final Contract contract;
  private final Frame frame;

  /**
   * A judge of rows.
   *
   * @param planned all formulas of the contract
   * @param contract the contract
   * @param days how many days a row stands for
   */
  public RowReference(Planned planned, Contract contract, int days) {
    this.planned = planned;
    this.contract = contract;
    // Which days they are makes no difference to a row, only how many.
    this.frame = Frame.of(new DateRange(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(days)));
  }

  /**
   * The outcome of a KPI.
   *
   * @param kpi the KPI, which looks at no other days and no rates
   * @param values the value of each leaf metric, if there is one
   * @return its level or why it has none
   */
  public Outcome outcome(Kpi kpi, Function<String, Optional<Rational>> values) {
    SortedMap<String, String> subject = new TreeMap<>();
    kpi.forEach().forEach(dimension -> subject.put(dimension, ""));
    Scope scope = new Scope(subject, Filter.ALL);
    Evaluator evaluator = Evaluator.of(planned, contract, new GivenLeaves(values));
    KpiEvaluator judge = new KpiEvaluator(contract, evaluator, frame);
    Explanation value = judge.value(kpi, scope);
    return judge.outcome(kpi, value, scope, StageFound.NONE);
  }
}
