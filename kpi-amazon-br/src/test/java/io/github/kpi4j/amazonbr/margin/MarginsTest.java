package io.github.kpi4j.amazonbr.margin;

import static io.github.kpi4j.amazonbr.margin.Sales.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.fees.SellingPlan;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.TaxAmounts;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsInIcmsBase;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** One sale under each regime, beside the arithmetic. */
class MarginsTest {
  private static final Margins MARGINS = Margins.bundled();

  private static UnitMargin margin(MarginCase sale) {
    return MARGINS.of(sale).orThrow();
  }

  private static Missing missing(MarginCase sale) {
    return missing(MARGINS.of(sale));
  }

  private static Missing missing(Answer<UnitMargin> answer) {
    return answer.gap().orElseThrow();
  }

  @Test
  void onActualProfit() {
    UnitMargin margin = margin(Sales.lucroReal());

    assertThat(margin.lines())
        .extracting(Object::toString)
        .containsExactly(
            "PRICE price BRL 100",
            "SALES_TAX icms BRL -4", // imported goods cross the border at 4 %
            "SALES_TAX difal BRL -16.5", // 20.5 % - 4 %
            "SALES_TAX pis BRL -1.31", // 1.65 % of 100 - 4 - 16.50 = 79.50: 1.31175
            "SALES_TAX cofins BRL -6.04", // 7.6 % of 79.50: 6.042
            "AMAZON_FEE referral BRL -12", // 12 %
            "AMAZON_FEE fba_fulfilment BRL -12.45", // from R$ 100, above 100 g
            "COST goods BRL -40",
            "CREDIT icms_credit BRL 1.6", // 4 %
            "CREDIT pis_cofins_credit BRL 3.55", // 9.25 % of 40 - 1.60 = 38.40: 3.552
            "ADS ads BRL -10",
            // 3 % of 100 - (27.85 + 12 given back) - half of (40 - 5.15): 42.725 × 3 % = 1.28175
            "RETURNS returns BRL -1.28");
    assertThat(margin.netRevenue()).isEqualTo(brl("100"));
    assertThat(margin.contribution()).isEqualTo(brl("1.57"));
    assertThat(margin.margin()).isEqualTo(Quantity.percent("1.57"));
    assertThat(margin.taxes()).isEqualTo(new TaxAmounts(brl("27.85"), brl("5.15"), brl("0")));
  }

  @Test
  void asText() {
    assertThat(margin(Sales.by(Shop.lucroPresumido(Uf.SP)).withOffer(Offer.at("100.00"))).toText())
        .isEqualTo(
            """
            price                   100.00
            icms                     -4.00
            difal                   -16.50
            pis                      -0.52
            cofins                   -2.39
            referral                -12.00
            fba_fulfilment          -12.45
            goods                   -40.00
            icms_credit               1.60
            = contribution           13.74, 13.74%
            irpj                     -1.20
            csll                     -1.08
            = after profit tax       11.46
            """);
  }

  @Test
  void everyAmountIsRemembered() {
    assertThat(margin(Sales.lucroReal()).memory().toText())
        .contains("difal = 16.5 [", "DIFAL_SINGLE_BASE (LC 87/1996", "referral = 12 [paid 100");
    Margins forgetful =
        new Margins(
            MARGINS.taxes().withoutMemory(), MARGINS.cbsIbs(), MARGINS.fees(), MARGINS.fx());

    UnitMargin forgotten = forgetful.of(Sales.lucroReal()).orThrow();
    assertThat(forgotten.memory().steps()).isEmpty();
    assertThat(forgotten.lines()).isEqualTo(margin(Sales.lucroReal()).lines());
  }

  @Test
  void onActualProfitInsideTheState() {
    UnitMargin margin = margin(Sales.lucroReal().withDestinations(Destinations.only(Uf.SP)));

    assertThat(margin.line("icms")).isEqualTo(brl("-18"));
    assertThat(margin.line("difal")).isEqualTo(brl("0"));
    assertThat(margin.line("pis")).isEqualTo(brl("-1.35")); // 1.65 % of 82: 1.353
    assertThat(margin.line("cofins")).isEqualTo(brl("-6.23")); // 7.6 % of 82: 6.232
  }

