package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan goes by, for all of its products.
 *
 * @param asOf the plan's day: stock is that of its beginning, and the first orders may be placed on
 *     it
 * @param horizon for how many days to plan, 1 or more
 * @param review days between two chances to order, 1 or more
 * @param cycle for how many days of mean demand an order should last beyond the reorder point, 1 or
 *     more
 * @param main the usual lane
 * @param fast the lane to use where the main one is too late, if there is one
 * @param cashPerMonth what orders of a calendar month may cost, freight included, if that is
 *     limited
 * @param fillContainers whether to raise orders, by at most one more cycle each, until the
 *     container that they start is full
 * @param policy when and how much products without a policy of their own are ordered
 * @param storage what storing costs; an order is cut to the units that bring at least that
 */
public record PlanTerms(
    LocalDate asOf,
    int horizon,
    int review,
    int cycle,
    Lane main,
    Optional<Lane> fast,
    Optional<Quantity> cashPerMonth,
    boolean fillContainers,
    OrderPolicy policy,
    StorageRates storage) {
  /**
   * Checks the numbers.
   *
   * @param asOf the plan's day
   * @param horizon for how many days to plan
   * @param review days between two chances to order
   * @param cycle for how many days an order should last
   * @param main the usual lane
   * @param fast the other lane
   * @param cashPerMonth what a month's orders may cost
   * @param fillContainers whether to fill containers
   * @param policy when and how much to order
   * @param storage what storing costs
   * @throws IllegalArgumentException if a number of days is below 1
   */
  public PlanTerms {
    if (horizon < 1 || review < 1 || cycle < 1) {
      throw new IllegalArgumentException(
          "horizon " + horizon + ", review " + review + ", cycle " + cycle);
    }
  }

  /**
   * Terms of an order-up-to plan with the storage rates of the bundled fee tables.
   *
   * @param asOf the plan's day
   * @param horizon for how many days to plan
   * @param review days between two chances to order
   * @param cycle for how many days an order should last
   * @param main the usual lane
   * @param fast the other lane
   * @param cashPerMonth what a month's orders may cost
   * @param fillContainers whether to fill containers
   * @throws IllegalArgumentException if a number of days is below 1
   */
  public PlanTerms(
      LocalDate asOf,
      int horizon,
      int review,
      int cycle,
      Lane main,
      Optional<Lane> fast,
      Optional<Quantity> cashPerMonth,
      boolean fillContainers) {
    this(
        asOf,
        horizon,
        review,
        cycle,
        main,
        fast,
        cashPerMonth,
        fillContainers,
        OrderPolicy.upTo(),
        StorageRates.bundled());
  }

  /**
   * The same terms with another policy.
   *
   * @param other when and how much products without a policy of their own are ordered
   * @return new terms
   */
  public PlanTerms withPolicy(OrderPolicy other) {
    return new PlanTerms(
        asOf, horizon, review, cycle, main, fast, cashPerMonth, fillContainers, other, storage);
  }

  /**
   * The same terms with other storage rates.
   *
   * @param other what storing costs
   * @return new terms
   */
  public PlanTerms withStorage(StorageRates other) {
    return new PlanTerms(
        asOf, horizon, review, cycle, main, fast, cashPerMonth, fillContainers, policy, other);
  }

  /**
   * The days of the plan.
   *
   * @return from {@code asOf} on
   */
  public DateRange days() {
    return new DateRange(asOf, asOf.plusDays(horizon));
  }

  /**
   * All lanes.
   *
   * @return the main one first
   */
  public List<Lane> lanes() {
    return Stream.concat(Stream.of(main), fast.stream()).toList();
  }
}
