package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.stage.Stage;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.stage.Start;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests in which somebody, or the contract, is in each stage of a plan. */
final class StageEdges {
  private final Rehearsal rehearsal;
  private final Contract contract;
  private final Settings settings;

  StageEdges(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
    this.settings = new Settings(rehearsal);
  }

  /** Makes the tests of a plan's stages. */
  void of(StagePlan plan) {
    List<String> stages = new ArrayList<>(plan.stages().stream().map(Stage::name).toList());
    if (plan.canFail()) {
      stages.add(StagePlan.FAILED);
    }
    if (plan.start() instanceof Start.OfSubject) {
      stages.forEach(stage -> ofSubject(plan, stage));
    } else {
      stages.forEach(stage -> ofContract(plan, stage));
    }
  }

  private void ofSubject(StagePlan plan, String stage) {
    Scene.Cut cut = new Scene.Cut(plan.forEach(), Filter.ALL);
    Period period = rehearsal.period();
    settings
        .begun(plan, stage, cut, period.days().last())
        .flatMap(begun -> Scene.empty(contract, period).with(begun).with(cut).attempt())
        .ifPresent(
            attempt ->
                keep(plan, stage, attempt, Scene.empty(contract, period).rows(cut).subject()));
  }

  private void ofContract(StagePlan plan, String stage) {
    for (Period period : rehearsal.periods()) {
      for (Scene scene : settings.ofContract(plan, period)) {
        Optional<Attempt> attempt = scene.attempt();
        if (attempt.isPresent() && keep(plan, stage, attempt.get(), Optional.empty())) {
          return;
        }
      }
    }
  }

  private boolean keep(StagePlan plan, String stage, Attempt attempt, Optional<String> subject) {
    TestResult result = rehearsal.of(attempt);
    Branch wanted = Branches.stage(plan.name(), stage);
    if (!new ReachedBranches(result).all().contains(wanted)) {
      return false;
    }
    result.evaluation().timelines().stream()
        .filter(line -> line.plan().name().equals(plan.name()))
        .flatMap(line -> line.subjects().stream())
        .filter(line -> subject.isEmpty() || subject.get().equals(line.subject()))
        .flatMap(line -> last(line, attempt.period()).stream())
        .findFirst()
        .ifPresent(
            stay ->
                rehearsal.keep(
                    plan.name() + ": " + stage,
                    result,
                    Rehearsal.expectation(
                        Kind.STAGE, plan.name(), subject, new Expectation.Word(stay.stage()))));
    return true;
  }

  private static Optional<Stay> last(SubjectTimeline line, Period period) {
    return line.timeline().flatMap(timeline -> timeline.on(period.days().last()));
  }
}
