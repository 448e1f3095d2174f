package io.github.kpi4j.amazonbr.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.Rational;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of tax-examples.csv that no source gives: their figures follow from the acts. */
class RederivedExamplesTest {
  private static ExampleRow row(String id) throws IOException {
    return ExampleRow.all().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * The arithmetic, exactly:
   *
   * <ul>
   *   <li>BT164, BT165: MP 1.357/2026, 60 % less US$ 30: 100 × 0.60 − 30 = 30; 50.01 × 0.60 − 30 =
   *       0.006.
   *   <li>BT166: no duty to US$ 50, ICMS 17 % inside (Convênio ICMS 81/2023): 40 × 5.2238 =
   *       208.952, ÷ 0.83 = 20895.2/83 = 251.749…, the 251.75 of the row.
   *   <li>BT170: LC 123/2006 Annex I, first band: 4 % of 10,000 = 400.
   *   <li>BT172: sixth band: (4,500,000 × 19 % − 378,000) ÷ 4,500,000 = 10.6 %.
   *   <li>BT182, BT184: Lei 9.249/1995 arts. 3, 15: 100,000 × 8 % = 8,000, × 15 % = 1,200; 90,000 ×
   *       8 % = 7,200, × 15 % = 1,080.
   *   <li>BT183: 300,000 × 32 % = 96,000, × 15 % = 14,400; (96,000 − 20,000) × 10 % = 7,600.
   * </ul>
   */
  @ParameterizedTest
  @CsvSource({
    "BT164,ii,30",
    "BT165,ii,0.006",
    "BT166,total_brl,20895.2/83",
    "BT170,effective,4",
    "BT170,das,400",
    "BT172,bracket,6",
    "BT172,effective,10.6",
    "BT174,bracket,1",
    "BT182,base,8000",
    "BT182,irpj,1200",
    "BT183,base,96000",
    "BT183,irpj,14400",
    "BT183,additional,7600",
    "BT183,total,22000",
    "BT184,base,7200",
    "BT184,irpj,1080"
  })
  void follows_from_the_act(String id, String name, String figure) throws IOException {
    TaxSettings exact = TaxSettings.of(TaxTables.bundled(), TaxRounding.EXACT);
    List<String> parts = List.of(figure.split("/", 2));
    Rational expected =
        Rational.parse(parts.get(0))
            .dividedBy(parts.size() == 1 ? Rational.ONE : Rational.parse(parts.get(1)));

    Map<String, Rational> calculated = new ExampleCalculation(exact).of(row(id));

    assertThat(calculated).containsEntry(name, expected);
  }

  /** Annex III has no table here; its formula is the same: 400,000 × 13.5 % − 17,640 is 9.09 %. */
  @Test
  void services_follow_the_same_formula() throws IOException {
    TaxSettings exact = TaxSettings.of(TaxTables.bundled(), TaxRounding.EXACT);

    assertThat(new ExampleCalculation(exact).of(row("BT178")))
        .containsEntry("effective", Rational.parse("9.09"))
        .containsEntry("das", Rational.of(5454));
  }
}
