package io.github.kpi4j.duckdb;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.engine.Columns;
import io.github.kpi4j.core.engine.RowPlan;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.result.Outcome;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Subjects with what they came to. */
public final class JudgedSubjects {
  private final Contract contract;
  private final RowPlan plan;
  private final List<String> dimensions;
  private final List<List<String>> subjects;
  private final Map<String, BitSet> there;
  private final Columns columns;

  JudgedSubjects(
      Contract contract,
      RowPlan plan,
      List<String> dimensions,
      List<List<String>> subjects,
      Map<String, BitSet> there,
      Columns columns) {
    this.contract = contract;
    this.plan = plan;
    this.dimensions = List.copyOf(dimensions);
    this.subjects = List.copyOf(subjects);
    this.there = Map.copyOf(there);
    this.columns = columns;
  }

  /**
   * What was judged.
   *
   * @return the names of the KPIs
   */
  public List<String> kpis() {
    return plan.kpis();
  }

  /**
   * What makes a subject.
   *
   * @return the dimensions of the KPIs
   */
  public List<String> dimensions() {
    return dimensions;
  }

  /**
   * The subjects of all KPIs.
   *
   * @return the words of each, sorted
   */
  public List<List<String>> subjects() {
    return subjects;
  }

  /**
   * Whether a subject is one of a KPI: it is if there are rows of it in a table of the KPI's
   * metric.
   *
   * @param kpi a KPI's name
   * @param subject its place among the subjects
   * @return false if the KPI does not know of it
   */
  public boolean has(String kpi, int subject) {
    if (dimensions.isEmpty()) {
      return true;
    }
    Set<String> leaves = new HashSet<>();
    collect(contract.kpi(kpi).metric(), leaves);
    return leaves.stream().anyMatch(leaf -> there.getOrDefault(leaf, new BitSet()).get(subject));
  }

  private void collect(String metric, Set<String> leaves) {
    Definition definition = contract.metric(metric).definition();
    if (definition instanceof Derived derived) {
      collect(derived.formula(), leaves);
    } else {
      leaves.add(metric);
    }
  }

  private void collect(Formula formula, Set<String> leaves) {
    if (formula instanceof Formula.Reference reference) {
      collect(reference.metric(), leaves);
    }
    formula.parts().forEach(part -> collect(part, leaves));
  }

  /**
   * The level of a subject.
   *
   * @param kpi a KPI's name
   * @param subject its place among the subjects
   * @return empty if it has none
   */
  public Optional<String> level(String kpi, int subject) {
    return plan.level(columns.levels(kpi)[subject]);
  }

  /**
   * The value that was judged.
   *
   * @param kpi a KPI's name
   * @param subject its place among the subjects
   * @return rounded to the places of the metric; empty if there is no level
   */
  public Optional<BigDecimal> value(String kpi, int subject) {
    long value = columns.values(kpi)[subject];
    int places = contract.metric(contract.kpi(kpi).metric()).places();
    return value == RowPlan.MISSING
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(value, places));
  }

  /**
   * The whole outcome of a subject.
   *
   * @param kpi a KPI's name
   * @param subject its place among the subjects
   * @return its level and value, or the sentence why it has none
   */
  public Outcome outcome(String kpi, int subject) {
    return columns.outcome(kpi, subject);
  }
}
