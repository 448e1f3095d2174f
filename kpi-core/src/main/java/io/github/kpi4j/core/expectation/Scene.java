package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.contract.ScoreBy;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.stage.Start;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What KPIs are to come to in a period, one after the other, until a test can be made of it.
 *
 * @param values figures of the whole contract
 * @param subjects figures of the rows by which KPIs of subjects are judged
 * @param begun where subjects stand in a plan of stages
 */
record Scene(
    Contract contract,
    Period period,
    Figures values,
    Map<Cut, Figures> subjects,
    Optional<Begun> begun) {
  // What a subject sells where only its share counts.
  private static final Rational SOME = Rational.of(1000);

  Scene {
    subjects = Collections.unmodifiableMap(new LinkedHashMap<>(subjects));
  }

  /** Which rows count. */
  record Cut(List<String> forEach, Filter where) {
    static Cut of(Contract contract, Kpi kpi) {
      return new Cut(kpi.forEach(), TargetWords.rows(contract, kpi));
    }

    boolean isWhole() {
      return forEach.isEmpty() && where.isAll();
    }
  }

  /** Where a subject starts, so that it is in a stage. */
  record Begun(Start.OfSubject start, StagePlace place, Figures way) {}

  static Scene empty(Contract contract, Period period) {
    return new Scene(contract, period, Figures.NONE, Map.of(), Optional.empty());
  }

  Scene with(Begun place) {
    return new Scene(contract, period, values, subjects, Optional.of(place));
  }

  /** A scene with a subject of which nothing is said but where it stands in a plan. */
  Scene with(Cut cut) {
    return new Scene(contract, period, values, Map.of(cut, Figures.NONE), begun);
  }

  Scene with(Figures more) {
    return new Scene(contract, period, more, subjects, begun);
  }

  /** The scene in which conditions on the whole contract hold too; empty where they cannot. */
  Optional<Scene> holding(List<Predicate> conditions) {
    return conditions().settleAll(conditions, over(), values).map(this::with);
  }

  /** Figures at the edges of a condition on the whole contract, whatever the scene has. */
  List<Conditions.Case> edges(Predicate condition) {
    return conditions().edges(condition, over(), Figures.NONE);
  }

  private Conditions conditions() {
    return new Conditions(new Solver(contract, new Values(contract, false), Map.of()));
  }

  private Solver.Over over() {
    return new Solver.Over(period.days(), false);
  }

  /** The scene in which a KPI comes to an amount, with enough to judge it by. */
  Optional<Scene> with(Kpi kpi, Rational amount) {
    Solver solver = solver(kpi);
    return solver
        .metric(kpi.metric(), period.days(), amount, figures(kpi))
        .flatMap(found -> enough(kpi, solver, found))
        .map(found -> with(kpi, found));
  }

  /** The scenes in which nothing is said of one of the metrics that a KPI needs. */
  List<Scene> lacking(Kpi kpi) {
    return figures(kpi).amounts().keySet().stream()
        .map(Figures.Key::metric)
        .distinct()
        .map(metric -> with(kpi, figures(kpi).without(metric)))
        .toList();
  }

  /** The scene with enough to judge a KPI by, whatever it comes to. */
  Scene withEnough(Kpi kpi) {
    return enough(kpi, solver(kpi), figures(kpi)).map(found -> with(kpi, found)).orElse(this);
  }

  /** The scene in which nothing is there to divide by; empty for a KPI that divides by nothing. */
  Optional<Scene> divided(Kpi kpi) {
    Metric metric = contract.metric(kpi.metric());
    Optional<Binary> quotient =
        metric.definition() instanceof Derived derived
            ? quotient(derived.formula())
            : Optional.empty();
    if (quotient.isEmpty()) {
      return Optional.empty();
    }
    Solver solver = solver(kpi);
    if (Cut.of(contract, kpi).isWhole()) {
      Figures figures = Figures.NONE;
      for (String name : Conditions.names(quotient.get().left())) {
        figures = figures.with(everyDay(name), Rational.ONE);
      }
      for (String name : Conditions.names(quotient.get().right())) {
        figures = figures.with(everyDay(name), Rational.ZERO);
      }
      return enough(kpi, solver, figures).map(found -> with(kpi, found));
    }
    Solver.Over over = new Solver.Over(period.days(), false);
    return solver
        .solve(quotient.get().right(), over, Rational.ZERO, figures(kpi))
        .flatMap(zero -> solver.solve(quotient.get().left(), over, Rational.ONE, zero))
        .flatMap(found -> enough(kpi, solver, found))
        .map(found -> with(kpi, found));
  }

  private static Figures.Key everyDay(String metric) {
    return new Figures.Key(metric, Optional.empty());
  }

  private static Optional<Binary> quotient(Formula formula) {
    if (formula instanceof Binary binary && binary.operator() == Operator.DIVIDED_BY) {
      return Optional.of(binary);
    }
    return formula.parts().stream().flatMap(part -> quotient(part).stream()).findFirst();
  }

  /** As much of everything as there must be before anything is judged or shared out. */
  private Optional<Figures> enough(Kpi kpi, Solver solver, Figures figures) {
    Optional<Figures> enough = Optional.of(figures);
    for (MinSample sample : kpi.minSample()) {
      Rational wanted = Rehearsal.meeting(sample.condition(), contract.metric(sample.metric()));
      enough = enough.flatMap(more -> settled(solver, sample.metric(), wanted, more));
    }
    if (kpi.weight().isPresent() && kpi.scoreBy().orElse(null) instanceof ScoreBy.ShareOf share) {
      enough = enough.flatMap(more -> settled(solver, share.metric(), SOME, more));
    }
    return enough;
  }

  private Optional<Figures> settled(
      Solver solver, String metric, Rational amount, Figures figures) {
    boolean known =
        figures.of(everyDay(metric)).isPresent()
            || solver.value(metric, period.days(), figures).isPresent();
    return known ? Optional.of(figures) : solver.metric(metric, period.days(), amount, figures);
  }

  private Solver solver(Kpi kpi) {
    Cut cut = Cut.of(contract, kpi);
    Map<String, Rational> least = new LinkedHashMap<>();
    kpi.minSample()
        .forEach(
            sample ->
                least.put(
                    sample.metric(),
                    Rehearsal.meeting(sample.condition(), contract.metric(sample.metric()))));
    return cut.isWhole()
        ? new Solver(contract, new Values(contract, false), least)
        : new Solver(contract, rows(cut), least);
  }

  private Figures figures(Kpi kpi) {
    Cut cut = Cut.of(contract, kpi);
    return cut.isWhole() ? values : subjects.getOrDefault(cut, Figures.NONE);
  }

  private Scene with(Kpi kpi, Figures found) {
    Cut cut = Cut.of(contract, kpi);
    if (cut.isWhole()) {
      return with(found);
    }
    Map<Cut, Figures> more = new LinkedHashMap<>(subjects);
    more.put(cut, found);
    return new Scene(contract, period, values, more, begun);
  }

  Rows rows(Cut cut) {
    DateRange way =
        begun
            .map(b -> b.place().way())
            .orElse(new DateRange(period.days().start(), period.days().start()));
    return new Rows(contract, period, cut.forEach(), cut.where(), false, way);
  }

  /** The test's givens; empty where rows would contradict each other. */
  Optional<Attempt> attempt() {
    Attempt attempt = Attempt.nothing(period).withGiven(new Values(contract, false).of(values));
    Map<String, List<List<String>>> facts = new LinkedHashMap<>();
    for (Map.Entry<Cut, Figures> subject : subjects.entrySet()) {
      Rows rows = rows(subject.getKey());
      Optional<Map<String, List<List<String>>>> found =
          begun.isEmpty()
              ? rows.of(subject.getValue())
              : rows.of(
                  subject.getValue().and(begun.get().way()),
                  begun.get().start(),
                  begun.get().place().start());
      boolean fits = found.isPresent();
      for (Map.Entry<String, List<List<String>>> table : found.orElse(Map.of()).entrySet()) {
        List<List<String>> before = facts.putIfAbsent(table.getKey(), table.getValue());
        fits &= before == null || before.equals(table.getValue());
      }
      if (!fits) {
        return Optional.empty();
      }
    }
    return Optional.of(attempt.withFacts(facts));
  }
}
