package io.github.kpi4j.amazonbr.tax.importing;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;

/**
 * Goods of one NCM that a Brazilian company imports, in BRL at the rate of the declaration.
 *
 * @param goods what the supplier is paid
 * @param freight international freight
 * @param insurance international insurance
 * @param bySea whether the freight bears the levy on sea freight
 * @param dutyRate of the NCM, as a ratio
 * @param ipiRate of the NCM, as a ratio
 * @param extraCofins whether the NCM is on the list of those that bear extra COFINS
 * @param additions how many kinds of goods the declaration has, 1 or more
 * @param customsCosts what else is paid until clearance and belongs to the base of ICMS
 * @param uf the state of the importer
 * @param ncm the code by which the state's rate is looked up; empty for the modal rate
 * @param day the day the declaration is registered
 */
public record ImportedLot(
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
    String ncm,
    LocalDate day) {
  /**
   * Checks amounts and count.
   *
   * @param goods in BRL
   * @param freight in BRL
   * @param insurance in BRL
   * @param bySea whether the freight is by sea
   * @param dutyRate as a ratio
   * @param ipiRate as a ratio
   * @param extraCofins whether extra COFINS is borne
   * @param additions 1 or more
   * @param customsCosts in BRL
   * @param uf the state of the importer
   * @param ncm possibly empty
   * @param day the day of the declaration
   * @throws IllegalArgumentException if an amount is not in BRL or {@code additions} is below 1
   */
  public ImportedLot {
    BrlAmounts.exact(goods, "goods");
    BrlAmounts.exact(freight, "freight");
    BrlAmounts.exact(insurance, "insurance");
    BrlAmounts.exact(customsCosts, "customsCosts");
    if (additions < 1) {
      throw new IllegalArgumentException("additions is below 1: " + additions);
    }
  }

  /**
   * A lot by sea under one addition, without extra COFINS and further costs.
   *
   * @param goods in BRL
   * @param freight in BRL
   * @param insurance in BRL
   * @param dutyRate as a ratio
   * @param ipiRate as a ratio
   * @param uf the state of the importer
   * @param day the day of the declaration
   * @return the lot
   */
  public static ImportedLot bySea(
      Quantity goods,
      Quantity freight,
      Quantity insurance,
      Rational dutyRate,
      Rational ipiRate,
      Uf uf,
      LocalDate day) {
    return new ImportedLot(
        goods,
        freight,
        insurance,
        true,
        dutyRate,
        ipiRate,
        false,
        1,
        BrlAmounts.brl(Rational.ZERO),
        uf,
        "",
        day);
  }

  /**
   * With further costs until clearance.
   *
   * @param costs in BRL, such as storage in the port
   * @return the lot
   */
  public ImportedLot withCustomsCosts(Quantity costs) {
    return new ImportedLot(
        goods,
        freight,
        insurance,
        bySea,
        dutyRate,
        ipiRate,
        extraCofins,
        additions,
        costs,
        uf,
        ncm,
        day);
  }

  /**
   * Of goods on the list of those that bear extra COFINS.
   *
   * @return the lot
   */
  public ImportedLot withExtraCofins() {
    return new ImportedLot(
        goods,
        freight,
        insurance,
        bySea,
        dutyRate,
        ipiRate,
        true,
        additions,
        customsCosts,
        uf,
        ncm,
        day);
  }

  /**
   * Of goods with a code of their own.
   *
   * @param code the NCM, by which rates and benefits of the state are looked up
   * @return the lot
   */
  public ImportedLot withNcm(String code) {
    return new ImportedLot(
        goods,
        freight,
        insurance,
        bySea,
        dutyRate,
        ipiRate,
        extraCofins,
        additions,
        customsCosts,
        uf,
        code,
        day);
  }

  /**
   * The customs value, on which duty is calculated.
   *
   * @return goods, freight and insurance, in reais
   */
  public Rational customsValue() {
    return goods.amount().plus(freight.amount()).plus(insurance.amount());
  }
}
