package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.internal.check.Section.Declared;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Reference;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The metrics of a contract and its packs. */
final class MetricSection {
  private final Problems problems;
  private final Tables tables;
  private final Map<String, MetricDeclaration> declarations = new LinkedHashMap<>();
  private final Map<String, PlannedMetric> planned = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final boolean term;
  private boolean unread;

  /** Metrics of packs that measure what the contract does not declare, with the missing measure. */
  private final Map<String, String> unavailable = new LinkedHashMap<>();

  /**
   * A reader of metrics.
   *
   * @param problems takes what is wrong
   * @param tables what they measure
   * @param term whether the contract has a term
   */
  MetricSection(Problems problems, Tables tables, boolean term) {
    this.problems = problems;
    this.tables = tables;
    this.term = term;
  }

  /** The metrics that can be evaluated, each after those that it is made of. */
  Map<String, PlannedMetric> read(Section section) {
    known.addAll(section.names());
    unread = section.unread();
    MetricReader reader = new MetricReader(problems, tables);
    for (Declared metric : section.entries()) {
      try {
        reader.read(metric).ifPresent(d -> declarations.put(d.name().text(), d));
      } catch (NeedsTable missing) {
        unavailable.put(metric.name().text(), missing.measure());
      }
    }
    MetricOrder order = new MetricOrder(uses());
    for (List<String> cycle : order.cycles()) {
      problems.add(
          Diagnostic.of(Code.METRIC_CYCLE, declaration(cycle.get(0)).name().span())
              .with("path", String.join(" → ", cycle)));
    }
    MetricPlanner planner = new MetricPlanner(problems, tables, planned, declarations, term);
    for (String name : order.ordered()) {
      if (usable(declaration(name))) {
        planner.plan(declaration(name)).ifPresent(metric -> planned.put(name, metric));
      }
    }
    return planned;
  }

  private MetricDeclaration declaration(String name) {
    MetricDeclaration declaration = declarations.get(name);
    if (declaration == null) {
      throw new IllegalStateException("not declared: " + name);
    }
    return declaration;
  }

  private Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    declarations.forEach(
        (name, metric) -> {
          Set<String> used = new LinkedHashSet<>();
          for (Reference reference : metric.references()) {
            if (declarations.containsKey(reference.metric())) {
              used.add(reference.metric());
            }
          }
          uses.put(name, used);
        });
    return uses;
  }

  /** Whether all that a metric refers to can be evaluated; what is to be said about it is said. */
  private boolean usable(MetricDeclaration metric) {
    boolean usable = true;
    Set<String> reported = new HashSet<>();
    for (Reference reference : metric.references()) {
      if (planned.containsKey(reference.metric())) {
        continue;
      }
      usable = false;
      String missing = unavailable.get(reference.metric());
      if (missing != null && metric.pack().isPresent()) {
        unavailable.put(metric.name().text(), missing);
      } else if (reported.add(reference.metric())) {
        report(reference.metric(), reference.span());
      }
    }
    return usable;
  }

  /** A metric that a KPI names. */
  Optional<PlannedMetric> find(LocatedText name) {
    return find(name.text(), name.span());
  }

  /** A metric that is named somewhere outside the metrics. */
  Optional<PlannedMetric> find(String name, Span place) {
    PlannedMetric metric = planned.get(name);
    if (metric == null) {
      report(name, place);
    }
    return Optional.ofNullable(metric);
  }

  /** Whether there is a metric of that name that can be evaluated. */
  boolean isPlanned(String name) {
    return planned.containsKey(name);
  }

  /** Whether a metric stands somewhere in the formula of another, or of one that it uses. */
  boolean isMadeOf(String metric, String part) {
    MetricDeclaration declaration = declarations.get(metric);
    return declaration != null
        && declaration.references().stream()
            .map(Reference::metric)
            .anyMatch(used -> used.equals(part) || isMadeOf(used, part));
  }

  /**
   * Whether the parts of a metric add up to the whole of it, over days and over dimensions: sums,
   * counts, and what is added up or multiplied of them, but no ratio.
   */
  boolean addsUp(PlannedMetric metric) {
    return metric.metric().definition() instanceof Definition.Aggregate leaf
        ? leaf.aggregation().addsUp()
        : addsUp(((Definition.Derived) metric.metric().definition()).formula());
  }

  private boolean addsUp(Formula formula) {
    if (formula instanceof Reference reference) {
      PlannedMetric used = planned.get(reference.metric());
      return used != null && addsUp(used);
    }
    if (formula instanceof Formula.Binary binary) {
      boolean number = binary.right() instanceof Formula.Literal;
      return switch (binary.operator()) {
        case PLUS, MINUS -> addsUp(binary.left()) && addsUp(binary.right());
        case TIMES ->
            (number && addsUp(binary.left()))
                || (binary.left() instanceof Formula.Literal && addsUp(binary.right()));
        case DIVIDED_BY -> number && addsUp(binary.left());
      };
    }
    return formula instanceof Formula.Negation negation && addsUp(negation.operand());
  }

  /** Finds the units of a formula that stands outside the metrics. */
  UnitInference inference() {
    return new UnitInference(problems, planned, declarations, tables, term);
  }

  private void report(String name, Span place) {
    String missing = unavailable.get(name);
    if (missing != null) {
      problems.add(
          Diagnostic.of(Code.NEEDS_TABLE, place).with("name", name).with("measure", missing));
    } else if (!known.contains(name) && !unread) {
      problems.unknownMetric(name, place, known);
    }
    // A metric that is known but not planned has been reported where it is declared.
  }
}
