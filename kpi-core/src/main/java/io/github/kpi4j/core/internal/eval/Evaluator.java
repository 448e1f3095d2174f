package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.internal.plan.Planned;
import io.github.kpi4j.core.internal.plan.PlannedCondition;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.target.KpiTarget.Against;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DaySet;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates metrics over facts with exact fractions, simply and slowly. What it says is what the
 * language means; a faster evaluator has to agree with it. One instance serves one evaluation and
 * one thread.
 */
public final class Evaluator {
  private final Planned planned;
  private final Leaves leaves;
  // Absent where leaves are given; what needs them is refused before.
  private final @Nullable TableLeaves tables;
  private final @Nullable Rates rates;
  private final Windows windows;
  private final Rounding rounding;
  private final Memory memory = new Memory();
  private final Written written;
  private final Targets targets;
  private final Stages stages;
  private final ExcusedDays excused;
  private final GivenMetrics given;
  private final Watch watch;
  private final Withheld withheld;
  private final Arithmetic arithmetic;

  private Evaluator(
      Planned planned,
      Contract contract,
      TableLeaves leaves,
      Standings standings,
      Watch watch,
      GivenMetrics given) {
    this.planned = planned;
    this.written = new Written();
    this.arithmetic = new Arithmetic(planned.valueBits());
    this.watch = watch;
    this.given = given;
    this.excused = metric -> contract.excusedDays(metric, standings.asOf());
    this.withheld = new Withheld(contract, standings.asOf());
    this.leaves = leaves;
    this.tables = leaves;
    this.rates = new Rates(contract.data(), leaves, standings);
    this.windows = new Windows(contract);
    this.rounding = contract.rounding();
    this.targets = new Targets(contract, this, standings.asOf().day());
    this.stages = new Stages(contract, this, standings.asOf().day());
  }

  private Evaluator(Planned planned, Contract contract, GivenLeaves leaves) {
    this.planned = planned;
    this.written = new Written();
    this.arithmetic = new Arithmetic(planned.valueBits());
    this.given = GivenMetrics.NONE;
    this.watch = Watch.NONE;
    this.excused = ExcusedDays.NONE;
    // Whoever gives a row keeps nothing back.
    this.withheld = new Withheld(contract, new AsOf(LocalDate.EPOCH));
    this.leaves = leaves;
    this.tables = null;
    this.rates = null;
    this.windows = new Windows(contract);
    this.rounding = contract.rounding();
    this.targets = new Targets(contract, this, LocalDate.EPOCH);
    this.stages = new Stages(contract, this, LocalDate.EPOCH);
  }

  /** Another evaluator of the same facts, with leaves of its own. */
  private Evaluator(Evaluator other, Leaves leaves) {
    this.planned = other.planned;
    this.written = other.written;
    this.arithmetic = other.arithmetic;
    this.given = other.given;
    this.watch = other.watch;
    this.excused = ExcusedDays.NONE;
    this.withheld = other.withheld;
    this.leaves = leaves;
    this.tables = other.tables;
    this.rates = other.rates;
    this.windows = other.windows;
    this.rounding = other.rounding;
    this.targets = other.targets;
    this.stages = other.stages;
  }

  /** One that is asked about the same subject day after day. */
  Evaluator daily(DailyLeaves days) {
    return new Evaluator(this, days);
  }

  /** One that remembers what it has calculated for itself. */
  Evaluator apart() {
    return new Evaluator(this, leaves);
  }

  /** Forgets what it has calculated. */
  void forget() {
    memory.forget();
  }

  /**
   * An evaluator for one evaluation of rows.
   *
   * @param planned all formulas of the contract
   * @param contract the contract
   * @param facts the facts
   * @param asOf the day at whose end the evaluation is made
   * @param watch is asked whether it may go on
   * @return the evaluator whose answers are what the language means
   */
  public static Evaluator of(
      Planned planned, Contract contract, FactSet facts, AsOf asOf, Watch watch) {
    Standings standings = new Standings(asOf, contract::after);
    RowLeaves leaves = new RowLeaves(facts, standings);
    return new Evaluator(planned, contract, leaves, standings, watch, GivenMetrics.NONE);
  }

