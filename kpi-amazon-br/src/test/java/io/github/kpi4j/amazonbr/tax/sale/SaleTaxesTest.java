package io.github.kpi4j.amazonbr.tax.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.Step;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsBase;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsInIcmsBase;
import io.github.kpi4j.amazonbr.tax.simples.Annex;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SaleTaxesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate IN_2027 = LocalDate.of(2027, 3, 1);
  private static final TaxTables TABLES = TaxTables.bundled();
  private static final TaxSettings SETTINGS =
      TaxSettings.of(TABLES, TaxRounding.centavos(Rounding.HALF_EVEN));
  private static final Seller REAL = Seller.lucroReal(PisCofinsBase.WITHOUT_ICMS_AND_DIFAL);
  private static final Sale SP_TO_BA = Sale.of(brl("100"), Uf.SP, Uf.BA, DAY);

  private static Quantity brl(String amount) {
    return Quantity.money("BRL", amount);
  }

  private static SaleTax tax(Seller seller, Sale sale) {
    return new SaleTaxes(SETTINGS, seller).of(sale).orThrow();
  }

  private static Missing missing(Answer<?> answer) {
    return answer.gap().orElseThrow();
  }

  /** 100 × 7 % = 7; 100 × (20.5 % − 7 %) = 13.50; (100 − 20.50) × 9.25 % = 7.35375. */
  @Test
  void from_sp_to_ba_under_actual_profit() {
    SaleTax tax = tax(REAL, SP_TO_BA);

    assertThat(tax.icms()).isEqualTo(brl("7"));
    assertThat(tax.difal()).isEqualTo(brl("13.50"));
    assertThat(tax.fcp()).isEqualTo(brl("0"));
    assertThat(tax.icmsOfBothStates()).isEqualTo(brl("20.50"));
    // 79.50 × 1.65 % = 1.31175 and 79.50 × 7.6 % = 6.042
    assertThat(tax.pis()).isEqualTo(brl("1.31"));
    assertThat(tax.cofins()).isEqualTo(brl("6.04"));
    assertThat(tax.total()).isEqualTo(brl("27.85"));
    assertThat(tax.amounts().owedBySeller()).isEqualTo(brl("27.85"));
    assertThat(tax.amounts().creditable()).isEqualTo(brl("0"));
    assertThat(tax.amounts().collectedByPlatform()).isEqualTo(brl("0"));
  }

  /** (100 − 7) × 1.65 % = 1.5345 and × 7.6 % = 7.068, together 8.60. */
  @Test
  void pis_cofins_on_a_base_with_the_difference_of_rates() {
    SaleTax tax = tax(Seller.lucroReal(PisCofinsBase.WITHOUT_ICMS), SP_TO_BA);

    assertThat(tax.pis().amount().plus(tax.cofins().amount())).isEqualTo(Rational.parse("8.60"));
  }

  /** Imported goods leave at 4 %: 4 and 16.50, the same 20.50 in all. */
  @Test
  void imported_goods_move_the_split_and_not_the_total() {
    SaleTax tax = tax(REAL, SP_TO_BA.of(Origin.IMPORTED_DIRECTLY, ""));

    assertThat(tax.icms()).isEqualTo(brl("4"));
    assertThat(tax.difal()).isEqualTo(brl("16.50"));
    assertThat(tax.icmsOfBothStates()).isEqualTo(brl("20.50"));
  }

  /** RJ takes 20 % and a fund of 2 %; presumed profit pays 3.65 % on 100 − 20 − 2. */
  @Test
  void a_fund_is_a_figure_of_its_own() {
    SaleTax tax =
        tax(Seller.lucroPresumido(PisCofinsBase.WITHOUT_ICMS_DIFAL_AND_FCP), SP_TO_BA.to(Uf.RJ));

    assertThat(tax.icms()).isEqualTo(brl("12"));
    assertThat(tax.difal()).isEqualTo(brl("8"));
    assertThat(tax.fcp()).isEqualTo(brl("2"));
    // 78 × 0.65 % = 0.507 and 78 × 3 % = 2.34
    assertThat(tax.pis()).isEqualTo(brl("0.51"));
    assertThat(tax.cofins()).isEqualTo(brl("2.34"));
  }

  @Test
  void inside_a_state_there_is_no_difference_and_under_substitution_no_icms() {
    Sale inside = SP_TO_BA.to(Uf.SP);

    assertThat(tax(REAL, inside).icms()).isEqualTo(brl("18"));
    assertThat(tax(REAL, inside).difal()).isEqualTo(brl("0"));
    assertThat(tax(REAL, inside.paidBefore(true, false)).icmsOfBothStates()).isEqualTo(brl("0"));
    assertThat(tax(REAL, SP_TO_BA.paidBefore(true, false)).difal()).isEqualTo(brl("13.50"));
  }

  @Test
  void what_was_taxed_once_bears_no_pis_cofins_again() {
    SaleTax tax = tax(REAL, SP_TO_BA.paidBefore(false, true));

    assertThat(tax.total()).isEqualTo(brl("20.50"));
  }

  /** Annex I, 200,000: (200,000 × 7.3 % − 5,940) ÷ 200,000 = 4.33 %. */
  @Test
  void simples_pays_once_and_owes_no_difference() {
    SaleTax tax = tax(Seller.simples(Rational.of(200_000)), SP_TO_BA);

    assertThat(tax.das()).isEqualTo(brl("4.33"));
    assertThat(tax.total()).isEqualTo(brl("4.33"));
  }

  /** 4.33 % without PIS (2.76 %) and COFINS (12.74 %) is 4.33 × 84.5 % = 3.65885. */
  @Test
  void simples_leaves_out_what_was_paid_before() {
    Seller seller = Seller.simples(Rational.of(200_000));

    assertThat(tax(seller, SP_TO_BA.paidBefore(false, true)).total()).isEqualTo(brl("3.66"));
    // Inside a state ICMS (34 %) as well: 4.33 × 66 % = 2.8578.
    assertThat(tax(seller, SP_TO_BA.to(Uf.SP).paidBefore(true, false)).total())
        .isEqualTo(brl("2.86"));
  }

  /** Annex I, 4,000,000: (4,000,000 × 19 % − 378,000) ÷ 4,000,000 = 9.55 %, without ICMS. */
  @Test
  void simples_above_3_6_million_pays_icms_beside_and_has_to_choose_about_the_difference() {
    Rational rbt12 = Rational.of(4_000_000);
    Seller undecided = Seller.simples(rbt12);

    assertThat(tax(undecided, SP_TO_BA.to(Uf.SP)).icms()).isEqualTo(brl("18"));
    assertThat(missing(new SaleTaxes(SETTINGS, undecided).of(SP_TO_BA)))
        .isEqualTo(
            new Missing(
                Missing.Reason.CHOICE_NEEDED,
                "simples_difal_above_sublimit",
                "unclear above sales of 3.6 million"));
    Seller owing = new Seller.InSimples(Annex.I, rbt12, Seller.SublimitDifal.OWED);
    assertThat(tax(owing, SP_TO_BA).total()).isEqualTo(brl("30.05"));
    Seller notOwing = new Seller.InSimples(Annex.I, rbt12, Seller.SublimitDifal.NOT_OWED);
    assertThat(tax(notOwing, SP_TO_BA).total()).isEqualTo(brl("16.55"));
  }

  @Test
  void the_memory_tells_rate_rule_act_and_rounding() {
    Step difal =
        tax(REAL, SP_TO_BA).memory().steps().stream()
            .filter(step -> step.name().equals("difal"))
            .findFirst()
            .orElseThrow();

    assertThat(difal.amount()).isEqualTo(Rational.parse("13.5"));
    assertThat(difal.rate()).isEqualTo(Rational.parse("0.135"));
    assertThat(difal.inputs()).containsExactly(new Step.Input("base", Rational.HUNDRED));
    assertThat(difal.rounding()).hasToString("2 places, half even, each step");
    assertThat(difal)
        .hasToString(
            "difal = 13.5 [base 100, rate 0.135] DIFAL_SINGLE_BASE"
                + " (LC 87/1996 art. 13 X, §7; Convênio ICMS 236/2021 cl. 2 §1;"
                + " Lei 14.629/2023; Resolução do Senado 22/1989 art. 1 par. un.)");
    assertThat(tax(REAL, SP_TO_BA).memory().toText())
        .contains("Lei 14.629/2023", "Resolução do Senado 22/1989");
  }

  @Test
  void a_day_before_the_table_is_unknown() {
    Sale early = Sale.of(brl("100"), Uf.SP, Uf.BA, LocalDate.of(2021, 12, 31));

    assertThat(missing(new SaleTaxes(SETTINGS, REAL).of(early)))
        .hasToString("BEFORE_TABLE icms_modal[BA]: asked for 2021-12-31, begins 2022-01-01");
  }

  @Test
  void from_2027_on_the_rate_that_nobody_has_fixed_is_named() {
    Missing missing =
        missing(new SaleTaxes(SETTINGS, REAL).of(Sale.of(brl("100"), Uf.SP, Uf.BA, IN_2027)));

    assertThat(missing.reason()).isEqualTo(Missing.Reason.NOT_FIXED);
    assertThat(missing.figure()).isEqualTo("reform.cbs_pct[]");
    assertThat(missing.detail()).startsWith("not fixed from 2027-01-01 on");
  }

  /** CBS 9 % and IBS 0.1 % given: 9.1 % on the price without ICMS, on top. */
  @Test
  void from_2027_on_the_reading_has_to_be_chosen_and_prices_add_up() {
    TaxTables given =
        TABLES
            .overlay(
                TaxTable.REFORM,
                Source.of(
                    "cbs.csv",
                    "cbs_pct,ibs_state_pct,ibs_municipal_pct,offset_pct,icms_share_pct,"
                        + "valid_from,valid_to,legal_basis,source,confidence,note\n"
                        + "9,0.05,0.05,0,100,2027-01-01,2028-12-31,a guess,me,low,\n"))
            .orThrow();
    TaxSettings exact = TaxSettings.of(given, TaxRounding.EXACT);
    // Inside SP the load is 18 %. Net 1000 bears 180 of ICMS and 9.1 % × 820 = 74.62 on top.
    Sale sale = Sale.of(brl("1074.62"), Uf.SP, Uf.SP, IN_2027);

    assertThat(missing(new SaleTaxes(exact, REAL).of(sale)).reason())
        .isEqualTo(Missing.Reason.CHOICE_NEEDED);
    SaleTax outside = new SaleTaxes(exact, REAL, CbsIbsInIcmsBase.OUTSIDE).of(sale).orThrow();
    assertThat(outside.icms()).isEqualTo(brl("180"));
    assertThat(outside.cbs()).isEqualTo(brl("73.8"));
    assertThat(outside.ibs()).isEqualTo(brl("0.82"));
    assertThat(outside.pis()).isEqualTo(brl("0"));
    // With CBS and IBS in its base ICMS is 18 % of all that is paid: 193.4316.
    SaleTax inside = new SaleTaxes(exact, REAL, CbsIbsInIcmsBase.INSIDE).of(sale).orThrow();
    assertThat(inside.icms()).isEqualTo(brl("193.4316"));
    Rational left = sale.price().amount().minus(inside.total().amount());
    // What is left of the net without ICMS bore 9.1 %: left × 1.091 + ICMS is the price.
    assertThat(left.times(Rational.parse("1.091")).plus(inside.icms().amount()))
        .isEqualTo(sale.price().amount());
  }

  @Test
  void rows_of_goods_go_before_modal_ones() {
    TaxTables mine =
        TABLES
            .overlay(
                TaxTable.ICMS_GOODS,
                Source.of(
                    "mine.csv",
                    "uf,ncm,internal_pct,fcp_pct,base_reduction_pct,"
                        + "valid_from,valid_to,legal_basis,source,confidence,note\n"
                        + "BA,3303,25,2,,2024-01-01,,act of BA,counsel,high,perfume\n"
                        + "BA,33030010,,,20,2024-01-01,,benefit of BA,counsel,high,\n"))
            .orThrow();
    SaleTaxes taxes =
        new SaleTaxes(TaxSettings.of(mine, TaxRounding.centavos(Rounding.HALF_EVEN)), REAL);
    SaleTax perfume = taxes.of(SP_TO_BA.of(Origin.NATIONAL, "33030020")).orThrow();
    SaleTax reduced = taxes.of(SP_TO_BA.of(Origin.NATIONAL, "33030010")).orThrow();
    SaleTax other = taxes.of(SP_TO_BA.of(Origin.NATIONAL, "84713012")).orThrow();

    assertThat(perfume.icmsOfBothStates()).isEqualTo(brl("25"));
    assertThat(perfume.fcp()).isEqualTo(brl("2"));
    // The destination takes 25 % of 80, of which 7 went to the origin, and its fund 2 % of 80.
    assertThat(reduced.difal()).isEqualTo(brl("13"));
    assertThat(reduced.fcp()).isEqualTo(brl("1.60"));
    assertThat(other.icmsOfBothStates()).isEqualTo(brl("20.50"));
  }

  @Test
  void refuses_other_currencies_negative_prices_and_regimes_without_pis_cofins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SP_TO_BA.at(Quantity.money("USD", "1")))
        .withMessage("price is not in BRL: USD 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SP_TO_BA.at(brl("-1")))
        .withMessage("price is negative: BRL -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Seller.Normal(Regime.SIMPLES, PisCofinsBase.WHOLE));
    CentavoSaleTaxes ready =
        CentavoSaleTaxes.of(
            TABLES,
            new Seller.Normal(Regime.LUCRO_REAL, PisCofinsBase.WHOLE),
            "",
            Rounding.HALF_UP);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ready.of(
                    CentavoSaleTaxes.HIGHEST + 1, Uf.SP, Uf.BA, Origin.NATIONAL, DAY.toEpochDay()));
    assertThat(BrlAmounts.brl(Rational.ONE)).isEqualTo(brl("1"));
  }

  /** 110 with 10 % of IPI: 10. ICMS 18 % of 110. 110 − 10 − 19.80 = 80.20 × 1.65 % and 7.6 %. */
  @Test
  void goods_of_an_importer_bear_ipi_inside_the_base_of_icms_and_outside_that_of_pis_cofins() {
    Sale sale = Sale.of(brl("110"), Uf.SP, Uf.SP, LocalDate.of(2026, 11, 23));
    SaleTax tax = new SaleTaxes(SETTINGS, REAL).of(sale.withIpi(Rational.parse("0.10"))).orThrow();

    assertThat(tax.ipi()).isEqualTo(brl("10"));
    assertThat(tax.icms()).isEqualTo(brl("19.80"));
    assertThat(tax.pis()).isEqualTo(brl("1.32"));
    assertThat(tax.cofins()).isEqualTo(brl("6.10"));
    assertThat(tax.total()).isEqualTo(brl("37.22"));
    assertThat(tax.memory().toText()).contains("ipi = 10 [price with ipi 110, rate 0.1] IPI");
    assertThat(new SaleTaxes(SETTINGS, REAL).of(sale).orThrow().ipi()).isEqualTo(brl("0"));
    assertThatThrownBy(() -> sale.withIpi(Rational.of(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_journal_forgets_and_knows_its_lines() {
    CentavoSaleTaxes taxes =
        CentavoSaleTaxes.of(TaxTables.bundled(), (Seller.Normal) REAL, "", Rounding.HALF_EVEN);
    SaleJournal journal = new SaleJournal(taxes);
    long day = LocalDate.of(2026, 11, 23).toEpochDay();

    assertThat(journal.add(10_000, Uf.SP, Uf.BA, Origin.NATIONAL, day)).hasValue(0);
    assertThat(journal.add(10_000, Uf.SP, Uf.BA, Origin.NATIONAL, 0)).isEmpty();
    assertThat(journal.add(5_000, Uf.SP, Uf.SP, Origin.NATIONAL, day)).hasValue(1);
    // 7 % and 13.5 % of 100; 1.65 % and 7.6 % of 79.50.
    assertThat(journal.tax(0)).isEqualTo(new CentavoTax(700, 1350, 0, 131, 604));
    assertThat(journal.memory(0).toText())
        .contains("difal = 13.5 [base 100, rate 0.135] DIFAL_SINGLE_BASE", "Lei 14.629/2023");
    assertThatThrownBy(() -> journal.memory(2)).isInstanceOf(IndexOutOfBoundsException.class);
    journal.clear();
    assertThat(journal.size()).isZero();
    assertThatThrownBy(() -> journal.tax(0)).isInstanceOf(IndexOutOfBoundsException.class);
    // More than one stretch of lines.
    for (int i = 0; i < 20_000; i++) {
      assertThat(journal.add(i, Uf.SP, Uf.SP, Origin.NATIONAL, day)).hasValue(i);
    }
    // 18 % of 199.99 are 35.9982.
    assertThat(journal.tax(19_999).icms()).isEqualTo(3600);
  }
}
