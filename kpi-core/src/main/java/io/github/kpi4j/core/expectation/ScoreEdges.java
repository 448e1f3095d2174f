package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The edges of the score: for each grade the nearest scores that the KPIs can make on both sides of
 * its bound, the conditions of red lines, and a KPI without data.
 */
final class ScoreEdges {
  private final Rehearsal rehearsal;
  private final ScoreScenes scenes;

  ScoreEdges(Rehearsal rehearsal, ScoreScenes scenes) {
    this.rehearsal = rehearsal;
    this.scenes = scenes;
  }

  /** Makes the tests of a scorecard. */
  void of(Scorecard card) {
    TreeSet<Rational> bounds = new TreeSet<>();
    card.grades()
        .forEach(grade -> grade.condition().thresholds().forEach(t -> bounds.add(t.amount())));
    for (Rational bound : bounds) {
      first(
          "the next score below " + bound,
          scenes.below(bound, List.of()),
          score -> score.compareTo(bound) < 0);
      first(
          bound + " or the next score above",
          scenes.from(bound, List.of()),
          score -> score.compareTo(bound) >= 0);
    }
    scenes
        .lacking()
        .flatMap(Scene::attempt)
        .ifPresent(attempt -> keep("a KPI without data", rehearsal.of(attempt)));
    for (int i = 0; i < card.redLines().size(); i++) {
      redLine(Branches.item("red_lines", i), card.redLines().get(i).when());
    }
  }

  private void redLine(String name, io.github.kpi4j.core.metric.Predicate when) {
    Scene start = scenes.empty().orElse(Scene.empty(rehearsal.contract(), rehearsal.period()));
    for (Conditions.Case one : start.edges(when)) {
      Scene scene = scenes.best(one.figures()).orElse(start.with(one.figures()));
      scene.attempt().ifPresent(attempt -> keep(name + ": " + one.name(), rehearsal.of(attempt)));
    }
  }

  private void first(String name, Stream<Scene> near, Predicate<Rational> wanted) {
    near.flatMap(scene -> scene.attempt().stream())
        .map(rehearsal::of)
        .filter(result -> score(result).filter(wanted).isPresent())
        .findFirst()
        .ifPresent(result -> keep(name, result));
  }

  /** The score of a test, if it has one. */
  static Optional<Rational> score(TestResult result) {
    return result.evaluation().score().flatMap(Score::value).map(Rational::of);
  }

  private void keep(String name, TestResult result) {
    List<Expectation> expected = new ArrayList<>();
    expected.add(
        Rehearsal.expectation(
            Kind.SCORE,
            "",
            Optional.empty(),
            score(result)
                .<Expectation.Expected>map(
                    score -> new Expectation.Value(new Quantity(score, Unit.Plain.SCORE)))
                .orElse(new Expectation.Nothing(Optional.empty()))));
    result
        .evaluation()
        .score()
        .flatMap(Score::grade)
        .ifPresent(
            grade ->
                expected.add(
                    Rehearsal.expectation(
                        Kind.GRADE, "", Optional.empty(), new Expectation.Word(grade))));
    rehearsal.keep("score: " + name, result, expected);
  }
}
