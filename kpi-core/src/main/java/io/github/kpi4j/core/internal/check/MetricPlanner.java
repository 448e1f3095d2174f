package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.UnitRules.Typed;
import io.github.kpi4j.core.value.Unit;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives a metric its unit and precision and collects what it is made of. */
final class MetricPlanner {
  private final Problems problems;
  private final Tables tables;
  private final Map<String, PlannedMetric> planned;
  private final Map<String, MetricDeclaration> declarations;
  private final boolean term;

  MetricPlanner(
      Problems problems,
      Tables tables,
      Map<String, PlannedMetric> planned,
      Map<String, MetricDeclaration> declarations,
      boolean term) {
    this.problems = problems;
    this.tables = tables;
    this.planned = planned;
    this.declarations = declarations;
    this.term = term;
  }

  Optional<PlannedMetric> plan(MetricDeclaration declaration) {
    return declaration.definition() instanceof Aggregate leaf
        ? aggregate(declaration, leaf)
        : derived(declaration, ((Derived) declaration.definition()).formula());
  }

  private Optional<PlannedMetric> aggregate(MetricDeclaration declaration, Aggregate leaf) {
    TableSchema table = tables.find(leaf.table()).orElseThrow();
    Unit unit = unit(leaf, table);
    // A state that does not add up over dimensions exists only where all of them are fixed.
    boolean free = !leaf.aggregation().ofState() || AggregateReader.isAdditive(unit);
    Set<String> fixed = free ? Set.of() : new LinkedHashSet<>(table.textDimensions());
    return unit(declaration, unit)
        .map(
            u ->
                new PlannedMetric(
                    metric(declaration, u),
                    new IdentityHashMap<>(),
                    Set.of(leaf),
                    fixed,
                    false,
                    1));
  }

  private static Unit unit(Aggregate leaf, TableSchema table) {
    return switch (leaf.aggregation()) {
      case COUNT, COUNT_DISTINCT -> Unit.Plain.COUNT;
      case SUM, MIN, MAX, FIRST, LAST -> measured(leaf, table);
      case AVG -> {
        Unit unit = measured(leaf, table);
        // The mean of whole numbers is seldom whole.
        yield unit == Unit.Plain.COUNT || unit == Unit.Plain.RANK ? Unit.Plain.NUMBER : unit;
      }
    };
  }

  private static Unit measured(Aggregate leaf, TableSchema table) {
    return table.measure(leaf.column()).orElseThrow().unit();
  }

  private Optional<PlannedMetric> derived(MetricDeclaration declaration, Formula formula) {
    int height = height(formula);
    int deepest = problems.bounds().formulaDepth();
    if (height > deepest) {
      problems.add(Diagnostic.of(Code.FORMULA_TOO_DEEP, formula.span()).with("limit", deepest));
      return Optional.empty();
    }
    UnitInference inference = new UnitInference(problems, planned, declarations, tables, term);
    Optional<Typed> typed = inference.infer(formula);
    Set<Aggregate> leaves = new LinkedHashSet<>();
    Set<String> fixed = new LinkedHashSet<>();
    for (Reference reference : declaration.references()) {
      PlannedMetric used = planned.get(reference.metric());
      if (used != null) {
        leaves.addAll(used.leaves());
        fixed.addAll(used.fixed());
      }
    }
    if (leaves.isEmpty()) {
      problems.add(Diagnostic.of(Code.CONSTANT_METRIC, formula.span()));
      return Optional.empty();
    }
    return typed
        .flatMap(t -> unit(declaration, t.unit()))
        .map(
            u ->
                new PlannedMetric(
                    metric(declaration, u),
                    inference.units(),
                    leaves,
                    fixed,
                    inference.windows().windowed(formula),
                    height));
  }

  private int height(Formula formula) {
    int below = 0;
    if (formula instanceof Reference reference) {
      PlannedMetric used = planned.get(reference.metric());
      below = used == null ? 0 : used.height();
    }
    for (Formula part : formula.parts()) {
      below = Math.max(below, height(part));
    }
    return below + 1;
  }

  private Metric metric(MetricDeclaration declaration, Unit unit) {
    return new Metric(
        declaration.name().text(),
        declaration.title(),
        declaration.definition(),
        unit,
        declaration.precision().orElse(unit.defaultPlaces()));
  }

  /** The unit that a metric has, after its {@code format} and checked against its {@code unit}. */
  private Optional<Unit> unit(MetricDeclaration declaration, Unit computed) {
    Unit unit = computed;
    if (declaration.percentFormat().isPresent()) {
      if (computed != Unit.Plain.NUMBER && computed != Unit.Plain.PERCENT) {
        problems.add(
            Diagnostic.of(Code.PERCENT_OF_UNIT, declaration.percentFormat().get().span())
                .with("name", declaration.name().text())
                .with("unit", computed));
        return Optional.empty();
      }
      unit = Unit.Plain.PERCENT;
    }
    Optional<LocatedText> declared = declaration.unit();
    if (declared.isPresent()) {
      Optional<Unit> wanted = Unit.parse(declared.get().text());
      if (wanted.isEmpty()) {
        problems.add(Words.badUnit(declared.get()));
        return Optional.empty();
      }
      if (!wanted.get().equals(unit)) {
        problems.add(
            Diagnostic.of(Code.OTHER_UNIT, declared.get().span())
                .with("name", declaration.name().text())
                .with("declared", wanted.get())
                .with("unit", unit));
        return Optional.empty();
      }
    }
    return Optional.of(unit);
  }
}
