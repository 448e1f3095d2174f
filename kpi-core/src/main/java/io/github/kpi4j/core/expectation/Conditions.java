package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.expectation.Solver.Over;
import io.github.kpi4j.core.metric.Comparison;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.metric.Predicate.Compares;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Figures with which a condition holds or not, and those at the edges of each of its comparisons:
 * {@code margin >= 12% and (refund_rate < 4% or orders < 50)}. Around a comparison the others are
 * such that it decides.
 */
final class Conditions {
  // What a side of a comparison is taken to be where it could be anything.
  private static final Rational SOME = Rational.of(1000);

  private final Solver solver;

  Conditions(Solver solver) {
    this.solver = solver;
  }

  /** A case at the edge of a comparison. */
  record Case(String name, Figures figures) {}

  /** Whether a condition holds, if all that decides is settled. */
  Optional<Boolean> holds(Formula condition, Over over, Figures figures) {
    if (condition instanceof Predicate.Not not) {
      return holds(not.operand(), over, figures).map(yes -> !yes);
    }
    if (condition instanceof Predicate.And || condition instanceof Predicate.Or) {
      // One side that is false decides an "and", one that is true an "or".
      boolean decides = condition instanceof Predicate.Or;
      List<Optional<Boolean>> sides =
          condition.parts().stream().map(side -> holds(side, over, figures)).toList();
      if (sides.contains(Optional.of(decides))) {
        return Optional.of(decides);
      }
      return sides.contains(Optional.empty()) ? Optional.empty() : Optional.of(!decides);
    }
    return condition instanceof Compares compares
        ? solver
            .value(compares.left(), over, figures)
            .flatMap(
                left ->
                    solver
                        .value(compares.right(), over, figures)
                        .map(right -> compares.comparison().holds(left, right)))
        : Optional.empty();
  }

  /** Figures with which a condition holds, or does not. */
  Optional<Figures> settle(Formula condition, boolean holds, Over over, Figures figures) {
    Optional<Boolean> known = holds(condition, over, figures);
    if (known.isPresent()) {
      return known.filter(yes -> yes == holds).map(same -> figures);
    }
    if (condition instanceof Predicate.Not not) {
      return settle(not.operand(), !holds, over, figures);
    }
    if (condition instanceof Predicate.And and) {
      return settle(and.left(), and.right(), holds, true, over, figures);
    }
    if (condition instanceof Predicate.Or or) {
      return settle(or.left(), or.right(), holds, false, over, figures);
    }
    return condition instanceof Compares compares
        ? compares(compares, holds, over, figures)
        : Optional.empty();
  }

  /** Figures with which all of some conditions hold. */
  Optional<Figures> settleAll(List<Predicate> conditions, Over over, Figures figures) {
    Optional<Figures> all = Optional.of(figures);
    for (Predicate condition : conditions) {
      all = all.flatMap(more -> settle(condition, true, over, more));
    }
    return all;
  }

  /**
   * Two sides of {@code and} or {@code or}: where they need both, both; else one of them, the other
   * way round where the first cannot be.
   *
   * @param both the answer for which both sides have to have it
   */
  private Optional<Figures> settle(
      Formula left, Formula right, boolean holds, boolean both, Over over, Figures figures) {
    if (holds == both) {
      return settle(left, holds, over, figures).flatMap(more -> settle(right, holds, over, more));
    }
    return settle(left, holds, over, figures)
        .map(more -> settle(right, both, over, more).orElse(more))
        .or(
            () ->
                settle(right, holds, over, figures)
                    .map(more -> settle(left, both, over, more).orElse(more)));
  }

