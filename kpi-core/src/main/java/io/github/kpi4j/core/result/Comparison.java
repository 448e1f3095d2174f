package io.github.kpi4j.core.result;

import java.util.List;
import java.util.Optional;

/**
 * What moved from one period to another.
 *
 * @param before the earlier period
 * @param now the later period
 * @param score how the score changed, where both have a scorecard
 * @param kpis one for each KPI of the later period, in the order of its contract
 */
public record Comparison(
    Evaluation before, Evaluation now, Optional<Change> score, List<KpiChange> kpis) {
  /**
   * How a KPI changed.
   *
   * @param kpi its name
   * @param value its value over everything, divided among the leaves of its formula
   * @param points its points, divided among its subjects, where it is scored by share
   */
  public record KpiChange(String kpi, Change value, Optional<Change> points) {}

  /**
   * Keeps its own copy.
   *
   * @param before the earlier period
   * @param now the later period
   * @param score how the score changed
   * @param kpis how the KPIs changed
   */
  public Comparison {
    kpis = List.copyOf(kpis);
  }

  /**
   * How a KPI changed.
   *
   * @param name its name
   * @return its change
   * @throws IllegalArgumentException if there is no such KPI in the later period
   */
  public KpiChange kpi(String name) {
    return kpis.stream()
        .filter(change -> change.kpi().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such KPI: " + name));
  }
}
