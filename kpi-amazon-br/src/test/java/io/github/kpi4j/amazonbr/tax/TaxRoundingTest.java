package io.github.kpi4j.amazonbr.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.amazonbr.tax.TaxRounding.Moment;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxRoundingTest {
  /**
   * Ties of other programs: DFe.NET issue 1446, ACBr's RoundABNTTest, bacen/pix-api issue 404,
   * nfsebrasil E1289 and the General Decimal Arithmetic test quax126.
   */
  @ParameterizedTest
  @CsvSource({
    "0.3450,2,HALF_EVEN,0.34",
    "0.3350,2,HALF_EVEN,0.34",
    "0.3350,2,HALF_UP,0.34",
    "0.3050,2,HALF_EVEN,0.30",
    "0.3150,2,HALF_UP,0.32",
    "0.005,2,HALF_UP,0.01",
    "1.005,2,HALF_UP,1.01",
    "4.555,2,HALF_EVEN,4.56",
    "5.105,2,HALF_EVEN,5.10",
    "5.1054,2,HALF_EVEN,5.11",
    "5.8,0,HALF_EVEN,6",
    "4.3,0,HALF_EVEN,4",
    "4.4,0,HALF_EVEN,4",
    "4.5,0,HALF_EVEN,4",
    "4.6,0,HALF_EVEN,5",
    "4.7,0,HALF_EVEN,5",
    "1.05,1,HALF_UP,1.1"
  })
  void rounds_ties_as_others_do(String operand, int scale, Rounding mode, String expected) {
    TaxRounding rounding = new TaxRounding(scale, mode, Moment.EACH_STEP);
    Rational exact = Rational.parse(operand);

    assertThat(rounding.step(exact)).isEqualTo(Rational.parse(expected));
    assertThat(rounding.at(Moment.EACH_ITEM).item(exact)).isEqualTo(Rational.parse(expected));
    assertThat(rounding.at(Moment.TOTAL).total(List.of(exact))).isEqualTo(Rational.parse(expected));
  }

  @Test
  void rounds_at_its_moment_only() {
    Rational exact = Rational.parse("0.345");
    TaxRounding even = TaxRounding.centavos(Rounding.HALF_EVEN);

    assertThat(even.at(Moment.EACH_ITEM).step(exact)).isEqualTo(exact);
    assertThat(even.at(Moment.TOTAL).item(exact)).isEqualTo(exact);
    // Two items of 0.345: 0.34 each when rounded apart, 0.69 when rounded together.
    assertThat(even.total(List.of(even.item(exact), even.item(exact))))
        .isEqualTo(Rational.parse("0.68"));
    assertThat(TaxRounding.EXACT.total(List.of(exact, exact))).isEqualTo(Rational.parse("0.69"));
    assertThat(even.total(List.of())).isEqualTo(Rational.ZERO);
  }

  /** One third at 20 places, more than a long has; one half at none, which is no whole. */
  @Test
  void rounds_at_any_scale() {
    Rational third = Rational.of(1, 3);

    assertThat(new TaxRounding(20, Rounding.DOWN, Moment.EACH_STEP).step(third))
        .isEqualTo(Rational.parse("0." + "3".repeat(20)));
    assertThat(new TaxRounding(0, Rounding.HALF_UP, Moment.EACH_STEP).step(Rational.of(1, 2)))
        .isEqualTo(Rational.ONE);
    assertThat(TaxRounding.centavos(Rounding.UP).step(Rational.of(1, 20)))
        .isEqualTo(Rational.parse("0.05"));
  }

  @Test
  void has_no_negative_scale() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TaxRounding(-1, Rounding.UP, Moment.TOTAL));
  }
}
