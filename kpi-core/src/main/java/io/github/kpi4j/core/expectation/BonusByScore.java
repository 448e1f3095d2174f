package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.expectation.Dues.Due;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The edges of a bonus that the score decides: the nearest scores on both sides of each row, and
 * the conditions of the bonus where everything else is as good as it can be.
 */
final class BonusByScore {
  private final Rehearsal rehearsal;
  private final ScoreScenes scenes;
  private final Bonus bonus;
  private final Due due;

  BonusByScore(Rehearsal rehearsal, ScoreScenes scenes, Bonus bonus, Due due) {
    this.rehearsal = rehearsal;
    this.scenes = scenes;
    this.bonus = bonus;
    this.due = due;
  }

  /** Makes the tests. */
  void all(Bonus.ByScore by) {
    TreeSet<Rational> bounds = new TreeSet<>();
    by.table().forEach(row -> row.condition().thresholds().forEach(t -> bounds.add(t.amount())));
    for (Rational bound : bounds) {
      first("the next score below " + bound, scenes.below(bound, bonus.onlyIf()), bound, false);
      first(bound + " or the next score above", scenes.from(bound, bonus.onlyIf()), bound, true);
    }
    for (Predicate gate : bonus.onlyIf()) {
      gate(gate);
    }
  }

  private void gate(Predicate gate) {
    List<Predicate> others = new ArrayList<>(bonus.onlyIf());
    others.remove(gate);
    for (Conditions.Case one : scenes.empty().map(s -> s.edges(gate)).orElse(List.of())) {
      scenes
          .best(one.figures())
          .map(scene -> scene.holding(others).orElse(scene))
          .flatMap(this::result)
          .ifPresent(result -> keep(one.name(), result));
    }
  }

  private void first(String name, Stream<Scene> near, Rational bound, boolean above) {
    near.flatMap(scene -> result(scene).stream())
        .filter(
            result -> ScoreEdges.score(result).filter(s -> isAbove(s, bound) == above).isPresent())
        .findFirst()
        .ifPresent(result -> keep(name, result));
  }

  private static boolean isAbove(Rational score, Rational bound) {
    return score.compareTo(bound) >= 0;
  }

  private Optional<TestResult> result(Scene scene) {
    return scene.attempt().map(attempt -> rehearsal.of(attempt.withFacts(due.nothing().facts())));
  }

  private void keep(String name, TestResult result) {
    due.keep(rehearsal, name, result);
  }
}
