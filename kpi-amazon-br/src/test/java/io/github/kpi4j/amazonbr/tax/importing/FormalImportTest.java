package io.github.kpi4j.amazonbr.tax.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormalImportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final TaxTables TABLES = TaxTables.bundled();
  private static final TaxSettings SETTINGS =
      TaxSettings.of(TABLES, TaxRounding.centavos(Rounding.HALF_UP));

  private static Quantity brl(String amount) {
    return Quantity.money("BRL", amount);
  }

  private static ImportedLot lot(LocalDate day) {
    return ImportedLot.bySea(
            brl("10000"),
            brl("2000"),
            brl("500"),
            Rational.parse("0.20"),
            Rational.parse("0.10"),
            Uf.SP,
            day)
        .withCustomsCosts(brl("345.77"));
  }

  /**
   * Customs value 12,500. Duty 20 % = 2,500. IPI 10 % of 15,000 = 1,500. PIS 2.10 % = 262.50 and
   * COFINS 9.65 % = 1,206.25 of the customs value. AFRMM 8 % of 2,000 = 160. Siscomex 154.23. With
   * 345.77 of costs 18,628.75 are paid until clearance; ÷ 0.82 = 22,717.99 (rounded), of which 18 %
   * are 4,089.24.
   */
  @Test
  void each_tax_goes_on_from_those_before_it() {
    ImportCost cost = new FormalImport(SETTINGS, Regime.LUCRO_REAL).of(lot(DAY)).orThrow();

    assertThat(cost.customsValue()).isEqualTo(brl("12500"));
    assertThat(cost.duty()).isEqualTo(brl("2500"));
    assertThat(cost.ipi()).isEqualTo(brl("1500"));
    assertThat(cost.pis()).isEqualTo(brl("262.50"));
    assertThat(cost.cofins()).isEqualTo(brl("1206.25"));
    assertThat(cost.afrmm()).isEqualTo(brl("160"));
    assertThat(cost.siscomex()).isEqualTo(brl("154.23"));
    assertThat(cost.icms()).isEqualTo(brl("4089.24"));
    assertThat(cost.fcp()).isEqualTo(brl("0"));
    // 18,628.75 + 4,089.24
    assertThat(cost.paid()).isEqualTo(brl("22717.99"));
    // ICMS 4,089.24 + IPI 1,500 + PIS 262.50 + COFINS 1,206.25
    assertThat(cost.creditable()).isEqualTo(brl("7057.99"));
    assertThat(cost.landedCost()).isEqualTo(brl("15660"));
    assertThat(cost.amounts().owedBySeller()).isEqualTo(brl("9872.22"));
    assertThat(cost.amounts().creditable()).isEqualTo(brl("7057.99"));
    assertThat(cost.memory().toText()).contains("icms base = 22717.99", "Lei 10.865/2004");
  }

  /** Presumed profit takes back ICMS and IPI, Simples nothing. */
  @ParameterizedTest
  @CsvSource({"LUCRO_REAL,7057.99", "LUCRO_PRESUMIDO,5589.24", "SIMPLES,0"})
  void the_regime_decides_what_comes_back(Regime regime, String creditable) {
    assertThat(new FormalImport(SETTINGS, regime).of(lot(DAY)).orThrow().creditable())
        .isEqualTo(brl(creditable));
  }

  /** Lei 14.973/2024: 0.8 % in 2025 and 0.6 % in 2026, of 12,500; never creditable. */
  @ParameterizedTest
  @CsvSource({"2025-06-01,100", "2026-06-01,75"})
  void listed_goods_bear_extra_cofins_that_does_not_come_back(LocalDate day, String extra) {
    ImportedLot plain = lot(day);
    ImportedLot listed =
        new ImportedLot(
            plain.goods(),
            plain.freight(),
            plain.insurance(),
            false,
            plain.dutyRate(),
            plain.ipiRate(),
            true,
            3,
            plain.customsCosts(),
            Uf.RJ,
            "8471",
            day);
    ImportCost cost = new FormalImport(SETTINGS, Regime.LUCRO_REAL).of(listed).orThrow();

    assertThat(cost.extraCofins()).isEqualTo(brl(extra));
    assertThat(cost.afrmm()).isEqualTo(brl("0"));
    // 115.67 + 2 × 38.56 + 30.85
    assertThat(cost.siscomex()).isEqualTo(brl("223.64"));
    assertThat(cost.creditable().amount())
        .isEqualTo(
            cost.icms()
                .amount()
                .plus(cost.ipi().amount())
                .plus(cost.pis().amount())
                .plus(cost.cofins().amount()));
    assertThat(cost.fcp().amount().signum()).isPositive();
  }

  /** Portaria ME 4.131/2021: 115.67 and, falling, 38.56, 30.85, 23.14, 15.42, 7.71 and 3.86. */
  @ParameterizedTest
  @CsvSource({
    "1,154.23",
    "2,192.79",
    "5,285.34",
    "10,401.04",
    "20,555.24",
    "50,786.54",
    "51,790.40"
  })
  void additions_cost_less_and_less(int additions, String fee) {
    assertThat(Siscomex.fee(TABLES, additions, DAY).orThrow()).isEqualTo(Rational.parse(fee));
  }

  @ParameterizedTest
  @CsvSource({"2027-01-01,NOT_FIXED", "2020-01-01,BEFORE_TABLE"})
  void after_2026_and_before_the_tables_it_is_unknown(LocalDate day, String reason) {
    Answer<ImportCost> cost = new FormalImport(SETTINGS, Regime.LUCRO_REAL).of(lot(day));

    assertThat(cost.<String>match(known -> "known", missing -> missing.reason().name()))
        .isEqualTo(reason);
  }

  /** Lei 14.973/2024; the act has 0.4 % in 2027 and nothing after it. */
  @ParameterizedTest
  @CsvSource({"2025-12-31,0.008", "2026-01-01,0.006", "2027-12-31,0.004", "2028-01-01,0"})
  void the_extra_rate_falls_and_ends(LocalDate day, String rate) {
    assertThat(
            TABLES
                .table(TaxTable.IMPORT_CONTRIBUTIONS)
                .on(day)
                .then(row -> row.ratio("extra_cofins_pct"))
                .orThrow())
        .isEqualTo(Rational.parse(rate));
  }

  @Test
  void a_lot_of_listed_goods_and_of_a_code() {
    ImportedLot lot = lot(DAY).withExtraCofins().withNcm("84713012");
    assertThat(lot.extraCofins()).isTrue();
    assertThat(lot.ncm()).isEqualTo("84713012");
    assertThat(lot.customsCosts()).isEqualTo(brl("345.77"));
    // 0.6 % of 12,500.
    assertThat(new FormalImport(SETTINGS, Regime.LUCRO_REAL).of(lot).orThrow().extraCofins())
        .isEqualTo(brl("75"));
  }

  @Test
  void a_declaration_has_an_addition() {
    assertThatIllegalArgumentException().isThrownBy(() -> Siscomex.fee(TABLES, 0, DAY));
  }
}
