package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan as text: a line for each product, then the orders of some days with their reasons. */
public final class PlanText {
  private static final String LINE = "%-12s %7s %8s %6s %-10s %-10s %6s %6s %5s  %s\n";

  private final Plan plan;

  private PlanText(Plan plan) {
    this.plan = plan;
  }

  /**
   * The text of a plan.
   *
   * @param plan the plan
   * @return what prints it
   */
  public static PlanText of(Plan plan) {
    return new PlanText(plan);
  }

  /**
   * A table with a line for each product: what there is and comes, days of cover, the stock-out
   * without and with the plan, units ordered and lost, days in stock, and what to do next.
   *
   * @return lines ended by a line feed, in English
   */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            LINE,
            "SKU",
            "on hand",
            "on way",
            "cover",
            "runs out",
            "with plan",
            "order",
            "lost",
            "in %",
            "next"));
    for (ItemPlan item : plan.items()) {
      text.append(line(item));
    }
    return text.toString();
  }

  private String line(ItemPlan item) {
    Projection projection = item.projection();
    long onHand = item.item().supply().onHand();
    long ordered = item.orders().stream().mapToLong(PlannedOrder::units).sum();
    int inStock =
        projection.inStockRate().times(Rational.HUNDRED).round(0, Rounding.DOWN).intValueExact();
    return String.format(
        Locale.ROOT,
        LINE,
        item.sku(),
        onHand,
        item.item().supply().position() - onHand,
        projection.daysOfCover(plan.terms().asOf()).map(String::valueOf).orElse("beyond"),
        date(item.withoutOrders().stockOut()),
        date(projection.stockOut()),
        ordered,
        projection.lost(),
        inStock,
        PurchaseAlert.of(plan, item.sku()).map(PurchaseAlert::toString).orElse("nothing to order"));
  }

  private static String date(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("-");
  }

  /**
   * The orders up to a day, each with its reasons.
   *
   * @param until the last day of orders to show
   * @return lines ended by a line feed, in English; empty if there are none
   */
  public String orders(LocalDate until) {
    StringBuilder text = new StringBuilder();
    List<PlannedOrder> shown =
        plan.orders().stream().filter(order -> !order.order().isAfter(until)).toList();
    for (PlannedOrder order : shown) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s %s: order %d (%s) by %s, ship about %s, there %s (50%%), %s (80%%), %s (95%%); %s",
              order.order(),
              order.sku(),
              order.units(),
              order.packing(),
              order.lane(),
              order.ship(),
              order.p50(),
              order.p80(),
              order.p95(),
              money(order)));
      text.append('\n');
      order.reasons().forEach(reason -> text.append("    ").append(reason).append('\n'));
    }
    return text.toString();
  }

  private static String money(PlannedOrder order) {
    String goods = order.goods().toText(2, Rounding.HALF_EVEN);
    return goods + " and freight " + order.freight().toText(2, Rounding.HALF_EVEN);
  }
}
