package io.github.kpi4j.amazonbr.margin;

import static io.github.kpi4j.amazonbr.margin.Sales.brl;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Quantity;
import org.junit.jupiter.api.Test;

/** What changes do to the sale of R$ 100.00, exactly. */
class ShockTest {
  private static final Margins MARGINS =
      Margins.bundled()
          .withRounding(TaxRounding.EXACT)
          .withFx(FxRates.NONE.with("USD", Sales.ON, "5.00"));

  private static final MarginCase SALE =
      Sales.lucroReal()
          .withOffer(Offer.at("100.00").ads("10"))
          .withProduct(Sales.product().withCost(GivenCost.of(Quantity.money("USD", "8"))));

  private static Quantity change(Shock shock) {
    return shock.on(MARGINS, SALE).orThrow().contributionChange();
  }

  @Test
  void aDearerDollar() {
    assertThat(change(new Shock.Fx("10"))).isEqualTo(brl("-4")); // 40.00 becomes 44.00
    assertThat(change(new Shock.Fx("-10"))).isEqualTo(brl("4"));
  }

  @Test
  void moreAds() {
    assertThat(change(new Shock.Ads("2.5"))).isEqualTo(brl("-2.5"));
  }

  @Test
  void moreReturns() {
    // Taxes are 20.50 and 9.25 % of 79.50 = 7.35375, the referral fee 12: 60.14625 a unit.
    assertThat(change(new Shock.ReturnRate("1"))).isEqualTo(brl("-0.6014625"));
  }

  @Test
  void anotherInternalRate() {
    // 1.00 more of ICMS, 9.25 % of it less of PIS/COFINS.
    assertThat(change(new Shock.InternalIcms("1"))).isEqualTo(brl("-0.9075"));
    assertThat(
            new Shock.InternalIcms("1")
                .on(MARGINS, SALE.withProduct(SALE.product().withNcm("73239300")))
                .orThrow()
                .contributionChange())
        .isEqualTo(brl("-0.9075"));
  }

  @Test
  void fundAndReductionOfGoodsStay() {
    String rows =
        """
        uf,ncm,internal_pct,fcp_pct,base_reduction_pct,valid_from,valid_to,legal_basis,source,confidence,note
        BA,7323,20,2,10,2026-01-01,,,adviser,high,
        """;
    Margins margins =
        MARGINS.withTables(
            MARGINS
                .taxes()
                .tables()
                .overlay(TaxTable.ICMS_GOODS, Source.of("goods.csv", rows))
                .orThrow());
    MarginCase sale = SALE.withProduct(SALE.product().withNcm("73239300"));

    assertThat(new Shock.InternalIcms("0").on(margins, sale).orThrow().contributionChange())
        .isEqualTo(brl("0"));
    // A point of 90 % of the price is 0.90 more of ICMS, 9.25 % of it less of PIS/COFINS.
    assertThat(new Shock.InternalIcms("1").on(margins, sale).orThrow().contributionChange())
        .isEqualTo(brl("-0.81675"));
  }

  @Test
  void anEffectReadsLikeASentence() {
    assertThat(new Shock.Fx("10").on(MARGINS, SALE).orThrow())
        .hasToString("fx +10 %: BRL -4.00, -4.00%");
    assertThat(new Shock.InternalIcms("-1")).hasToString("internal ICMS -1 points");
  }
}
