package io.github.kpi4j.amazonbr.margin;

/** What a line of a margin is about, in the order in which lines stand. */
public enum LineKind {
  /** What the buyer pays for the product, before the seller's discount. */
  PRICE,
  /** Freight or gift wrap that the buyer pays the seller. */
  CHARGED_FREIGHT,
  /** What the seller takes off the price. */
  DISCOUNT,
  /** A tax on the sale that the seller owes. */
  SALES_TAX,
  /** A fee of the marketplace. */
  AMAZON_FEE,
  /** What the goods cost with every tax in their price, and other costs of a unit. */
  COST,
  /** Tax in that cost that comes back as a credit. */
  CREDIT,
  /** Advertising. */
  ADS,
  /** What returns cost on average. */
  RETURNS,
  /** Profit tax reckoned from revenue: stands after the contribution margin. */
  PROFIT_TAX;

  /**
   * Whether such lines make up the net revenue.
   *
   * @return true for price, charged freight and discount
   */
  public boolean isRevenue() {
    return compareTo(DISCOUNT) <= 0;
  }

  /**
   * Whether such lines count for the contribution margin.
   *
   * @return false for {@link #PROFIT_TAX} only
   */
  public boolean isContribution() {
    return this != PROFIT_TAX;
  }
}
