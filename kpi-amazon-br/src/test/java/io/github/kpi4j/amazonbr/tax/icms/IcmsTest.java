package io.github.kpi4j.amazonbr.tax.icms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.IcmsRate;
import io.github.kpi4j.amazonbr.tax.ItemValue;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcmsTest {
  private static final TaxSettings SETTINGS =
      TaxSettings.of(TaxTables.bundled(), TaxRounding.centavos(Rounding.HALF_UP));
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private static Rational n(String decimal) {
    return Rational.parse(decimal);
  }

  private static IcmsRate rate(String internal, String fcp, String reduction) {
    return new IcmsRate(n(internal), n(fcp), n(reduction));
  }

  /**
   * Resolução do Senado 22/1989: 12 %, but 7 % from the South and Southeast, without ES, to the
   * rest. Resolução 13/2012: 4 % for the origins 1, 2, 3 and 8.
   */
  @ParameterizedTest
  @CsvSource({
    "SP,BA,0,7", "SP,ES,0,7", "RS,DF,0,7", "SP,MG,0,12", "MG,SP,0,12", "ES,SP,0,12", "BA,SP,0,12",
    "ES,BA,0,12", "SP,BA,1,4", "BA,SP,2,4", "SP,RJ,3,4", "SP,BA,8,4", "SP,BA,4,7", "SP,BA,5,7",
    "SP,BA,6,7", "BA,SP,7,12"
  })
  void goods_cross_borders_at_4_7_or_12(Uf from, Uf to, int origin, String percent) {
    Origin madeIn = Origin.ofCode(origin).orThrow();

    assertThat(InterstateRate.of(SETTINGS.tables(), from, to, madeIn, DAY).orThrow())
        .isEqualTo(n(percent).dividedBy(Rational.HUNDRED));
  }

  @Test
  void a_state_has_no_border_with_itself() {
    Answer<Rational> rate =
        InterstateRate.of(SETTINGS.tables(), Uf.SP, Uf.SP, Origin.NATIONAL, DAY);

    assertThat(rate.<String>match(known -> "known", Missing::toString))
        .isEqualTo("OUTSIDE_RULE icms_interstate: no border inside SP");
  }

  /** 830 ÷ (1 − 17 %) = 1000; with a fund of 3 % and half of the base taken away 900 ÷ 0.9. */
  @Test
  void a_net_needs_the_price_that_leaves_it() {
    assertThat(OwnIcms.price(n("830"), rate("0.17", "0", "0"))).isEqualTo(n("1000"));
    assertThat(OwnIcms.price(n("900"), rate("0.17", "0.03", "0.5"))).isEqualTo(n("1000"));
  }

  /** 1000 with 100 of IPI and half of the base taken away: 550, 600 or 500, at 18 %. */
  @ParameterizedTest
  @CsvSource({"INSIDE,550,99", "INSIDE_UNREDUCED,600,108", "OUTSIDE,500,90"})
  void the_order_of_ipi_and_reduction_is_the_callers(
      IpiPlacement placement, String base, String icms) {
    IcmsAmounts amounts =
        new OwnIcms(SETTINGS)
            .of(ItemValue.of(n("1000")), n("100"), placement, rate("0.18", "0", "0.5"));

    assertThat(amounts.base()).isEqualTo(n(base));
    assertThat(amounts.icms()).isEqualTo(n(icms));
    assertThat(amounts.total()).isEqualTo(n(icms));
  }

  /** 100 at 12 % into 18 % with a fund of 2 %: 88 ÷ 0.82 = 107.32, ÷ 0.80 = 110. */
  @ParameterizedTest
  @CsvSource({
    "SINGLE_BASE,100,6,2",
    "DOUBLE_BASE,107.32,7.32,2.15",
    "DOUBLE_BASE_WITH_FCP,110,7.80,2.20"
  })
  void a_taxpayer_calculates_as_its_state_wants(
      TaxpayerMethod method, String base, String difal, String fcp) {
    DifalAmounts amounts =
        new Difal(SETTINGS).forTaxpayer(n("100"), rate("0.18", "0.02", "0"), n("0.12"), method);

    assertThat(amounts.base()).isEqualTo(n(base));
    assertThat(amounts.difal()).isEqualTo(n(difal));
    assertThat(amounts.fcp()).isEqualTo(n(fcp));
  }

  @Test
  void there_is_no_difference_into_a_lower_rate() {
    DifalAmounts amounts =
        new Difal(SETTINGS).forConsumer(n("100"), rate("0.07", "0", "0"), n("0.12"));

    assertThat(amounts.difal()).isEqualTo(Rational.ZERO);
  }

  /**
   * Original 46 % into 18 %: 1.46 × 0.93 ÷ 0.82 − 1 = 65.59 %, 1.46 × 0.88 ÷ 0.82 − 1 = 56.68 %.
   */
  @ParameterizedTest
  @CsvSource({
    "0.07,0.18,false,0.6559",
    "0.12,0.18,false,0.5668",
    "0.12,0.12,false,0.4600",
    "0.12,0.18,true,0.4600"
  })
  void a_margin_is_adjusted_across_borders_except_for_simples(
      String interstate, String internal, boolean simples, String expected) {
    Rational adjusted = Mva.adjusted(n("0.46"), n(interstate), n(internal), simples);

    assertThat(adjusted.round(4, Rounding.HALF_UP)).isEqualByComparingTo(expected);
  }

  /** (1000 + 50) × 1.4 × 20 % − 1000 × 12 % = 174, and a fund of 2 % of 1470. */
  @Test
  void a_substitute_pays_the_rest_and_the_fund() {
    StRates rates = new StRates(n("0.12"), n("0"), n("0.20"), n("0"), n("0.40"), n("0.02"));
    StAmounts amounts = new IcmsSt(SETTINGS).of(ItemValue.of(n("1000")), n("50"), rates);

    assertThat(amounts.own()).isEqualTo(n("120"));
    assertThat(amounts.st()).isEqualTo(n("174"));
    assertThat(amounts.fcpSt()).isEqualTo(n("29.40"));
    assertThat(
            new IcmsSt(SETTINGS)
                .ofBases(n("100"), n("50"), StRates.of(n("0.2"), n("0.2"), n("0")))
                .st())
        .isEqualTo(Rational.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"-0.01,0,0", "0,-0.01,0", "0,0,-0.01", "0.98,0.02,0", "0.18,0,1.01"})
  void no_rate_is_negative_or_everything(String internal, String fcp, String reduction) {
    assertThatIllegalArgumentException().isThrownBy(() -> rate(internal, fcp, reduction));
  }
}
