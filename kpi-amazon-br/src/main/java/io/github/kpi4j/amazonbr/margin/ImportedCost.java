package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;

/**
 * Imported by sea by the seller itself, in a lot of many units under one addition; amounts are the
 * lot's, in any currency, at the rate of the day of the declaration. IPI stays a cost, since sales
 * here carry none to set it off against.
 *
 * @param goods what the supplier is paid
 * @param freight international freight
 * @param insurance international insurance
 * @param dutyRate of the NCM, as a ratio
 * @param ipiRate of the NCM, as a ratio
 * @param uf the importer's state
 * @param declared the day on which the declaration is registered
 * @param units how many units the lot has, 1 or more
 */
public record ImportedCost(
    Quantity goods,
    Quantity freight,
    Quantity insurance,
    Rational dutyRate,
    Rational ipiRate,
    Uf uf,
    LocalDate declared,
    int units)
    implements LandedCost {
  /**
   * Checks the count.
   *
   * @param goods what the supplier is paid
   * @param freight international freight
   * @param insurance international insurance
   * @param dutyRate as a ratio
   * @param ipiRate as a ratio
   * @param uf the importer's state
   * @param declared the day of the declaration
   * @param units how many units the lot has
   * @throws IllegalArgumentException if there are none
   */
  public ImportedCost {
    if (units < 1) {
      throw new IllegalArgumentException("units is below 1: " + units);
    }
  }
}