  @Test
  void theFundIsALineOfItsOwn() {
    UnitMargin margin = margin(Sales.lucroReal().withDestinations(Destinations.only(Uf.RJ)));

    assertThat(margin.line("icms")).isEqualTo(brl("-4"));
    assertThat(margin.line("difal")).isEqualTo(brl("-16")); // 20 % - 4 %
    assertThat(margin.line("fcp")).isEqualTo(brl("-2"));
    assertThat(margin.line("pis")).isEqualTo(brl("-1.32")); // 1.65 % of 80
  }

  @Test
  void onPresumedProfit() {
    UnitMargin margin = margin(Sales.by(Shop.lucroPresumido(Uf.SP)));

    assertThat(margin.line("icms")).isEqualTo(brl("-4"));
    assertThat(margin.line("difal")).isEqualTo(brl("-16.5"));
    assertThat(margin.line("pis")).isEqualTo(brl("-0.52")); // 0.65 % of 79.50: 0.51675
    assertThat(margin.line("cofins")).isEqualTo(brl("-2.39")); // 3 % of 79.50: 2.385, half up
    assertThat(margin.total(LineKind.CREDIT)).isEqualTo(brl("1.6"));
    // Below the contribution: 8 % × 15 % and 12 % × 9 % of 100.
    assertThat(margin.line("irpj")).isEqualTo(brl("-1.2"));
    assertThat(margin.line("csll")).isEqualTo(brl("-1.08"));
    assertThat(margin.afterProfitTax().amount())
        .isEqualTo(margin.contribution().amount().minus(brl("2.28").amount()));
  }

  @Test
  void fromAbroadByParcel() {
    Product product =
        Sales.product()
            .withCost(GivenCost.of(Quantity.money("CNY", "40")))
            .withExpense("postage", Quantity.money("USD", "4"));
    FxRates fx = FxRates.NONE.with("CNY", Sales.ON, "0.75").with("USD", Sales.ON, "5.00");
    MarginCase sale = MarginCase.of(Shop.abroad(), product, Offer.at("300.00"), Uf.BA, Sales.ON);
    UnitMargin margin = MARGINS.withFx(fx).of(sale).orThrow();

    // US$ 60: 60 % less US$ 30 is US$ 6 = 30.00; (300 + 30) / 0.8 × 20 % = 82.50.
    assertThat(margin.collected())
        .extracting(Object::toString)
        .containsExactly("SALES_TAX import_duty BRL 30", "SALES_TAX icms BRL 82.5");
    assertThat(margin.taxes()).isEqualTo(new TaxAmounts(brl("0"), brl("0"), brl("112.5")));
    // 300 - 12 % - 40 × 0.75 - 4 × 5
    assertThat(margin.contribution()).isEqualTo(brl("214"));
    assertThat(missing(sale).figure()).isEqualTo("fx[USD]");
    assertThat(missing(MARGINS.withFx(fx).of(sale.withShop(new Shop.Abroad(51)))).reason())
        .isEqualTo(Missing.Reason.OUTSIDE_RULE); // 51 × US$ 60 is above US$ 3,000
  }

  @Test
  void importedByTheSellerItself() {
    // 1,000 units: US$ 7,600 + 380 + 20 = US$ 8,000 at 5.00 = 40,000.
    ImportedCost cost =
        ImportedCost.bySea(
            Quantity.money("USD", "7600"),
            Quantity.money("USD", "380"),
            Quantity.money("USD", "20"),
            Rational.of(20, 100),
            Rational.of(5, 100),
            Uf.SP,
            Sales.ON,
            1000);
    FxRates fx = FxRates.NONE.with("USD", Sales.ON, "5.00");
    UnitMargin margin =
        MARGINS
            .withFx(fx)
            .of(Sales.lucroReal().withProduct(Sales.product().withCost(cost)))
            .orThrow();

    // Duty 8,000; IPI 5 % of 48,000 = 2,400; PIS 840; COFINS 3,860; AFRMM 8 % of 1,900 = 152;
    // Siscomex 154.23; together with 40,000 55,406.23; ICMS base / 0.82 = 67,568.57, ICMS
    // 12,162.34.
    // Taxes 27,568.57, of which ICMS 12,162.34 and PIS/COFINS 4,700 come back.
    assertThat(margin.line("goods")).isEqualTo(brl("-40"));
    assertThat(margin.line("import_taxes")).isEqualTo(brl("-27.57"));
    assertThat(margin.line("icms_credit")).isEqualTo(brl("12.16"));
    assertThat(margin.line("pis_cofins_credit")).isEqualTo(brl("4.7"));
  }

