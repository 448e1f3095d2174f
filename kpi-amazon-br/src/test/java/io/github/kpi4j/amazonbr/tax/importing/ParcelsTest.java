package io.github.kpi4j.amazonbr.tax.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelsTest {
  private static final Parcels PARCELS =
      new Parcels(TaxSettings.of(TaxTables.bundled(), TaxRounding.centavos(Rounding.HALF_UP)));

  private static Parcel parcel(String dollars, String fx, Uf uf, String day, boolean in) {
    return new Parcel(
        Quantity.money("USD", dollars), Rational.parse(fx), uf, LocalDate.parse(day), in);
  }

  /**
   * Duty in dollars by the day of the order, in the programme. 2023-08-01: nothing to US$ 50, 60 %
   * above (Portaria MF 612/2023). 2024-08-01: 20 % to US$ 50, 60 % less US$ 20 above (Lei
   * 14.902/2024). 2026-05-12: nothing, 60 % less US$ 30 (MP 1.357/2026): 100 × 60 % − 30 = 30 and
   * 50.01 × 60 % − 30 = 0.006.
   */
  @ParameterizedTest
  @CsvSource({
    "2023-08-01,50,0",
    "2023-08-01,50.01,30.006",
    "2024-07-31,40,0",
    "2024-08-01,40,8",
    "2024-08-01,50,10",
    "2024-08-01,60,16",
    "2026-05-11,3000,1780",
    "2026-05-12,40,0",
    "2026-05-12,50,0",
    "2026-05-12,50.01,0.006",
    "2026-05-12,100,30",
    "2026-05-12,3000,1770"
  })
  void duty_follows_the_day(String day, String dollars, String duty) {
    ParcelTax tax = PARCELS.of(parcel(dollars, "5", Uf.SP, day, true)).orThrow();

    assertThat(tax.dutyInDollars()).isEqualTo(Quantity.money("USD", duty));
  }

  /** US$ 40 at 5.2238 are 208.95; ÷ 0.83 × 0.17 is 42.80, together 251.75 (Convênio 81/2023). */
  @Test
  void icms_is_inside_its_own_base_and_the_platform_collects() {
    ParcelTax tax = PARCELS.of(parcel("40", "5.2238", Uf.SP, "2026-05-12", true)).orThrow();

    assertThat(tax.value()).isEqualTo(Quantity.money("BRL", "208.95"));
    assertThat(tax.icms()).isEqualTo(Quantity.money("BRL", "42.80"));
    assertThat(tax.total()).isEqualTo(Quantity.money("BRL", "251.75"));
    assertThat(tax.amounts().collectedByPlatform()).isEqualTo(Quantity.money("BRL", "42.80"));
    assertThat(tax.amounts().owedBySeller()).isEqualTo(Quantity.money("BRL", "0"));
  }

  /** 100 into BA at 20 % is 100 ÷ 0.8 × 0.2 = 25 from 2025-04-01 on; at 17 % 20.48 before. */
  @ParameterizedTest
  @CsvSource({"BA,2025-03-31,20.48", "BA,2025-04-01,25", "SP,2025-04-01,20.48"})
  void ten_states_take_20_percent_from_april_2025_on(Uf uf, String day, String icms) {
    // Under the rule of 2024 US$ 20 bear 4; at 25/6 they are 83.33 + 16.67 = 100.
    ParcelTax tax = PARCELS.of(parcel("20", "25/6", uf, day, true)).orThrow();

    assertThat(tax.icms()).isEqualTo(Quantity.money("BRL", icms));
  }

  @Test
  void outside_the_programme_every_parcel_bears_60_percent_and_no_platform_collects() {
    ParcelTax tax = PARCELS.of(parcel("40", "5", Uf.SP, "2026-05-12", false)).orThrow();

    assertThat(tax.dutyInDollars()).isEqualTo(Quantity.money("USD", "24"));
    assertThat(tax.amounts().collectedByPlatform()).isEqualTo(Quantity.money("BRL", "0"));
  }

  @ParameterizedTest
  @CsvSource({"3000.01,2026-05-12,OUTSIDE_RULE", "40,2023-07-31,BEFORE_TABLE"})
  void above_3000_dollars_and_before_the_programme_is_unknown(
      String dollars, String day, Missing.Reason reason) {
    Answer<ParcelTax> tax = PARCELS.of(parcel(dollars, "5", Uf.SP, day, true));

    assertThat(tax.<String>match(known -> "known", missing -> missing.reason().name()))
        .isEqualTo(reason.name());
  }

  private static Parcels reformed(String figures, String from) {
    String csv =
        "cbs_pct,ibs_state_pct,ibs_municipal_pct,offset_pct,icms_share_pct,"
            + "valid_from,valid_to,legal_basis,source,confidence,note\n"
            + figures
            + ","
            + from
            + ",,,estimate,low,\n";
    TaxTables tables =
        TaxTables.bundled().overlay(TaxTable.REFORM, Source.of("mine.csv", csv)).orThrow();
    return new Parcels(TaxSettings.of(tables, TaxRounding.centavos(Rounding.HALF_UP)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-01", "2029-01-01", "2033-01-01"})
  void from_2027_on_nothing_is_known_without_the_rates_of_the_reform(String day) {
    Answer<ParcelTax> tax = PARCELS.of(parcel("40", "5", Uf.SP, day, true));

    assertThat(tax.gap().orElseThrow().reason()).isEqualTo(Missing.Reason.NOT_FIXED);
    assertThat(tax.gap().orElseThrow().figure()).isEqualTo("reform.cbs_pct[]");
    assertThat(PARCELS.of(parcel("40", "5", Uf.SP, "2026-12-31", true)).gap()).isEmpty();
  }

  @Test
  void with_rates_the_base_of_cbs_and_ibs_is_what_is_missing() {
    Parcels parcels = reformed("9.11,0.05,0.05,0,100", "2027-01-01");

    assertThat(parcels.of(parcel("40", "5", Uf.SP, "2027-01-01", true)))
        .hasToString(
            "Unknown[missing=NO_ROW parcel_cbs_ibs: no table has the base of CBS and IBS on"
                + " parcels, asked for 2027-01-01]");
  }

  /** R$ 200 at 90 % of 17 % = 15.3 %: 200 ÷ 0.847 × 0.153 is 36.1275… */
  @Test
  void icms_fades_out_where_cbs_and_ibs_come_to_nothing() {
    Parcels parcels = reformed("0,0,0,0,90", "2029-01-01");
    ParcelTax tax = parcels.of(parcel("40", "5", Uf.SP, "2029-01-01", true)).orThrow();

    assertThat(tax.duty()).isEqualTo(Quantity.money("BRL", "0"));
    assertThat(tax.icms()).isEqualTo(Quantity.money("BRL", "36.13"));
  }

  @Test
  void refuses_other_currencies_and_rates_of_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Parcel(Quantity.money("BRL", "1"), Rational.ONE, Uf.SP, LocalDate.EPOCH, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parcel("1", "0", Uf.SP, "2026-01-01", true));
  }
}
