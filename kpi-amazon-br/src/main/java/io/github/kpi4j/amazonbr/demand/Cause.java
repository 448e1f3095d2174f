package io.github.kpi4j.amazonbr.demand;

/** What can be wrong with the data of a plan, each with what is assumed instead. */
public enum Cause {
  /** Days without a row in a table where no row means no data. */
  GAP_IN_SALES("no sales data", "these days are left out of every rate"),
  /** Days without a row where the caller said that no row is nothing sold. */
  NO_SALES_ROW("no sales row", "nothing was sold on these days"),
  /** A day with fewer than zero units, as returns netted against sales give. */
  NEGATIVE_SALES("negative sales", "these days are left out of every rate"),
  /** Days that ended without stock: they sold what there was, not what was wanted. */
  OUT_OF_STOCK("out of stock", "these days are left out of every rate"),
  /** Days whose stock nobody knows. */
  STOCK_UNKNOWN("stock unknown", "these days count as in stock"),
  /** A window with fewer usable days than asked for. */
  SHORT_WINDOW("too few usable days", "the other windows share the weight of this one"),
  /** A window that mostly lacks data: what it has is likely the days of sales alone. */
  MOSTLY_GAPS(
      "more days without data than usable ones", "the other windows share the weight of this one"),
  /** No window has enough days. */
  NO_RATE("no window has enough usable days", "there is no rate, and nothing stands in for it"),
  /** Less than a full year of months with enough usable days. */
  NO_SEASON("a month with too few usable days", "every month has the same weight"),
  /** Less than nothing on the shelf. */
  NEGATIVE_STOCK("negative stock", "planned as if nothing were there"),
  /** Stock that came nobody knows when. */
  AGE_UNKNOWN("age unknown", "counted as new on the plan's day"),
  /** A shipment that came before it left. */
  RECEIVED_BEFORE_SHIPPED("received before shipped", "the stock report alone says what arrived"),
  /** A shipment that should be here by its whole lead time law. */
  OVERDUE("overdue by every lead time known", "expected the day after the plan's day"),
  /** A shipment whose lane nothing is known about. */
  SHIPMENT_WITHOUT_LEAD_TIME(
      "no lead time for the shipment's lane",
      "expected on the day it is due, at the earliest tomorrow"),
  /** A lane that nothing is known about. */
  NO_LEAD_TIME("no lead time for the lane", "the lane is not used"),
  /** A limit is below the least order that can be packed. */
  ORDER_CUT_TO_NOTHING(
      "a limit leaves nothing of an order", "nothing is ordered then, and less is sold"),
  /** A limit is below the least order of the fast lane that can be packed. */
  FAST_ORDER_CUT_TO_NOTHING(
      "a limit leaves nothing of an order by the fast lane",
      "the main lane is asked for all of it, and what is wanted before it comes is lost"),
  /** Nobody knows what storing an order costs. */
  NO_STORAGE_RATE("no storage rate", "orders are not cut for what storing them costs"),
  /** An order lasts longer than demand is forecast. */
  AGE_BEYOND_FORECAST(
      "the forecast ends before an order is sold", "storage after it is not counted"),
  /** Demand is forecast for a shorter time than a lead time takes. */
  FORECAST_ENDS("the forecast ends too early", "no orders are planned from then on");

  private final String problem;
  private final String assumption;

  Cause(String problem, String assumption) {
    this.problem = problem;
    this.assumption = assumption;
  }

  /**
   * What is wrong.
   *
   * @return in a few words of English
   */
  public String problem() {
    return problem;
  }

  /**
   * What is assumed instead.
   *
   * @return in a few words of English
   */
  public String assumption() {
    return assumption;
  }
}