  @Test
  void importedByAirAtTheRateOfItsGoods() {
    ImportedCost cost =
        new ImportedCost(
            brl("38000"),
            brl("2000"),
            brl("0"),
            false,
            Rational.ZERO,
            Rational.ZERO,
            true,
            2,
            Quantity.money("USD", "200"),
            Uf.SP,
            Sales.ON,
            1000);
    String rows =
        """
        uf,ncm,internal_pct,fcp_pct,base_reduction_pct,valid_from,valid_to,legal_basis,source,confidence,note
        SP,7323,12,,,2026-01-01,,,adviser,high,
        """;
    TaxTables tables =
        TaxTables.bundled().overlay(TaxTable.ICMS_GOODS, Source.of("goods.csv", rows)).orThrow();
    UnitMargin margin =
        MARGINS
            .withFx(FxRates.NONE.with("USD", Sales.ON, "5.00"))
            .withTables(tables)
            .of(Sales.lucroReal().withProduct(Sales.product().withNcm("73239300").withCost(cost)))
            .orThrow();

    // PIS 840; COFINS 3,860; 0.6 % extra 240; Siscomex 115.67 + 2 × 38.56 = 192.79; no AFRMM; with
    // 40,000 and the customs' 1,000 it is 46,132.79, / 0.88 = 52,423.63, 12 % of it 6,290.84.
    assertThat(margin.line("goods")).isEqualTo(brl("-41"));
    assertThat(margin.line("import_taxes")).isEqualTo(brl("-11.42")); // 11,423.63
    assertThat(margin.line("icms_credit")).isEqualTo(brl("6.29"));
    assertThat(margin.line("pis_cofins_credit")).isEqualTo(brl("4.7"));
  }

  @Test
  void goodsWhoseTaxesWerePaidBefore() {
    Product perfume = Sales.product().paidBefore(true, true);
    UnitMargin inside =
        margin(Sales.lucroReal().withProduct(perfume).withDestinations(Destinations.only(Uf.SP)));

    assertThat(inside.total(LineKind.SALES_TAX)).isEqualTo(brl("0"));
    assertThat(inside.total(LineKind.CREDIT)).isEqualTo(brl("0"));
  }

  @Test
  void whatWasPaidBeforeGivesNoCredit() {
    UnitMargin substituted =
        margin(Sales.lucroReal().withProduct(Sales.product().paidBefore(true, false)));
    UnitMargin singlePhase =
        margin(Sales.lucroReal().withProduct(Sales.product().paidBefore(false, true)));

    // 9.25 % of 40.00 - 1.60 is 3.552; 4 % of 40.00 is 1.60.
    assertThat(substituted.total(LineKind.CREDIT)).isEqualTo(brl("3.55"));
    assertThat(substituted.line("icms_credit")).isEqualTo(brl("0"));
    assertThat(singlePhase.total(LineKind.CREDIT)).isEqualTo(brl("1.6"));
    assertThat(singlePhase.line("pis_cofins_credit")).isEqualTo(brl("0"));
  }

  @Test
  void inSimples() {
    UnitMargin margin = margin(Sales.by(Shop.simples(Uf.SP, "1200000")));

    // (1,200,000 × 10.7 % - 22,500) / 1,200,000 = 8.825 %; no difference of rates, no credits.
    assertThat(margin.total(LineKind.SALES_TAX)).isEqualTo(brl("-8.83"));
    assertThat(margin.line("das")).isEqualTo(brl("-8.83"));
    assertThat(margin.total(LineKind.CREDIT)).isEqualTo(brl("0"));
  }

