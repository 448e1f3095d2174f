package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.function.Function;

/**
 * What to order when, and what that leads to.
 *
 * @param terms what the plan goes by
 * @param items the plan of each product, in the order in which they were given
 * @param loads the containers of the main lane, by day
 */
public record Plan(PlanTerms terms, List<ItemPlan> items, List<ContainerLoad> loads) {
  /**
   * Keeps its own copies.
   *
   * @param terms what the plan goes by
   * @param items the plan of each product
   * @param loads the containers
   */
  public Plan {
    items = List.copyOf(items);
    loads = List.copyOf(loads);
  }

  /**
   * The plan of a product.
   *
   * @param sku its name
   * @return its plan
   * @throws IllegalArgumentException if there is none
   */
  public ItemPlan item(String sku) {
    return items.stream()
        .filter(item -> item.sku().equals(sku))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no plan for " + sku));
  }

  /**
   * All orders.
   *
   * @return by product, then by day
   */
  public List<PlannedOrder> orders() {
    return items.stream().flatMap(item -> item.orders().stream()).toList();
  }

  /**
   * What all orders cost without freight.
   *
   * @return exact, in the currency of the main lane's prices
   */
  public Quantity goods() {
    return total(PlannedOrder::goods);
  }

  /**
   * What it costs to bring all orders in.
   *
   * @return exact, in the currency of the main lane's prices
   */
  public Quantity freight() {
    return total(PlannedOrder::freight);
  }

  /**
   * What storing costs over the plan's days, by the terms' rates. What is there on the first day
   * counts as new on it; {@link Ageing} takes its true age.
   *
   * @return exact; unknown if a rate is
   */
  public Answer<Quantity> storage() {
    Answer<Quantity> sum =
        Answer.given(new Quantity(Rational.ZERO, terms.main().perCubicMetre().unit()));
    for (ItemPlan item : items) {
      Answer<Quantity> cost =
          Ageing.of(item.sku(), item.projection(), List.of())
              .cost(terms.storage(), item.item().product());
      sum =
          sum.with(
              cost,
              (before, more) -> new Quantity(before.amount().plus(more.amount()), before.unit()));
    }
    return sum;
  }

  private Quantity total(Function<PlannedOrder, Quantity> part) {
    Rational sum =
        orders().stream()
            .map(order -> part.apply(order).amount())
            .reduce(Rational.ZERO, Rational::plus);
    return new Quantity(sum, terms.main().perCubicMetre().unit());
  }

  /**
   * What the data lacked, and what was assumed.
   *
   * @return by product
   */
  public List<Remark> remarks() {
    return items.stream().flatMap(item -> item.remarks().stream()).toList();
  }
}