  /**
   * An evaluator for one evaluation of rows, where some metrics are given.
   *
   * @param planned all formulas of the contract
   * @param contract the contract
   * @param facts the facts
   * @param asOf the day at whose end the evaluation is made
   * @param given what goes before formulas and rows
   * @return the evaluator of a test
   */
  public static Evaluator of(
      Planned planned, Contract contract, FactSet facts, AsOf asOf, GivenMetrics given) {
    Standings standings = new Standings(asOf, contract::after);
    RowLeaves leaves = new RowLeaves(facts, standings);
    return new Evaluator(planned, contract, leaves, standings, Watch.NONE, given);
  }

  /**
   * An evaluator for one evaluation of rows that were put together.
   *
   * @param planned all formulas of the contract
   * @param contract the contract
   * @param cells the facts
   * @param asOf the day at whose end the evaluation is made
   * @param watch is asked whether it may go on
   * @return an evaluator with the same answers as that of the rows
   */
  public static Evaluator of(
      Planned planned, Contract contract, CellCuts cells, AsOf asOf, Watch watch) {
    Standings standings = new Standings(asOf, contract::after);
    return new Evaluator(
        planned,
        contract,
        new CellLeaves(contract.data(), cells, standings),
        standings,
        watch,
        GivenMetrics.NONE);
  }

  /** An evaluator of one row whose leaves are given. */
  static Evaluator of(Planned planned, Contract contract, GivenLeaves row) {
    return new Evaluator(planned, contract, row);
  }

  /**
   * A metric over some days.
   *
   * @param name its name
   * @param scope which rows count
   * @param frame the period and those of its days that have passed
   * @return its value and where that comes from
   */
  public Explanation metric(String name, Scope scope, Frame frame) {
    Explanation known = memory.at(scope, frame).get(name);
    if (known == null) {
      watch.value();
      known = evaluate(planned(name), scope, frame);
      memory.at(scope, frame).put(name, known);
    }
    return known;
  }

  private Explanation evaluate(PlannedMetric planned, Scope scope, Frame frame) {
    Metric metric = planned.metric();
    Optional<Explanation> stated = given.find(metric, scope, frame);
    if (stated.isPresent()) {
      return stated.get();
    }
    Definition definition = metric.definition();
    List<String> open = planned.fixed().stream().filter(name -> !scope.fixes(name)).toList();
    if (!open.isEmpty()) {
      return notAdditive(metric, open, frame.days());
    }
    if (definition instanceof Aggregate leaf) {
      return leaves.read(metric, leaf, scope, frame.days());
    }
    Derived derived = (Derived) definition;
    Explanation whole =
        new FormulaEvaluator(this, planned.units(), scope).evaluate(derived.formula(), frame);
    // A formula that is one name only is explained by that metric, not by its parts.
    boolean alias = whole.name().isPresent();
    return new Explanation(
        Optional.of(metric.name()),
        written.of(derived),
        whole.amount(),
        metric.unit(),
        metric.places(),
        whole.standing(),
        whole.days(),
        alias ? List.of(whole) : whole.parts(),
        alias ? Optional.empty() : whole.rows());
  }

  /**
   * Whether a condition holds over some days. Each side of a comparison is compared as it is shown.
   *
   * @param condition what must hold
   * @param scope which rows count
   * @param frame the period and those of its days that have passed
   * @return a {@link Amount.Truth}, or why it is unknown, with the value of every part
   */
  public Explanation condition(Predicate condition, Scope scope, Frame frame) {
    PlannedCondition known = planned(condition);
    return new FormulaEvaluator(this, known.units(), scope).evaluate(known.predicate(), frame);
  }

  /**
   * Whether a condition holds that something is judged by: in each comparison the days do not count
   * that are excused for one of its metrics.
   *
   * @param condition what must hold
   * @param scope which rows count
   * @param frame the period and those of its days that have passed
   * @return as {@link #condition}
   */
  public Explanation judged(Predicate condition, Scope scope, Frame frame) {
    PlannedCondition known = planned(condition);
    return new FormulaEvaluator(this, known.units(), scope, excused)
        .evaluate(known.predicate(), frame);
  }

