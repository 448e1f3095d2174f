package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;

/**
 * A row of the table {@code costs}: what one product's sales of one day cost.
 *
 * @param date the day of the sales
 * @param asin the product
 * @param amounts what they cost, or what would have to be known
 */
public record CostRow(LocalDate date, String asin, Answer<Amounts> amounts) {
  /**
   * The table's measures, in BRL.
   *
   * @param cogs landed cost less credits
   * @param amazonFees referral, fulfilment, storage
   * @param taxes what the seller owes on the sales
   */
  public record Amounts(Quantity cogs, Quantity amazonFees, Quantity taxes) {}
}
