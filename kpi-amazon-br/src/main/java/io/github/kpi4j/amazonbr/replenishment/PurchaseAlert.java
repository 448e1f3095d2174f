package io.github.kpi4j.amazonbr.replenishment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The next order of a product in words, and what is left to do if its day is missed: {@code order
 * 600 by 3 Dec, sea, else air 240 by 20 Dec}; where the sea is too late already, {@code order 48 by
 * 3 Dec, air, and 600 by 3 Dec, sea}.
 *
 * @param sku the product
 * @param now the order on the fast lane of the same day, which the main lane is too late for; empty
 *     if there is none
 * @param order the plan's next order on the main lane
 * @param by the last day on which that order still comes in time for the service wanted; the
 *     order's own day if it is too late already
 * @param fallback the order on the fast lane that bridges the time until the next one on the main
 *     lane, if {@code by} is missed; empty without a fast lane or where it comes no earlier
 */
public record PurchaseAlert(
    String sku,
    Optional<PlannedOrder> now,
    PlannedOrder order,
    LocalDate by,
    Optional<Fallback> fallback) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /**
   * An order instead of a missed one.
   *
   * @param lane the name of the lane
   * @param units pieces, a permitted number of the product's packing
   * @param by the last day on which it still comes in time
   */
  public record Fallback(String lane, long units, LocalDate by) {}

  /**
   * The alert of a plan.
   *
   * @param plan the plan
   * @param sku a product of it
   * @return empty if the plan has no order for it on the main lane
   * @throws IllegalArgumentException if the plan has no such product
   */
  public static Optional<PurchaseAlert> of(Plan plan, String sku) {
    ItemPlan item = plan.item(sku);
    PlanTerms terms = plan.terms();
    return item.orders().stream()
        .filter(order -> order.lane().equals(terms.main().name()))
        .findFirst()
        .map(order -> alert(terms, item, order));
  }

  private static PurchaseAlert alert(PlanTerms terms, ItemPlan item, PlannedOrder order) {
    Bridge bridge = new Bridge(terms, item, order.order());
    LocalDate by = bridge.lastDay(terms.main(), order.order().plusDays(terms.review()));
    Optional<Fallback> fallback =
        terms.fast().flatMap(fast -> bridge.fallback(fast, by.plusDays(terms.review())));
    Optional<PlannedOrder> now =
        item.orders().stream()
            .filter(other -> !other.lane().equals(order.lane()))
            .filter(other -> other.order().equals(order.order()))
            .findFirst();
    return new PurchaseAlert(item.sku(), now, order, by, fallback);
  }

  /**
   * The alert on one line.
   *
   * @return in English, days without their year
   */
  @Override
  public String toString() {
    String first =
        now.map(
                    fast ->
                        String.format(
                            Locale.ROOT,
                            "%d by %s, %s, and ",
                            fast.units(),
                            DAY.format(fast.order()),
                            fast.lane()))
                .orElse("")
            + String.format(
                Locale.ROOT, "%d by %s, %s", order.units(), DAY.format(by), order.lane());
    return "order "
        + first
        + fallback
            .map(
                f ->
                    String.format(
                        Locale.ROOT, ", else %s %d by %s", f.lane(), f.units(), DAY.format(f.by())))
            .orElse("");
  }
}
