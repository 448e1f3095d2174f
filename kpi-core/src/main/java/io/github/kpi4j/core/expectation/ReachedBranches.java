package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.expectation.Branch.Kind;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.target.Bands;
import io.github.kpi4j.core.value.DateRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways that a contract has turned out in one test. */
final class ReachedBranches {
  private final Evaluation evaluation;
  private final Contract contract;
  private final Optional<Statement> statement;
  private final Optional<Proposal> decided;
  private final Set<Branch> found = new LinkedHashSet<>();

  ReachedBranches(TestResult result) {
    this.evaluation = result.evaluation();
    this.contract = evaluation.contract();
    this.statement = result.statement();
    this.decided =
        result
            .decision()
            .filter(decision -> !(decision instanceof Decision.Refused))
            .flatMap(decision -> result.test().request())
            .map(Request::proposal);
  }

  Set<Branch> all() {
    evaluation.timelines().forEach(this::stages);
    evaluation.kpis().forEach(this::kpi);
    evaluation.score().ifPresent(this::score);
    evaluation.alerts().forEach(this::alert);
    contract
        .fees()
        .ifPresent(
            fees -> statement.ifPresent(s -> found.addAll(new ReachedFees(fees, s.lines()).all())));
    decided.ifPresent(
        proposal -> found.addAll(new ApprovalBranches(contract.duties()).reached(proposal)));
    return found;
  }

  private void stages(PlanTimelines plan) {
    for (SubjectTimeline subject : plan.subjects()) {
      subject
          .timeline()
          .ifPresent(
              timeline ->
                  timeline.stays().stream()
                      .filter(this::isOfPeriod)
                      .forEach(
                          stay -> found.add(Branches.stage(plan.plan().name(), stay.stage()))));
    }
  }

  /** Whether somebody is in a stage on a day that the test looks at. */
  private boolean isOfPeriod(Stay stay) {
    DateRange days = evaluation.period().days();
    return !stay.start().isAfter(days.last())
        && !stay.start().isAfter(evaluation.asOf().day())
        && stay.endExclusive().filter(end -> !end.isAfter(days.start())).isEmpty();
  }

  private void kpi(KpiResult result) {
    level(result.kpi(), result.stage(), result.outcome());
    result.subjects().forEach(subject -> level(result.kpi(), subject.stage(), subject.outcome()));
  }

  private void level(Kpi kpi, Optional<String> stage, Outcome outcome) {
    if (outcome instanceof Outcome.Judged judged) {
      boolean staged = kpi.goal() instanceof Goal.Staged;
      // As the contract writes it; the one that was judged by has its target put in.
      kpi.goal().in(stage).map(Bands::bands).orElse(List.of()).stream()
          .filter(band -> band.level().equals(judged.band().level()))
          .forEach(band -> found.add(Branches.band(kpi, staged ? stage : Optional.empty(), band)));
    }
  }

  private void score(Score score) {
    List<Scorecard.Grade> grades = contract.scorecard().map(Scorecard::grades).orElse(List.of());
    grades.stream()
        .filter(grade -> score.grade().filter(grade.name()::equals).isPresent())
        .forEach(grade -> found.add(Branches.grade(grade)));
    for (int i = 0; i < score.redLines().size(); i++) {
      RedLineResult line = score.redLines().get(i);
      boolean kept = line.finding() == RedLineResult.Finding.KEPT;
      if (kept || line.counts()) {
        String path = Branches.item("scorecard.red_lines", i);
        found.add(Branches.either(Kind.RED_LINE, path, line.line().when(), !kept));
      }
    }
  }

  private void alert(AlertResult result) {
    for (AlertState state : result.states()) {
      boolean fired =
          state.changes().stream().anyMatch(change -> change.state() == AlertState.State.FIRING);
      if (fired || state.state() == AlertState.State.OK) {
        String path = "alerts." + result.alert().name();
        found.add(Branches.either(Kind.ALERT, path, result.alert().when(), fired));
      }
    }
  }
}
