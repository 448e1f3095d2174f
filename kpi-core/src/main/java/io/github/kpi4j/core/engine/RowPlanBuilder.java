package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.internal.check.CheckedContract;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Says what rows look like before they are judged; see {@link CompiledContract#rows}. */
public final class RowPlanBuilder {
  private static final int MOST_PLACES = 18;

  private final CheckedContract checked;
  private final Map<String, Integer> scales = new HashMap<>();
  private List<Kpi> kpis;
  private List<String> order = List.of();
  private OptionalInt days = OptionalInt.empty();

  RowPlanBuilder(CheckedContract checked) {
    this.checked = checked;
    this.kpis = checked.contract().kpis();
  }

  /**
   * Judges only some KPIs, in this order. Without this all are judged in the contract's order.
   *
   * @param names their names
   * @return this builder
   * @throws IllegalArgumentException if the contract has no such KPI, or one is named twice
   */
  public RowPlanBuilder kpis(String... names) {
    List<Kpi> chosen = new ArrayList<>();
    for (String name : names) {
      Kpi kpi = checked.contract().kpi(name);
      if (chosen.contains(kpi)) {
        throw new IllegalArgumentException("named twice: " + name);
      }
      chosen.add(kpi);
    }
    kpis = chosen;
    return this;
  }

  /**
   * The decimal places of an input's integers. Without this they are the places that the metric's
   * values are shown with: 2 for BRL, 0 for counts.
   *
   * @param metric a metric that is read from a table
   * @param places 0 to 18
   * @return this builder
   * @throws IllegalArgumentException if the contract has no such metric, it is a formula, or the
   *     places are out of range
   */
  public RowPlanBuilder scale(String metric, int places) {
    requireLeaf(metric);
    if (places < 0 || places > MOST_PLACES) {
      throw new IllegalArgumentException("places are not 0 to 18: " + places);
    }
    scales.put(metric, places);
    return this;
  }

  /**
   * The order in which rows give their inputs. Without this it is that of the contract's metrics.
   *
   * @param metrics all metrics that the KPIs need and that are read from a table; others of these
   *     may be among them
   * @return this builder
   * @throws IllegalArgumentException if the contract has no such metric, it is a formula, or one is
   *     named twice
   */
  public RowPlanBuilder inputs(String... metrics) {
    for (String metric : metrics) {
      requireLeaf(metric);
    }
    if (Arrays.stream(metrics).distinct().count() < metrics.length) {
      throw new IllegalArgumentException("named twice: " + String.join(", ", metrics));
    }
    order = List.of(metrics);
    return this;
  }

  private void requireLeaf(String metric) {
    PlannedMetric planned = checked.planned().metrics().get(metric);
    if (planned == null || RowNeeds.formula(planned).isPresent()) {
      throw new IllegalArgumentException("no metric that is read from a table: " + metric);
    }
  }

  /**
   * How many days every row stands for, by which {@code per_day} divides.
   *
   * @param number 1 or more
   * @return this builder
   * @throws IllegalArgumentException if the number is not positive
   */
  public RowPlanBuilder days(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("days are not positive: " + number);
    }
    days = OptionalInt.of(number);
    return this;
  }

  /**
   * The plan. KPIs that need more than a row are left out and named by {@link RowPlan#refused}.
   *
   * @return an immutable plan
   * @throws IllegalStateException if an order of inputs was said and lacks one that is needed, or
   *     the contract has more than 127 levels, for which a code has no room
   */
  public RowPlan plan() {
    if (checked.contract().levels().names().size() > Byte.MAX_VALUE) {
      throw new IllegalStateException("more than 127 levels");
    }
    RowNeeds needs = new RowNeeds(checked.planned().metrics(), days.isPresent());
    List<Refusal> refused = new ArrayList<>();
    List<Kpi> judged = new ArrayList<>();
    for (Kpi kpi : kpis) {
      needs.refusal(kpi).ifPresentOrElse(refused::add, () -> judged.add(kpi));
    }
    List<String> needed = needs.inputs(judged);
    if (!order.isEmpty() && !order.containsAll(needed)) {
      List<String> lacking = needed.stream().filter(input -> !order.contains(input)).toList();
      throw new IllegalStateException("no place for " + String.join(", ", lacking));
    }
    List<RowInput> inputs =
        (order.isEmpty() ? needed : order)
            .stream().map(checked.contract()::metric).map(this::input).toList();
    return new RowPlan(checked, inputs, judged, refused, days.orElse(1));
  }

  private RowInput input(Metric metric) {
    return new RowInput(
        metric.name(), metric.unit(), scales.getOrDefault(metric.name(), metric.places()));
  }
}
