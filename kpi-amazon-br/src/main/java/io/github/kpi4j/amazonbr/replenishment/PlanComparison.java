package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Two plans for the same products side by side.
 *
 * @param rows one figure each
 * @param unknown why there is no row of what storing costs; empty if there is one
 */
public record PlanComparison(List<Row> rows, Optional<Missing> unknown) {
  /**
   * Keeps its own copy.
   *
   * @param rows one figure each
   * @param unknown why there is no row of storage
   */
  public PlanComparison {
    rows = List.copyOf(rows);
  }

  /**
   * A figure of both plans.
   *
   * @param name what it is
   * @param first the first plan's
   * @param second the second plan's
   */
  public record Row(String name, Quantity first, Quantity second) {
    /**
     * By how much the second is more than the first.
     *
     * @return in the same unit
     */
    public Quantity difference() {
      return new Quantity(second.amount().minus(first.amount()), first.unit());
    }
  }

  /**
   * Compares orders, cost and what the projections come to.
   *
   * @param first a plan
   * @param second a plan for the same products
   * @return orders, units by lane, goods, freight, units lost, products that run out, mean stock,
   *     units at the end and, if its rates are known, storage
   * @throws IllegalArgumentException if the products are not the same, in the same order
   */
  public static PlanComparison of(Plan first, Plan second) {
    List<String> skus = first.items().stream().map(ItemPlan::sku).toList();
    if (!skus.equals(second.items().stream().map(ItemPlan::sku).toList())) {
      throw new IllegalArgumentException("plans for other products");
    }
    Pair plans = new Pair(first, second);
    List<Row> rows =
        List.of(
            plans.row("orders", count(plan -> plan.orders().size())),
            plans.row("units by the main lane", count(plan -> units(plan, true))),
            plans.row("units by other lanes", count(plan -> units(plan, false))),
            plans.row("goods", Plan::goods),
            plans.row("freight", Plan::freight),
            plans.row("units lost", count(plan -> sum(plan, item -> item.projection().lost()))),
            plans.row("products that run out", count(PlanComparison::runOut)),
            plans.row("mean stock", PlanComparison::meanStock),
            plans.row("units at the end", count(plan -> sum(plan, PlanComparison::atEnd))));
    return first
        .storage()
        .with(second.storage(), (one, other) -> new Row("storage", one, other))
        .match(
            known ->
                new PlanComparison(
                    Stream.concat(rows.stream(), Stream.of(known.value())).toList(),
                    Optional.empty()),
            missing -> new PlanComparison(rows, Optional.of(missing)));
  }

  private record Pair(Plan first, Plan second) {
    Row row(String name, Function<Plan, Quantity> figure) {
      return new Row(name, figure.apply(first), figure.apply(second));
    }
  }

  private static Function<Plan, Quantity> count(ToLongFunction<Plan> count) {
    return plan -> new Quantity(Rational.of(count.applyAsLong(plan)), Unit.Plain.COUNT);
  }

  private static long units(Plan plan, boolean main) {
    String lane = plan.terms().main().name();
    return plan.orders().stream()
        .filter(order -> order.lane().equals(lane) == main)
        .mapToLong(PlannedOrder::units)
        .sum();
  }

  private static long sum(Plan plan, ToLongFunction<ItemPlan> figure) {
    return plan.items().stream().mapToLong(figure).sum();
  }

  private static long runOut(Plan plan) {
    return sum(plan, item -> item.projection().stockOut().isPresent() ? 1 : 0);
  }

  private static long atEnd(ItemPlan item) {
    return item.projection().on(item.projection().range().last()).end();
  }

  private static Quantity meanStock(Plan plan) {
    Rational sum =
        plan.items().stream()
            .map(item -> item.projection().meanStock())
            .reduce(Rational.ZERO, Rational::plus);
    return new Quantity(sum, Unit.Plain.COUNT);
  }

  /**
   * A table of text: name, first, second, difference.
   *
   * @return a line for each figure and for what is unknown, each ended by a line feed
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-24s %18s %18s %18s\n",
              row.name(),
              text(row.first()),
              text(row.second()),
              text(row.difference())));
    }
    unknown.ifPresent(missing -> text.append("storage: ").append(missing).append('\n'));
    return text.toString();
  }

  private static String text(Quantity figure) {
    return figure.toText(figure.unit().defaultPlaces(), Rounding.HALF_EVEN);
  }
}
