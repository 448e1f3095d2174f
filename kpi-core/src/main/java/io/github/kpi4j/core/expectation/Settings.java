package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.stage.Stage;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.stage.Start;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The periods and stages in which a KPI can be judged. */
final class Settings {
  private final Rehearsal rehearsal;
  private final Contract contract;

  Settings(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
  }

  /** Scenes that are empty but for the stage; without stages one for each period. */
  List<Scene> of(Kpi kpi) {
    List<Scene> scenes = new ArrayList<>();
    if (kpi.goal() instanceof Goal.Staged staged) {
      StagePlan plan = contract.stagePlan(staged.plan());
      if (plan.start() instanceof Start.OfSubject) {
        Set<String> stages = new LinkedHashSet<>(staged.bands().keySet());
        stages.forEach(
            stage ->
                begun(plan, stage, Scene.Cut.of(contract, kpi), rehearsal.period().days().start())
                    .ifPresent(
                        begun ->
                            scenes.add(Scene.empty(contract, rehearsal.period()).with(begun))));
        return scenes;
      }
      for (Period period : rehearsal.periods()) {
        scenes.addAll(ofContract(plan, period));
      }
      return scenes;
    }
    rehearsal.periods().forEach(period -> scenes.add(Scene.empty(contract, period)));
    return scenes;
  }

  /** A period as it is, and where the contract has earned every stage before. */
  List<Scene> ofContract(StagePlan plan, Period period) {
    Scene plain = Scene.empty(contract, period);
    List<Scene> scenes = new ArrayList<>(List.of(plain));
    List<Predicate> earned =
        plan.stages().stream()
            .filter(Stage.Earned.class::isInstance)
            .map(stage -> ((Stage.Earned) stage).graduateWhen())
            .toList();
    if (!earned.isEmpty()) {
      StagePlace place =
          new StagePlace(
              period.days().start(),
              earned,
              new DateRange(period.days().start(), period.days().start()));
      place
          .figures(new Solver(contract, new Values(contract, true), Map.of()))
          .ifPresent(figures -> scenes.add(plain.with(figures)));
    }
    return scenes;
  }

  /** Where a subject has to start, and its rows on the way. */
  Optional<Scene.Begun> begun(StagePlan plan, String stage, Scene.Cut cut, LocalDate day) {
    if (!(plan.start() instanceof Start.OfSubject start)) {
      return Optional.empty();
    }
    return StagePlace.of(plan, stage, day)
        .flatMap(
            place -> {
              Rows rows =
                  new Rows(
                      contract, rehearsal.period(), cut.forEach(), cut.where(), true, place.way());
              return place
                  .figures(new Solver(contract, rows, Map.of()))
                  .map(figures -> new Scene.Begun(start, place, figures));
            });
  }
}