  /** How formulas are written. */
  Written written() {
    return written;
  }

  /** The days that do not count where a metric is judged. */
  DaySet excused(String metric) {
    return excused.of(metric);
  }

  /**
   * Who owes rows that are missing.
   *
   * @return answers for the facts of this evaluation
   */
  public Withheld withheld() {
    return withheld;
  }

  /** A rating of all products together: it has no value, however many there are of each. */
  private static Explanation notAdditive(Metric metric, List<String> open, DateRange days) {
    Map<String, String> arguments =
        Map.of("metric", metric.name(), "dimensions", String.join(", ", open));
    return new Explanation(
        Optional.of(metric.name()),
        metric.definition().toString(),
        new Amount.Missing(new Reason(Reason.Kind.NOT_ADDITIVE, arguments)),
        metric.unit(),
        metric.places(),
        Standing.CONSTANT,
        days,
        List.of(),
        Optional.empty());
  }

  /**
   * The subjects that have anything to judge.
   *
   * @param metric a metric's name
   * @param dimensions what makes a subject
   * @param where which rows count
   * @param days the days of the period that have passed
   * @return the words of the dimensions that have a row in one of the metric's tables on one of the
   *     days, or a state of a snapshot at their end; in order
   */
  public Set<List<String>> subjects(
      String metric, List<String> dimensions, Filter where, DateRange days) {
    return subjects(metric, dimensions, Scope.of(where), days);
  }

  /** The same of rows of days that are not excused. */
  Set<List<String>> subjects(String metric, List<String> dimensions, Scope scope, DateRange days) {
    Set<List<String>> subjects = new TreeSet<>(Subjects.ORDER);
    planned(metric)
        .leaves()
        .forEach(leaf -> subjects.addAll(leaves.subjects(leaf, dimensions, scope, days)));
    watch.subjects(subjects.size());
    return subjects;
  }

  /**
   * A rate of exchange at the end of a day.
   *
   * @param table a table of rates of the contract
   * @param from the money that is exchanged
   * @param to the ISO 4217 code of what it becomes
   * @param day the day
   * @return what one unit is worth, from the newest row that still counts, or why there is none
   */
  public Explanation rate(String table, Unit from, String to, LocalDate day) {
    return rates().rate(table, from, to, day);
  }

  PlannedCondition planned(Predicate condition) {
    PlannedCondition known = planned.conditions().get(condition);
    if (known == null) {
      throw new IllegalArgumentException("no condition of the contract: " + condition);
    }
    return known;
  }

  PlannedMetric planned(String name) {
    PlannedMetric metric = planned.metrics().get(name);
    if (metric == null) {
      throw new IllegalArgumentException("no such metric: " + name);
    }
    return metric;
  }

  /**
   * The stages of subjects.
   *
   * @return found once, when they are first asked for
   */
  public Stages stages() {
    return stages;
  }

  Watch watch() {
    return watch;
  }

  Arithmetic arithmetic() {
    return arithmetic;
  }

  TableLeaves tables() {
    return Objects.requireNonNull(tables);
  }

  Leaves leaves() {
    return leaves;
  }

  /**
   * What a target wants of some days, as it was agreed.
   *
   * @param target a target of the contract
   * @param days whole cells of its division by time
   * @return the amount, exact, or why it has no part for them
   */
  public Amount wanted(Target target, DateRange days) {
    return targets.part(target, Against.ORIGINAL, Scope.WHOLE, days);
  }

  GivenMetrics given() {
    return given;
  }

  Targets targets() {
    return targets;
  }

  Rates rates() {
    return Objects.requireNonNull(rates);
  }

  Windows windows() {
    return windows;
  }

  Rounding rounding() {
    return rounding;
  }

  /** The first day on which all tables of some leaves have data; empty if one has none at all. */
  Optional<LocalDate> firstDay(Set<Aggregate> needed) {
    List<Optional<LocalDate>> days =
        needed.stream().map(Aggregate::table).distinct().map(leaves::firstDay).toList();
    return days.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
  }
}
