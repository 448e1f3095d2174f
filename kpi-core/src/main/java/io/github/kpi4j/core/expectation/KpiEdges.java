package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.expectation.Judgements.Came;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The edges of KPIs: bounds of their bands in every stage, no data, and nothing to divide by. What
 * is judged as a whole has its metric given; what is judged by rows has rows by which it comes out.
 */
final class KpiEdges {
  private final Rehearsal rehearsal;
  private final Contract contract;
  private final Settings settings;
  private final Judgements judgements;

  KpiEdges(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
    this.settings = new Settings(rehearsal);
    this.judgements = new Judgements(rehearsal);
  }

  /** Makes the tests of a KPI; says why a band is not reached, if one is not. */
  Why of(Kpi kpi) {
    Metric metric = contract.metric(kpi.metric());
    Set<String> seen = new HashSet<>();
    boolean scenes = false;
    boolean all = true;
    for (Scene scene : settings.of(kpi)) {
      // Bounds that depend on a target are those of the period; any value shows them.
      Optional<Came> any = judgements.any(kpi, scene);
      scenes |= any.isPresent();
      Optional<List<Quantity>> bounds = any.flatMap(Came::bounds);
      if (bounds.isPresent() && seen.add(any.orElseThrow().stage())) {
        String stage = any.orElseThrow().stage();
        String name = stage.isEmpty() ? "" : stage + ", ";
        Collection<Rehearsal.Edge> edges = Rehearsal.edges(metric, bounds.get());
        int made = edges(kpi, name, scene, edges);
        if (made == 0) {
          keep(kpi, name + "any value", any.orElseThrow());
        }
        all &= made == edges.size();
        if (seen.size() == 1) {
          gaps(kpi, scene, bounds.get());
        }
      }
      if (seen.containsAll(stages(kpi))) {
        return all ? Why.NEVER : rows(kpi);
      }
    }
    return seen.isEmpty()
        ? scenes || Scene.Cut.of(contract, kpi).isWhole() ? Why.NOTHING : rows(kpi)
        : Why.STAGE;
  }

  private Why rows(Kpi kpi) {
    return Obstacles.of(contract, kpi);
  }

  private static Set<String> stages(Kpi kpi) {
    return kpi.goal() instanceof Goal.Staged staged ? staged.bands().keySet() : Set.of("");
  }

  private int edges(Kpi kpi, String stage, Scene scene, Collection<Rehearsal.Edge> edges) {
    int made = 0;
    for (Rehearsal.Edge edge : edges) {
      Optional<Came> came =
          judgements
              .of(kpi, scene, edge.amount())
              .filter(one -> comesTo(one.value(), edge.amount()));
      came.ifPresent(one -> keep(kpi, stage + edge.name(), one));
      made += came.isPresent() ? 1 : 0;
    }
    return made;
  }

  private boolean comesTo(Explanation value, Rational amount) {
    return value
        .shown(contract.rounding())
        .filter(shown -> shown.amount().equals(amount))
        .isPresent();
  }

  private void gaps(Kpi kpi, Scene scene, List<Quantity> bounds) {
    noData(kpi, scene, bounds).ifPresent(one -> keep(kpi, "no data", one));
    scene
        .divided(kpi)
        .flatMap(found -> judgements.of(kpi, found))
        .ifPresent(one -> keep(kpi, "nothing to divide by", one));
  }

  /** Nothing at all; a subject of which nothing is known at all is none, so it lacks something. */
  private Optional<Came> noData(Kpi kpi, Scene scene, List<Quantity> bounds) {
    if (kpi.forEach().isEmpty()) {
      // What a stage takes may be of the metric itself; then there is some data.
      return judgements
          .of(kpi, scene)
          .filter(one -> scene.values().equals(Figures.NONE) || isNoData(one.outcome()));
    }
    Rational amount = bounds.isEmpty() ? Rational.ONE : bounds.get(0).amount();
    return scene.with(kpi, amount).stream()
        .flatMap(found -> found.lacking(kpi).stream())
        .flatMap(found -> judgements.of(kpi, found).stream())
        .filter(one -> isNoData(one.outcome()))
        .findFirst();
  }

  private static boolean isNoData(Outcome outcome) {
    return outcome instanceof Outcome.NotEvaluable gap
        && gap.reason().kind() == Reason.Kind.NO_DATA;
  }

  private void keep(Kpi kpi, String name, Came came) {
    rehearsal.keep(
        kpi.name() + ": " + name,
        came.result(),
        Rehearsal.expectation(
            Kind.KPI, kpi.name(), judgements.subject(kpi), expected(came.outcome())));
  }

  /** What a test expects that is to pass with an outcome. */
  private static Expected expected(Outcome outcome) {
    if (outcome instanceof Outcome.NotEvaluable gap) {
      return new Expectation.Nothing(Optional.of(gap.reason().kind()));
    }
    return outcome
        .level()
        .<Expected>map(Expectation.Word::new)
        .orElse(new Expectation.Nothing(Optional.empty()));
  }
}
