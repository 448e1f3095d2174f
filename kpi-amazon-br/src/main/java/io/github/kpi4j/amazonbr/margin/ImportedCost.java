package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;

/**
 * Imported by the seller itself, in a lot of many units; amounts are the lot's, in any currency, at
 * the rate of the day of the declaration. The state's rate is that of the product's NCM. IPI comes
 * back where the {@link Product}'s sale bears IPI, and is a cost elsewhere.
 *
 * @param goods what the supplier is paid
 * @param freight international freight
 * @param insurance international insurance
 * @param bySea whether the freight bears the levy on sea freight
 * @param dutyRate of the NCM, as a ratio
 * @param ipiRate of the NCM, as a ratio
 * @param extraCofins whether the NCM is on the list of those that bear extra COFINS
 * @param additions how many kinds of goods the declaration has, 1 or more
 * @param customsCosts what else is paid until clearance
 * @param uf the importer's state
 * @param declared the day on which the declaration is registered
 * @param units how many units the lot has, 1 or more
 */
public record ImportedCost(
    Quantity goods,
    Quantity freight,
    Quantity insurance,
    boolean bySea,
    Rational dutyRate,
    Rational ipiRate,
    boolean extraCofins,
    int additions,
    Quantity customsCosts,
    Uf uf,
    LocalDate declared,
    int units)
    implements LandedCost {
  /**
   * Checks the counts.
   *
   * @param goods what the supplier is paid
   * @param freight international freight
   * @param insurance international insurance
   * @param bySea whether the freight is by sea
   * @param dutyRate as a ratio
   * @param ipiRate as a ratio
   * @param extraCofins whether extra COFINS is borne
   * @param additions how many kinds of goods the declaration has
   * @param customsCosts what else is paid until clearance
   * @param uf the importer's state
   * @param declared the day of the declaration
   * @param units how many units the lot has
   * @throws IllegalArgumentException if there are no units or no additions
   */
  public ImportedCost {
    if (units < 1 || additions < 1) {
      throw new IllegalArgumentException("below 1: units " + units + ", additions " + additions);
    }
  }

  /**
   * A lot by sea under one addition, without extra COFINS and further costs.
   *
   * @param goods what the supplier is paid
   * @param freight international freight
   * @param insurance international insurance
   * @param dutyRate as a ratio
   * @param ipiRate as a ratio
   * @param uf the importer's state
   * @param declared the day of the declaration
   * @param units how many units the lot has
   * @return the cost
   * @throws IllegalArgumentException if there are no units
   */
  public static ImportedCost bySea(
      Quantity goods,
      Quantity freight,
      Quantity insurance,
      Rational dutyRate,
      Rational ipiRate,
      Uf uf,
      LocalDate declared,
      int units) {
    Quantity none = BrlAmounts.brl(Rational.ZERO);
    return new ImportedCost(
        goods, freight, insurance, true, dutyRate, ipiRate, false, 1, none, uf, declared, units);
  }
}
