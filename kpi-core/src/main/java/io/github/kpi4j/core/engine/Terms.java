package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.internal.check.CheckedContract;
import io.github.kpi4j.core.internal.eval.AlertWatch;
import io.github.kpi4j.core.internal.eval.CellCuts;
import io.github.kpi4j.core.internal.eval.Evaluator;
import io.github.kpi4j.core.internal.eval.Frame;
import io.github.kpi4j.core.internal.eval.GivenMetrics;
import io.github.kpi4j.core.internal.eval.KpiEvaluator;
import io.github.kpi4j.core.internal.eval.Levers;
import io.github.kpi4j.core.internal.eval.RedLines;
import io.github.kpi4j.core.internal.eval.Scorer;
import io.github.kpi4j.core.internal.eval.Watch;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.List;
import java.util.Optional;

/** One version of a contract's terms, by which a period is judged. */
final class Terms {
  private final CheckedContract checked;
  private final Observed observed;

  Terms(CheckedContract checked, Observed observed) {
    this.checked = checked;
    this.observed = observed;
  }

  Contract contract() {
    return checked.contract();
  }

  Evaluator evaluator(FactSet facts, AsOf asOf, Watch watch) {
    return Evaluator.of(checked.planned(), contract(), facts, asOf, watch);
  }

  Evaluator evaluator(CellCuts cells, AsOf asOf, Watch watch) {
    return Evaluator.of(checked.planned(), contract(), cells, asOf, watch);
  }

  /** What was judged, and beside it the alerts, the stages and the levers of the period. */
  Evaluation whole(
      Evaluator evaluator,
      Frame frame,
      Period period,
      AsOf asOf,
      List<TableAccount> accounts,
      List<Diagnostic> problems) {
    List<AlertResult> alerts =
        observed.step(
            Step.only(Step.Kind.ALERTS, contract().id()),
            () -> new AlertWatch(contract(), evaluator, frame.days().last()).results());
    List<PlanTimelines> timelines =
        observed.step(
            Step.only(Step.Kind.STAGES, contract().id()), () -> evaluator.stages().timelines());
    Evaluation judged =
        judged(evaluator, frame, period, asOf, alerts, timelines, accounts, problems);
    Levers levers = new Levers(contract(), evaluator, frame);
    return judged.with(
        observed.steps(Step.Kind.LEVERS, judged.kpis(), r -> r.kpi().name(), levers::addTo));
  }

  /** An evaluator for a test, whose author says what some metrics came to. */
  Evaluator evaluator(FactSet facts, AsOf asOf, GivenMetrics given) {
    return Evaluator.of(checked.planned(), contract(), facts, asOf, given);
  }

  /** A whole result without levers, for a test. */
  Evaluation rehearsed(Evaluator evaluator, Frame frame, Period period, AsOf asOf, FactSet facts) {
    return judged(
        evaluator,
        frame,
        period,
        asOf,
        new AlertWatch(contract(), evaluator, frame.days().last()).results(),
        evaluator.stages().timelines(),
        facts.accounts(),
        facts.diagnostics());
  }

  /** Without what takes longer; nobody is paid by alerts or levers, so nobody waits for them. */
  Evaluation judged(
      Evaluator evaluator,
      Frame frame,
      Period period,
      AsOf asOf,
      List<TableAccount> accounts,
      List<Diagnostic> problems) {
    return judged(evaluator, frame, period, asOf, List.of(), List.of(), accounts, problems);
  }

  private Evaluation judged(
      Evaluator evaluator,
      Frame frame,
      Period period,
      AsOf asOf,
      List<AlertResult> alerts,
      List<PlanTimelines> timelines,
      List<TableAccount> accounts,
      List<Diagnostic> problems) {
    KpiEvaluator judge = new KpiEvaluator(contract(), evaluator, frame);
    RedLines redLines = new RedLines(evaluator, frame);
    List<KpiResult> results =
        observed.steps(Step.Kind.KPI, contract().kpis(), Kpi::name, judge::judge);
    Optional<Score> score =
        contract()
            .scorecard()
            .map(card -> Scorer.score(card, contract().rounding(), results, redLines.of(card)));
    return new Evaluation(
        contract(), period, asOf, results, score, timelines, alerts, accounts, problems);
  }
}
