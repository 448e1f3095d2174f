package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Title;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What was agreed, checked: every name in it exists, units fit, bands cover every value, weights
 * add up to 100.
 *
 * @param id the contract's id
 * @param title its name for people
 * @param timeZone where its days begin
 * @param currency the ISO 4217 code of its money
 * @param review the size of the periods that are assessed
 * @param calendar how time is cut into periods
 * @param rounding how exact values are rounded, once
 * @param data the tables it needs
 * @param metrics what is measured, each after those that it is made of
 * @param kpis what is judged, in the order of the contract
 * @param scorecard how levels become a score, if there is one
 */
public record Contract(
    String id,
    Title title,
    ZoneId timeZone,
    String currency,
    Grain review,
    PeriodCalendar calendar,
    Rounding rounding,
    DataSchema data,
    List<Metric> metrics,
    List<Kpi> kpis,
    Optional<Scorecard> scorecard) {
  /**
   * Keeps its own copies.
   *
   * @param id the contract's id
   * @param title its name for people
   * @param timeZone where its days begin
   * @param currency its currency
   * @param review the periods that are assessed
   * @param calendar how time is cut
   * @param rounding how values are rounded
   * @param data the tables it needs
   * @param metrics what is measured
   * @param kpis what is judged
   * @param scorecard how levels become a score
   */
  public Contract {
    metrics = List.copyOf(metrics);
    kpis = List.copyOf(kpis);
  }

  /**
   * A metric by name.
   *
   * @param name any name
   * @return the metric
   * @throws IllegalArgumentException if there is none
   */
  public Metric metric(String name) {
    return metrics.stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such metric: " + name));
  }
}
