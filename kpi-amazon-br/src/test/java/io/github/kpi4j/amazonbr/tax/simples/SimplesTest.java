package io.github.kpi4j.amazonbr.tax.simples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Simples SIMPLES =
      new Simples(TaxSettings.of(TaxTables.bundled(), TaxRounding.centavos(Rounding.HALF_UP)));

  private static Rational effective(Annex annex, Rational rbt12) {
    return SIMPLES.band(annex, rbt12, DAY).orThrow().effective(rbt12);
  }

  /** Each edge belongs to the band below it: LC 123/2006, Annexes I and II. */
  @ParameterizedTest
  @CsvSource({
    "I,0,1",
    "I,180000,1",
    "I,180000.01,2",
    "I,360000,2",
    "I,720000,3",
    "I,1800000,4",
    "I,3600000,5",
    "I,3600000.01,6",
    "I,4800000,6",
    "II,180000,1",
    "II,4800000,6"
  })
  void an_edge_is_in_the_lower_band(Annex annex, String rbt12, int band) {
    assertThat(SIMPLES.band(annex, Rational.parse(rbt12), DAY).orThrow().number()).isEqualTo(band);
  }

  /**
   * At 3.6 million ICMS leaves the payment. Annex I: (3,600,000 × 14.3 % − 87,300) ÷ 3,600,000 =
   * 11.875 %, of which 33.5 % are ICMS; right above it (3,600,000 × 19 % − 378,000) ÷ 3,600,000 =
   * 8.5 %.
   */
  @Test
  void the_rate_falls_at_3_6_million_where_icms_leaves() {
    Rational edge = Rational.of(3_600_000);
    SimplesBand below = SIMPLES.band(Annex.I, edge, DAY).orThrow();
    SimplesBand above = SIMPLES.band(Annex.I, edge.plus(Rational.ONE), DAY).orThrow();

    assertThat(below.effective(edge)).isEqualTo(Rational.parse("0.11875"));
    assertThat(above.effective(edge)).isEqualTo(Rational.parse("0.085"));
    assertThat(below.isIcmsOutside()).isFalse();
    assertThat(above.isIcmsOutside()).isTrue();
  }

  /** Annex II, 1,000,000: (1,000,000 × 11.2 % − 22,500) ÷ 1,000,000 = 8.95 %. */
  @Test
  void industry_pays_ipi_inside() {
    SimplesPayment payment =
        SIMPLES
            .payment(Annex.II, Rational.of(1_000_000), Rational.of(100_000), Set.of(), DAY)
            .orThrow();

    assertThat(payment.effective()).isEqualTo(Rational.parse("0.0895"));
    assertThat(payment.das()).isEqualTo(Rational.of(8950));
    // 8950 × 7.5 % = 671.25 and 8950 × 32 % = 2864
    assertThat(payment.parts().get(SimplesTax.IPI)).isEqualTo(Rational.parse("671.25"));
    assertThat(payment.parts().get(SimplesTax.ICMS)).isEqualTo(Rational.of(2864));
    assertThat(payment.memory().toText())
        .startsWith("effective rate = 0.0895 [rbt12 1000000, deduction 22500, rate 0.112]");
  }

  @Test
  void a_beginner_pays_the_nominal_rate() {
    assertThat(effective(Annex.I, Rational.ZERO)).isEqualTo(Rational.parse("0.04"));
  }

  @Test
  void above_4_8_million_and_after_2026_is_unknown() {
    Answer<SimplesBand> above = SIMPLES.band(Annex.I, Rational.parse("4800000.01"), DAY);
    Answer<SimplesBand> later = SIMPLES.band(Annex.I, Rational.ONE, LocalDate.of(2027, 1, 1));

    assertThat(above)
        .isEqualTo(
            Answer.unknown(Missing.Reason.OUTSIDE_RULE, "simples[I]", "sales above the last band"));
    assertThat(later.<String>match(known -> "known", missing -> missing.reason().name()))
        .isEqualTo("NO_ROW");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIMPLES.band(Annex.I, Rational.of(-1), DAY));
  }
}
