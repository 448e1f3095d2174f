package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.core.value.Quantity;
import java.util.Optional;

/**
 * One fee of one unit: what the tables give, and what Amazon billed where that is known. The billed
 * amount counts; the tabulated one stays beside it, so that the difference can be seen.
 *
 * @param name such as {@code referral}
 * @param tabulated in BRL, what the tables give, or what they lack
 * @param billed in BRL, from a settlement; empty while none is known
 * @param memory how the tabulated amount came about; empty if it is unknown
 */
public record Fee(
    String name, Answer<Quantity> tabulated, Optional<Quantity> billed, CalculationMemory memory) {
  /**
   * Checks the currency.
   *
   * @param name such as {@code referral}
   * @param tabulated what the tables give
   * @param billed from a settlement
   * @param memory how the tabulated amount came about
   * @throws IllegalArgumentException if an amount is not in BRL
   */
  public Fee {
    tabulated.optional().ifPresent(amount -> BrlAmounts.exact(amount, "tabulated"));
    billed.ifPresent(amount -> BrlAmounts.exact(amount, "billed"));
  }

  /**
   * The same fee with what Amazon billed.
   *
   * @param amount in BRL for one unit, not below zero for a charge
   * @return a fee whose {@link #charged} is that amount
   */
  public Fee withBilled(Quantity amount) {
    return new Fee(name, tabulated, Optional.of(amount), memory);
  }

  /**
   * What counts.
   *
   * @return the billed amount where there is one, else the tabulated one, else what is missing
   */
  public Answer<Quantity> charged() {
    return billed.<Answer<Quantity>>map(Answer::given).orElse(tabulated);
  }

  /**
   * How far the bill is from the table: 12.00 billed where the table gives 13.00 is −1.00.
   *
   * @return billed less tabulated in BRL; empty unless both are known
   */
  public Optional<Quantity> difference() {
    return billed.flatMap(
        bill ->
            tabulated.optional().map(table -> BrlAmounts.brl(bill.amount().minus(table.amount()))));
  }
}
