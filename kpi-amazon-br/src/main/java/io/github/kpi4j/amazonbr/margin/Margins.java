package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.fees.AmazonFees;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsInIcmsBase;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What every margin is reckoned by.
 *
 * @param taxes tables, rounding and memory of taxes
 * @param cbsIbs whether CBS and IBS are in the base of ICMS, which is disputed; matters from 2027
 *     on
 * @param fees Amazon's fees
 * @param fx rates of currencies
 */
public record Margins(TaxSettings taxes, CbsIbsInIcmsBase cbsIbs, AmazonFees fees, FxRates fx) {
  /**
   * Bundled tables, every amount to centavos as soon as it is calculated, half up; the settled
   * cbsIbs; no currencies.
   *
   * @return the margins
   */
  public static Margins bundled() {
    TaxRounding rounding = TaxRounding.centavos(Rounding.HALF_UP);
    return new Margins(
        TaxSettings.of(TaxTables.bundled(), rounding),
        CbsIbsInIcmsBase.NOT_CHOSEN,
        AmazonFees.bundled().withRounding(rounding),
        FxRates.NONE);
  }

  /**
   * The same with rates of currencies.
   *
   * @param rates the rates
   * @return the margins
   */
  public Margins withFx(FxRates rates) {
    return new Margins(taxes, cbsIbs, fees, rates);
  }

  /**
   * The same with other tax tables.
   *
   * @param tables the tables
   * @return the margins
   */
  public Margins withTables(TaxTables tables) {
    return new Margins(
        new TaxSettings(tables, taxes.rounding(), taxes.remembers()), cbsIbs, fees, fx);
  }

  /**
   * The same by another reading of the law.
   *
   * @param other the reading
   * @return the margins
   */
  public Margins withCbsIbs(CbsIbsInIcmsBase other) {
    return new Margins(taxes, other, fees, fx);
  }

  /**
   * The same with other fees.
   *
   * @param other the fees
   * @return the margins
   */
  public Margins withFees(AmazonFees other) {
    return new Margins(taxes, cbsIbs, other, fx);
  }

  /**
   * The same with another rounding of taxes and fees.
   *
   * @param rounding how amounts are rounded
   * @return the margins
   */
  public Margins withRounding(TaxRounding rounding) {
    return new Margins(
        new TaxSettings(taxes.tables(), rounding, taxes.remembers()),
        cbsIbs,
        fees.withRounding(rounding),
        fx);
  }

  Margins exact() {
    return withRounding(TaxRounding.EXACT);
  }

  /**
   * The margin of a sale: the mean over its destinations.
   *
   * @param sale the sale
   * @return its lines, or the first thing missing of any destination
   */
  public Answer<UnitMargin> of(MarginCase sale) {
    return of(sale, taxes.rounding());
  }

  /** With another rounding of a unit's shares: of its lot, its storage, the month's plan. */
  Answer<UnitMargin> of(MarginCase sale, TaxRounding shares) {
    Answer<List<UnitMargin.Part>> parts = Answer.given(new ArrayList<>());
    for (Map.Entry<Uf, Rational> entry : sale.to().shares().entrySet()) {
      parts =
          parts.with(
              new Reckoning(this, sale, entry.getKey(), shares).margin(),
              (list, margin) -> {
                list.add(new UnitMargin.Part(entry.getValue(), margin));
                return list;
              });
    }
    return parts.map(UnitMargin::mixed);
  }

  /**
   * The prices that reach a margin, band by band. Bills in the sale's terms are left out, since
   * they belong to the price that they were written for.
   *
   * @param sale the sale; its own price does not matter
   * @param target a percentage of the net revenue
   * @return the lowest price of each band, to the centavo; unknown if no band could be reckoned
   *     before one that reaches the target
   * @throws IllegalArgumentException if the target is no percentage
   */
  public Answer<PriceSearch> priceFor(MarginCase sale, Quantity target) {
    if (target.unit() != Unit.Plain.PERCENT) {
      throw new IllegalArgumentException("no percentage: " + target);
    }
    return new TargetPrice(this, sale, target.amount())
        .bands()
        .map(bands -> new PriceSearch(target, bands));
  }
}