  @Test
  void aboveTheSublimitIcmsIsAChoice() {
    Missing missing = missing(Sales.by(Shop.simples(Uf.SP, "4000000")));

    assertThat(missing.reason()).isEqualTo(Missing.Reason.CHOICE_NEEDED);
    assertThat(missing.figure()).isEqualTo("simples_difal_above_sublimit");
  }

  @Test
  void discountAndFreightBelongToTheRevenue() {
    Offer offer = Offer.at("110.00").discount("15.00").freight("5.00");
    UnitMargin margin = margin(Sales.lucroReal().withOffer(offer));

    assertThat(margin.netRevenue()).isEqualTo(brl("100"));
    assertThat(margin.line("difal")).isEqualTo(brl("-16.5"));
    assertThat(margin.line("referral")).isEqualTo(brl("-12"));
    // The band goes by the 95.00 that the product itself costs the buyer.
    assertThat(margin.line("fba_fulfilment")).isEqualTo(brl("-10.45"));
  }

  @Test
  void storagePlanAndBills() {
    FeeTerms terms =
        FeeTerms.fulfilledByAmazon()
            .stored(30)
            .plan(SellingPlan.PROFESSIONAL, 100)
            .billed("referral", "11.50");
    UnitMargin margin = margin(Sales.lucroReal().withTerms(terms));

    assertThat(margin.line("referral")).isEqualTo(brl("-11.5"));
    assertThat(margin.fees().get(0).tabulated().orThrow()).isEqualTo(brl("12"));
    assertThat(margin.fees().get(0).difference()).contains(brl("-0.5"));
    // 0.001 m³ × 75 × (25 of 30 days, 4 of 31 + … ): 5 September to 4 October is 26 + 4 days:
    // 0.065 and 0.009677, to the centavo 0.07 and 0.01.
    assertThat(margin.line("fba_storage")).isEqualTo(brl("-0.08"));
    assertThat(margin.line("selling_plan")).isEqualTo(brl("-0.19"));
  }

  @Test
  void otherCurrenciesNeedARateOfTheirOwn() {
    Product product =
        Sales.product()
            .withCost(GivenCost.of(Quantity.money("CNY", "30")))
            .withExpense("inbound", Quantity.money("USD", "0.50"));
    MarginCase sale = Sales.lucroReal().withProduct(product);
    FxRates fx =
        FxRates.NONE
            .with("CNY", LocalDate.of(2026, 10, 1), "0.75")
            .with("USD", LocalDate.of(2026, 10, 1), "5.40");

    assertThat(missing(sale)).hasToString("NO_ROW fx[CNY]: no rate was given");
    UnitMargin margin = MARGINS.withFx(fx).of(sale).orThrow();
    assertThat(margin.line("goods")).isEqualTo(brl("-22.5"));
    assertThat(margin.line("inbound")).isEqualTo(brl("-2.7"));
    assertThat(margin.linesIn("CNY", fx).orThrow())
        .contains(
            new MarginLine(
                LineKind.PRICE, "price", new Quantity(Rational.of(400, 3), Unit.money("CNY"))));
    assertThat(margin.contributionIn("BRL", fx).orThrow()).isEqualTo(margin.contribution());
    assertThat(missing(MARGINS.withFx(fx).of(sale.withDay(LocalDate.of(2026, 9, 30)))))
        .hasToString("BEFORE_TABLE fx[CNY]: asked for 2026-09-30, begins 2026-10-01");
  }

