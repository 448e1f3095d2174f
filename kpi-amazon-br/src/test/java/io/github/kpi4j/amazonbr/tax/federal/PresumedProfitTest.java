package io.github.kpi4j.amazonbr.tax.federal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresumedProfitTest {
  private static final TaxTables TABLES = TaxTables.bundled();
  private static final PresumedProfit PRESUMED =
      new PresumedProfit(TaxSettings.of(TABLES, TaxRounding.centavos(Rounding.HALF_UP)));

  /**
   * A quarter of trade. 500,000 × 8 % = 40,000, × 15 % = 6,000. 1,000,000 × 8 % = 80,000: 12,000
   * and 10 % of what exceeds 60,000. From 2026 on 8.8 % of what exceeds 1.25 million (LC 224/2025):
   * 1,250,000 × 8 % + 750,000 × 8.8 % = 166,000.
   */
  @ParameterizedTest
  @CsvSource({
    "2025-05-01,500000,40000,6000,0",
    "2025-05-01,1000000,80000,12000,2000",
    "2025-05-01,2000000,160000,24000,10000",
    "2026-05-01,1250000,100000,15000,4000",
    "2026-05-01,2000000,166000,24900,10600"
  })
  void income_tax(LocalDate day, String revenue, String base, String tax, String additional) {
    PresumedAmounts amounts =
        PRESUMED.of(Rational.parse(revenue), PresumedRates.irpj(TABLES, day).orThrow());

    assertThat(amounts.base()).isEqualTo(Rational.parse(base));
    assertThat(amounts.tax()).isEqualTo(Rational.parse(tax));
    assertThat(amounts.additional()).isEqualTo(Rational.parse(additional));
  }

  /** 2,000,000 × 12 % × 9 % = 21,600; from April 2026 on 13.2 % above 1.25 million: 22,410. */
  @ParameterizedTest
  @CsvSource({"2026-03-31,21600", "2026-04-01,22410"})
  void contribution_on_profit(LocalDate day, String tax) {
    PresumedAmounts amounts =
        PRESUMED.of(Rational.of(2_000_000), PresumedRates.csll(TABLES, day).orThrow());

    assertThat(amounts.total()).isEqualTo(Rational.parse(tax));
  }

  /** 8 % × 15 % + 12 % × 9 % = 2.28 % of sales before the additional. */
  @Test
  void trade_pays_2_28_percent_of_small_sales() {
    Rational sales = Rational.of(100_000);
    LocalDate day = LocalDate.of(2026, 6, 1);
    Rational both =
        PRESUMED
            .of(sales, PresumedRates.irpj(TABLES, day).orThrow())
            .total()
            .plus(PRESUMED.of(sales, PresumedRates.csll(TABLES, day).orThrow()).total());

    assertThat(both).isEqualTo(Rational.of(2280));
  }

  @ParameterizedTest
  @CsvSource({
    "LUCRO_REAL,2026-12-31,9.25",
    "LUCRO_PRESUMIDO,2026-12-31,3.65",
    "LUCRO_REAL,2027-01-01,0",
    "LUCRO_PRESUMIDO,2027-01-01,0"
  })
  void pis_cofins_end_with_2026(Regime regime, LocalDate day, String percent) {
    assertThat(PisCofinsRates.of(TABLES, regime, day).orThrow().total())
        .isEqualTo(Rational.parse(percent).dividedBy(Rational.HUNDRED));
  }

  @ParameterizedTest
  @CsvSource({"SIMPLES", "FOREIGN"})
  void others_owe_no_pis_cofins_apart(Regime regime) {
    assertThat(PisCofinsRates.of(TABLES, regime, LocalDate.of(2026, 1, 1)).optional()).isEmpty();
  }
}
