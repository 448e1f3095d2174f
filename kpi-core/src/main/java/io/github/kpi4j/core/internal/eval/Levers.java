package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.ScoreBy;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Lever;
import io.github.kpi4j.core.result.Lever.Answer;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for what each leaf of a KPI's formula alone could do for a better level. */
public final class Levers {
  /** Nobody pulls levers of more subjects than this at a time; looking for them takes its time. */
  private static final int MOST_SUBJECTS = 20;

  private final Contract contract;
  private final Evaluator evaluator;
  private final Frame frame;

  /**
   * Levers of one evaluation.
   *
   * @param contract the contract
   * @param evaluator gives the values
   * @param frame the period and those of its days that have passed
   */
  public Levers(Contract contract, Evaluator evaluator, Frame frame) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.frame = frame;
  }

  /**
   * Adds levers to a result and to its worst subjects.
   *
   * @param result a result of the same evaluation
   * @return the result with levers
   */
  public KpiResult addTo(KpiResult result) {
    Kpi kpi = result.kpi();
    Scope whole = Scope.of(kpi.where()).without(evaluator.excused(kpi.metric()));
    boolean worst = kpi.scoreBy().filter(ScoreBy.Worst.class::isInstance).isPresent();
    // What the worst subject came to is not what all together came to.
    List<Lever> own = worst ? List.of() : of(kpi, result.outcome(), whole);
    List<SubjectResult> subjects = new ArrayList<>();
    for (SubjectResult subject : result.subjects()) {
      subjects.add(
          subjects.size() < MOST_SUBJECTS
              ? subject.with(of(kpi, subject.outcome(), whole.at(kpi.forEach(), subject.words())))
              : subject);
    }
    return result.with(own, subjects);
  }

  private List<Lever> of(Kpi kpi, Outcome outcome, Scope scope) {
    if (!(outcome instanceof Judged judged) || !hasBetter(judged)) {
      return List.of();
    }
    List<Lever> levers = new ArrayList<>();
    for (Map.Entry<Leaf, MovableLeaves.Place> leaf :
        MovableLeaves.of(evaluator, kpi.metric(), scope, frame).entrySet()) {
      Explanation value = leaf.getValue().value();
      LeafCurves curves =
          new LeafCurves(
              evaluator, scope, leaf.getKey(), leaf.getValue().days(), frame.days().last());
      Answer answer =
          new LeverSearch(contract, kpi, judged, frame, curves)
              .answer(Steps.of(leaf.getKey(), value));
      levers.add(
          new Lever(
              leaf.getValue().label(),
              new Quantity(value.amount().known().orElseThrow(), value.unit()),
              value.places(),
              leaf.getValue().days(),
              answer));
    }
    return levers;
  }

  private boolean hasBetter(Judged judged) {
    int rank = contract.levels().rank(judged.band().level());
    return judged.bands().bands().stream()
        .anyMatch(band -> contract.levels().rank(band.level()) < rank);
  }
}