  private Optional<Figures> compares(Compares compares, boolean holds, Over over, Figures figures) {
    for (Sides sides : sides(compares, over, figures)) {
      for (Rational amount : around(sides)) {
        if (sides.comparison().holds(amount, sides.bound()) == holds) {
          Optional<Figures> found = solver.solve(sides.moved(), over, amount, sides.figures());
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Rational> around(Sides sides) {
    Rational step = sides.step();
    return List.of(sides.bound(), sides.bound().plus(step), sides.bound().minus(step));
  }

  /** A comparison of which one side is settled. */
  private record Sides(
      Formula moved, Comparison comparison, Rational bound, Rational step, Figures figures) {}

  /** The ways in which one side can be moved against the other. */
  private List<Sides> sides(Compares compares, Over over, Figures figures) {
    List<Sides> sides = new ArrayList<>();
    Comparison turned = compares.comparison().turned();
    side(compares.left(), compares.comparison(), compares.right(), over, figures, sides);
    side(compares.right(), turned, compares.left(), over, figures, sides);
    return sides;
  }

  private void side(
      Formula moved,
      Comparison comparison,
      Formula other,
      Over over,
      Figures figures,
      List<Sides> sides) {
    Optional<Figures> settled =
        solver.value(other, over, figures).isPresent()
            ? Optional.of(figures)
            : moved instanceof Literal
                ? Optional.empty()
                : solver.solve(other, over, SOME, figures);
    settled.ifPresent(
        more ->
            solver
                .value(other, over, more)
                .ifPresent(
                    bound -> sides.add(new Sides(moved, comparison, bound, step(moved), more))));
  }

  /** The least difference between two values of a formula that are shown. */
  private Rational step(Formula formula) {
    return names(formula).stream()
        .findFirst()
        .map(name -> Rehearsal.step(solver.contract().metric(name)))
        .orElse(Rational.ONE);
  }

  /** The metrics that a formula names. */
  static Set<String> names(Formula formula) {
    Set<String> names = new LinkedHashSet<>();
    if (formula instanceof Reference reference) {
      names.add(reference.metric());
    }
    formula.parts().forEach(part -> names.addAll(names(part)));
    return names;
  }

  /** The edges of every comparison in a condition. */
  List<Case> edges(Formula condition, Over over, Figures figures) {
    if (condition instanceof Predicate.Not not) {
      return edges(not.operand(), over, figures);
    }
    if (condition instanceof Predicate.And and) {
      return edges(and.left(), and.right(), true, over, figures);
    }
    if (condition instanceof Predicate.Or or) {
      return edges(or.left(), or.right(), false, over, figures);
    }
    List<Case> cases = new ArrayList<>();
    if (condition instanceof Compares compares) {
      sides(compares, over, figures).stream()
          .limit(1)
          .forEach(sides -> cases.addAll(edges(sides, over)));
    }
    return cases;
  }

  private List<Case> edges(Formula left, Formula right, boolean other, Over over, Figures figures) {
    List<Case> cases = new ArrayList<>();
    cases.addAll(decided(edges(left, over, figures), right, other, over));
    cases.addAll(decided(edges(right, over, figures), left, other, over));
    return cases;
  }

  private List<Case> decided(List<Case> cases, Formula other, boolean holds, Over over) {
    List<Case> decided = new ArrayList<>();
    for (Case one : cases) {
      settle(other, holds, over, one.figures())
          .ifPresent(figures -> decided.add(new Case(one.name(), figures)));
    }
    return decided;
  }

  private List<Case> edges(Sides sides, Over over) {
    Quantity bound = new Quantity(sides.bound(), unit(sides.moved()));
    List<Case> cases = new ArrayList<>();
    for (Rehearsal.Edge edge : Rehearsal.edges(bound, sides.step())) {
      solver
          .solve(sides.moved(), over, edge.amount(), sides.figures())
          .ifPresent(found -> cases.add(new Case(sides.moved() + ", " + edge.name(), found)));
    }
    return cases;
  }

  private Unit unit(Formula formula) {
    return formula instanceof Reference reference
        ? solver.contract().metric(reference.metric()).unit()
        : Unit.Plain.NUMBER;
  }
}