  @Test
  void aCostWithTaxesInside() {
    GivenCost cost = new GivenCost(brl("50"), brl("6"), brl("4"));
    MarginCase sale = Sales.lucroReal().withProduct(Sales.product().withCost(cost));

    assertThat(margin(sale).total(LineKind.CREDIT)).isEqualTo(brl("10"));
    assertThat(margin(sale.withShop(Shop.lucroPresumido(Uf.SP))).total(LineKind.CREDIT))
        .isEqualTo(brl("6"));
    assertThat(margin(sale.withShop(Shop.simples(Uf.SP, "100000"))).total(LineKind.CREDIT))
        .isEqualTo(brl("0"));
    assertThatThrownBy(() -> new GivenCost(brl("10"), brl("7"), brl("4")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMixIsTheMeanOfItsStates() {
    Destinations mix = Destinations.of(Uf.BA, 1).and(Uf.SP, 3);
    UnitMargin mean = margin(Sales.lucroReal().withDestinations(mix));

    // ICMS 4 × 1/4 + 18 × 3/4; the difference of rates for the quarter that crosses the border.
    assertThat(mean.line("icms")).isEqualTo(brl("-14.5"));
    assertThat(mean.line("difal")).isEqualTo(brl("-4.125"));
    assertThat(mean.netRevenue()).isEqualTo(brl("100"));
  }

  @Test
  void whatNobodyHasFixedIsUnknown() {
    LocalDate later = LocalDate.of(2027, 3, 1);

    assertThat(missing(Sales.lucroReal().withDay(later)).figure()).startsWith("reform.cbs_pct");
    assertThat(missing(Sales.by(Shop.simples(Uf.SP, "100000")).withDay(later)).figure())
        .startsWith("simples[I 1]");
    TaxTables fixed =
        TaxTables.bundled()
            .overlay(
                TaxTable.REFORM,
                Source.of(
                    "senate.csv",
                    """
                    cbs_pct,ibs_state_pct,ibs_municipal_pct,offset_pct,icms_share_pct,valid_from,valid_to,legal_basis,source,confidence,note
                    8.9,0.05,0.05,0,100,2027-01-01,2028-12-31,supposed,supposed,low,
                    """))
            .orThrow();
    MarginCase sale = Sales.lucroReal().withDay(later);
    assertThat(missing(MARGINS.withTables(fixed).of(sale)).reason())
        .isEqualTo(Missing.Reason.CHOICE_NEEDED);
    UnitMargin outside =
        MARGINS
            .withTables(fixed)
            .withCbsIbs(CbsIbsInIcmsBase.OUTSIDE)
            .of(sale.withOffer(Offer.at("100.00")))
            .orThrow();
    // c = 9 %, ICMS 20.5 %: N = 100 / (1 + 0.09 × 0.795) = 93.32 (93.322…), of which 4 % 3.73 and
    // 16.5 % 15.40; CBS 8.9 % of 93.32 - 19.13 = 74.19: 6.60, IBS 0.1 %: 0.07.
    assertThat(outside.lines().subList(1, 5))
        .extracting(Object::toString)
        .containsExactly(
            "SALES_TAX icms BRL -3.73",
            "SALES_TAX difal BRL -15.4",
            "SALES_TAX cbs BRL -6.6",
            "SALES_TAX ibs BRL -0.07");
    assertThat(outside.total(LineKind.CREDIT)).isEqualTo(brl("1.6"));
    assertThat(missing(Sales.lucroReal().withDay(LocalDate.of(2021, 1, 1))).reason())
        .isEqualTo(Missing.Reason.BEFORE_TABLE);
  }

  @Test
  void roundingIsTheCallers() {
    UnitMargin even =
        MARGINS
            .withRounding(TaxRounding.centavos(Rounding.HALF_EVEN))
            .of(Sales.by(Shop.lucroPresumido(Uf.SP)))
            .orThrow();
    UnitMargin exact = MARGINS.withRounding(TaxRounding.EXACT).of(Sales.lucroReal()).orThrow();

    assertThat(even.line("cofins")).isEqualTo(brl("-2.38")); // 2.385
    assertThat(exact.line("pis")).isEqualTo(brl("-1.31175"));
  }

  @Test
  void inputsThatCannotBe() {
    assertRefused(() -> Offer.at("10").discount("10"));
    assertRefused(() -> Offer.at("10").ads("-1"));
    assertRefused(() -> Offer.at("10").freight("-1"));
    assertRefused(() -> Returns.of("101"));
    assertRefused(() -> Returns.of("-1"));
    assertRefused(() -> Returns.of("3").handling("-1"));
    assertRefused(() -> Purchase.of("10", "101"));
    assertRefused(() -> Purchase.of("-10", "4"));
    assertRefused(() -> new GivenCost(brl("10"), brl("-1"), brl("0")));
    assertRefused(() -> new GivenCost(brl("10"), Quantity.money("USD", "1"), brl("0")));
    assertRefused(() -> new Shop.Abroad(0));
    assertRefused(() -> FeeTerms.fulfilledByAmazon().stored(-1));
    assertRefused(() -> Destinations.of(Uf.SP, 0));
    assertRefused(() -> FxRates.NONE.with("BRL", Sales.ON, "1"));
    assertRefused(() -> FxRates.NONE.with("USD", Sales.ON, "0"));
    assertRefused(() -> FxRates.NONE.scaled(Rational.ZERO));
    assertRefused(() -> FxRates.NONE.inReais(Quantity.number("1"), Sales.ON));
    assertRefused(() -> MARGINS.priceFor(Sales.lucroReal(), brl("10")));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void returnsCostTheirHandling() {
    Offer offer = Offer.at("100.00").returns(Returns.of("10").handling("8.00"));
    UnitMargin margin = margin(Sales.lucroReal().withOffer(offer));

    // 10 % of 100 - 27.85 - 12.00 + 8.00 = 68.15: 6.815, half up.
    assertThat(margin.line("returns")).isEqualTo(brl("-6.82"));
  }

  @Test
  void aLaterRateOfACurrencyTakesOver() {
    FxRates fx =
        FxRates.NONE.with("USD", Sales.ON, "5.00").with("USD", Sales.ON.plusDays(1), "5.10");

    assertThat(fx.reaisPer("USD", Sales.ON).orThrow()).isEqualTo(Rational.of(5));
    assertThat(fx.reaisPer("USD", Sales.ON.plusDays(30)).orThrow()).isEqualTo(Rational.of(51, 10));
    assertThat(fx.scaled(Rational.of(2)).reaisPer("USD", Sales.ON).orThrow())
        .isEqualTo(Rational.of(10));
    assertThat(fx.with("USD", Sales.ON, "4").reaisPer("USD", Sales.ON).orThrow())
        .isEqualTo(Rational.of(4));
  }

  @Test
  void creditsOfTheReformAreOnTheInvoice() {
    Product product = Sales.product().withCost(Purchase.of("40.00", "4").withCbsIbs("7.5"));

    assertThat(margin(Sales.lucroReal().withProduct(product)).line("cbs_ibs_credit"))
        .isEqualTo(brl("3"));
    assertThat(
            margin(Sales.by(Shop.simples(Uf.SP, "100000")).withProduct(product))
                .total(LineKind.CREDIT))
        .isEqualTo(brl("0"));
  }

  /** Of 132 with 10 % IPI: 12. 18 % of 132. 132 − 12 − 23.76 = 96.24 × 1.65 % and 7.6 %. */
  @Test
  void ipiOnResaleAndAConditionalDiscount() {
    MarginCase sale =
        Sales.lucroReal()
            .withProduct(Sales.product().withIpi("10"))
            .withOffer(Offer.at("132.00").conditionalDiscount("2.00"))
            .withDestinations(Destinations.only(Uf.SP));
    UnitMargin margin = margin(sale);

    assertThat(margin.line("ipi")).isEqualTo(brl("-12"));
    assertThat(margin.line("icms")).isEqualTo(brl("-23.76"));
    assertThat(margin.line("pis")).isEqualTo(brl("-1.59"));
    assertThat(margin.line("cofins")).isEqualTo(brl("-7.31"));
    assertThat(margin.line("referral")).isEqualTo(brl("-15.84")); // 12 % of 132
    assertThat(margin.netRevenue()).isEqualTo(brl("130"));
    UnitMargin unconditional = margin(sale.withOffer(Offer.at("132.00").discount("2.00")));
    assertThat(unconditional.netRevenue()).isEqualTo(brl("130"));
    assertThat(unconditional.line("icms")).isEqualTo(brl("-23.4")); // 18 % of 130
    assertThatThrownBy(() -> Offer.at("2.00").conditionalDiscount("2.00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sales.product().withIpi("-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ipiIsNoRevenueForPresumedProfitAndNothingApartInSimples() {
    Product product = Sales.product().withIpi("10");
    Offer offer = Offer.at("110.00");

    UnitMargin presumed =
        margin(Sales.by(Shop.lucroPresumido(Uf.SP)).withProduct(product).withOffer(offer));
    assertThat(presumed.line("ipi")).isEqualTo(brl("-10"));
    assertThat(presumed.line("irpj")).isEqualTo(brl("-1.2")); // 8 % × 15 % of 100
    UnitMargin simples =
        margin(Sales.by(Shop.simples(Uf.SP, "1200000")).withProduct(product).withOffer(offer));
    assertThat(simples.line("ipi")).isEqualTo(brl("0"));
    assertThat(missing(Sales.lucroReal().withProduct(product).withDay(LocalDate.of(2027, 3, 1))))
        .isNotNull();
  }

  /**
   * A lot of 100 in SC: customs value 12,500, IPI 10 % of 15,000 = 1,500, ICMS 3,744.71 deferred.
   * Sold at 110 to SP at 4 %: 4.40 on the invoice, 75 % of it credited in place of other credits.
   */
  @Test
  void anImportersRegime() {
    TaxTables tables =
        TaxTables.bundled()
            .overlay(
                TaxTable.ICMS_BENEFITS,
                Source.of(
                    "ours.csv",
                    """
                    uf,ncm,operation,deferred_pct,credit_of_tax_pct,credit_of_value_pct,credits_kept_pct,valid_from,valid_to,legal_basis,source,confidence,note
                    SC,*,import,100,,,,2026-01-01,,act 1,ours,low,
                    SC,*,across_imported,,75,,0,2026-01-01,,act 2,ours,low,
                    """))
            .orThrow();
    Margins granted =
        new Margins(
            TaxSettings.of(tables, MARGINS.taxes().rounding()),
            MARGINS.cbsIbs(),
            MARGINS.fees(),
            MARGINS.fx());
    ImportedCost lot =
        ImportedCost.bySea(
            brl("10000"),
            brl("2000"),
            brl("500"),
            Rational.parse("0.20"),
            Rational.parse("0.10"),
            Uf.SC,
            LocalDate.of(2026, 6, 1),
            100);
    MarginCase sale =
        Sales.by(Shop.lucroReal(Uf.SC))
            .withProduct(Sales.product().withIpi("10").withCost(lot))
            .withOffer(Offer.at("110.00").returns(Returns.of("10").sellable("0")))
            .withDestinations(Destinations.only(Uf.SP));

    UnitMargin with = granted.of(sale).orThrow();
    UnitMargin without = margin(sale);
    assertThat(with.line("icms")).isEqualTo(brl("-4.4")).isEqualTo(without.line("icms"));
    assertThat(with.line("presumed_credit")).isEqualTo(brl("3.3"));
    assertThat(with.line("icms_credit")).isEqualTo(brl("0"));
    assertThat(without.line("icms_credit")).isEqualTo(brl("37.45")); // 3,744.71 / 100
    assertThat(with.line("ipi_credit")).isEqualTo(brl("15")).isEqualTo(without.line("ipi_credit"));
    // All taxes of the import but the deferred ICMS.
    assertThat(with.line("import_taxes").amount())
        .isEqualTo(without.line("import_taxes").amount().plus(Rational.parse("37.45")));
    // The presumed credit of what comes back is lost with its taxes: 10 % of 3.30 more.
    assertThat(with.line("returns").amount())
        .isEqualTo(without.line("returns").amount().minus(Rational.parse("0.33")));
  }
}
