package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsBase;
import io.github.kpi4j.amazonbr.tax.sale.Seller;
import io.github.kpi4j.core.value.Rational;

/** Who sells, and from where. */
public sealed interface Shop {
  /**
   * How it is taxed.
   *
   * @return the regime
   */
  Regime regime();

  /**
   * A company in Brazil.
   *
   * @param seller how its sales are taxed
   * @param from the state that it sends from
   */
  record Domestic(Seller seller, Uf from) implements Shop {
    @Override
    public Regime regime() {
      return seller.match(Seller.Normal::regime, simples -> Regime.SIMPLES);
    }
  }

  /**
   * A seller abroad: the buyer imports each parcel, and the platform collects the taxes on it. The
   * rate of the dollar is that of the day of the sale.
   *
   * @param units how many of the product lie in a parcel, 1 or more; duty follows the parcel's
   *     value
   */
  record Abroad(int units) implements Shop {
    /**
     * Checks the count.
     *
     * @param units how many of the product lie in a parcel
     * @throws IllegalArgumentException if it is below 1
     */
    public Abroad {
      if (units < 1) {
        throw new IllegalArgumentException("units is below 1: " + units);
      }
    }

    @Override
    public Regime regime() {
      return Regime.FOREIGN;
    }
  }

  /**
   * Actual profit, with ICMS and the difference of rates out of the base of PIS/COFINS.
   *
   * @param from the state that it sends from
   * @return the shop
   */
  static Shop lucroReal(Uf from) {
    return new Domestic(Seller.lucroReal(PisCofinsBase.WITHOUT_ICMS_AND_DIFAL), from);
  }

  /**
   * Presumed profit, with ICMS and the difference of rates out of the base of PIS/COFINS.
   *
   * @param from the state that it sends from
   * @return the shop
   */
  static Shop lucroPresumido(Uf from) {
    return new Domestic(Seller.lucroPresumido(PisCofinsBase.WITHOUT_ICMS_AND_DIFAL), from);
  }

  /**
   * Simples Nacional, trade.
   *
   * @param from the state that it sends from
   * @param revenue12Months reais, a plain decimal: gross sales of the twelve months before
   * @return the shop
   */
  static Shop simples(Uf from, String revenue12Months) {
    return new Domestic(Seller.simples(Rational.parse(revenue12Months)), from);
  }

  /**
   * A seller abroad with one unit a parcel.
   *
   * @return the shop
   */
  static Shop abroad() {
    return new Abroad(1);
  }
}
