package io.github.kpi4j.core.result;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Excuse;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DaySet;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A contract evaluated for one period.
 *
 * @param contract what was evaluated
 * @param period the period that was assessed
 * @param asOf the day at whose end it was
 * @param kpis one result a KPI, in the order of the contract
 * @param score the score, where the contract has a scorecard
 * @param timelines how its subjects go through the stages of each plan, in the order of the
 *     contract
 * @param alerts one result an alert, in the order of the contract
 * @param accounts what became of the rows of each table
 * @param dataProblems what was wrong with rows and files
 */
public record Evaluation(
    Contract contract,
    Period period,
    AsOf asOf,
    List<KpiResult> kpis,
    Optional<Score> score,
    List<PlanTimelines> timelines,
    List<AlertResult> alerts,
    List<TableAccount> accounts,
    List<Diagnostic> dataProblems) {
  /**
   * Keeps its own copies.
   *
   * @param contract what was evaluated
   * @param period the period
   * @param asOf the day
   * @param kpis the results
   * @param score the score
   * @param timelines how subjects go through stages
   * @param alerts how the alerts stand
   * @param accounts what became of rows
   * @param dataProblems what was wrong with rows
   */
  public Evaluation {
    kpis = List.copyOf(kpis);
    timelines = List.copyOf(timelines);
    alerts = List.copyOf(alerts);
    accounts = List.copyOf(accounts);
    dataProblems = List.copyOf(dataProblems);
  }

  /**
   * The same evaluation with other results.
   *
   * @param results one a KPI
   * @return the rest as it is
   */
  public Evaluation with(List<KpiResult> results) {
    return new Evaluation(
        contract, period, asOf, results, score, timelines, alerts, accounts, dataProblems);
  }

  /**
   * The result of a KPI.
   *
   * @param name its name
   * @return the result
   * @throws IllegalArgumentException if the contract has no such KPI
   */
  public KpiResult kpi(String name) {
    return kpis.stream()
        .filter(result -> result.kpi().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such KPI: " + name));
  }

  /**
   * The excuses that have to do with the period: those of its own days, and those of earlier days
   * that a window of a KPI or red line has looked at.
   *
   * @return in the order of the contract; those that were agreed after {@code asOf}, which do not
   *     count yet, among them
   */
  public List<Excuse> excuses() {
    List<Explanation> judged = new ArrayList<>();
    kpis.forEach(result -> judged.add(result.explanation()));
    score.ifPresent(s -> s.redLines().forEach(line -> judged.add(line.explanation())));
    DaySet looked = DaySet.of(List.of(period.days()));
    Set<Explanation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Explanation explanation : judged) {
      looked = looked.and(excused(explanation, seen));
    }
    DaySet days = looked;
    return contract.excused().stream()
        .filter(excuse -> !days.within(excuse.days()).isEmpty())
        .toList();
  }

  // A metric that several parts use is one object, and is looked at once.
  private static DaySet excused(Explanation explanation, Set<Explanation> seen) {
    if (!seen.add(explanation)) {
      return DaySet.NONE;
    }
    DaySet days = explanation.rows().map(RowsUsed::excused).orElse(DaySet.NONE);
    for (Explanation part : explanation.parts()) {
      days = days.and(excused(part, seen));
    }
    return days;
  }

  /**
   * Whether the period is not over yet, so that its values are those to date.
   *
   * @return true if its last day is after {@code asOf}
   */
  public boolean inProgress() {
    return asOf.day().isBefore(period.days().last());
  }

  /**
   * How far all results together can be relied on.
   *
   * @return the least safe standing of any KPI or red line
   */
  public Standing standing() {
    Standing judged =
        kpis.stream().map(KpiResult::standing).reduce(Standing.CONSTANT, Standing::and);
    return score.stream()
        .flatMap(s -> s.redLines().stream())
        .map(line -> line.explanation().standing())
        .reduce(judged, Standing::and);
  }
}
