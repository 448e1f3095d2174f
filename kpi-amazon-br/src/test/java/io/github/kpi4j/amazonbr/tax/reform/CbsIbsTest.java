package io.github.kpi4j.amazonbr.tax.reform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CbsIbsTest {
  private static final TaxTables TABLES = TaxTables.bundled();
  private static final CbsIbs CBS_IBS =
      new CbsIbs(TaxSettings.of(TABLES, TaxRounding.centavos(Rounding.HALF_UP)));

  /** LC 214/2025 arts. 343, 346, 348: 0.9 % and 0.1 %, set off or waived, so nothing is paid. */
  @Test
  void the_test_year_is_set_off() {
    CbsIbsRates rates = CbsIbsRates.of(TABLES, LocalDate.of(2026, 6, 1)).orThrow();
    CbsIbsAmounts amounts = CBS_IBS.of(Rational.of(1000), Rational.parse("272.50"), rates);

    assertThat(amounts.base()).isEqualTo(Rational.parse("727.50"));
    // 6.5475 and 0.7275
    assertThat(amounts.cbs()).isEqualTo(Rational.parse("6.55"));
    assertThat(amounts.ibs()).isEqualTo(Rational.parse("0.73"));
    assertThat(amounts.paid()).isEqualTo(Rational.ZERO);
    assertThat(rates.paid()).isEqualTo(Rational.ZERO);
  }

  @ParameterizedTest
  @ValueSource(ints = {2027, 2028, 2029, 2030, 2031, 2032, 2033})
  void nobody_has_fixed_cbs_yet(int year) {
    assertThat(
            CbsIbsRates.of(TABLES, LocalDate.of(year, 1, 1))
                .<String>match(
                    known -> "known", missing -> missing.reason() + " " + missing.figure()))
        .isEqualTo(Missing.Reason.NOT_FIXED + " reform.cbs_pct[]");
  }

  /** ADCT art. 128: 90, 80, 70 and 60 % of ICMS from 2029 to 2032, and none in 2033. */
  @ParameterizedTest
  @CsvSource({
    "2025,100",
    "2026,100",
    "2028,100",
    "2029,90",
    "2030,80",
    "2031,70",
    "2032,60",
    "2033,0"
  })
  void icms_fades_out(int year, String left) {
    Rational share =
        TABLES
            .table(TaxTable.REFORM)
            .on(LocalDate.of(year, 7, 1))
            .then(row -> row.answer("icms_share_pct"))
            .orThrow();

    assertThat(share).isEqualTo(Rational.parse(left));
  }

  @Test
  void rates_that_somebody_gives_are_used() {
    TaxTables given =
        TABLES
            .overlay(
                TaxTable.REFORM,
                Source.of(
                    "cbs.csv",
                    "cbs_pct,ibs_state_pct,ibs_municipal_pct,offset_pct,icms_share_pct,"
                        + "valid_from,valid_to,legal_basis,source,confidence,note\n"
                        + "9.11,0.05,0.05,0,100,2027-01-01,2028-12-31,,estimate,low,\n"))
            .orThrow();
    CbsIbsRates rates = CbsIbsRates.of(given, LocalDate.of(2027, 1, 1)).orThrow();

    assertThat(rates.paid()).isEqualTo(Rational.parse("0.0921"));
    assertThat(CbsIbsRates.of(given, LocalDate.of(2029, 1, 1)).optional()).isEmpty();
  }
}
