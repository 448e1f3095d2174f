package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions, bands and rounding; LANGUAGE.md §6. */
class RationalTest {
  @Test
  void aThirdOfAHundredTimesThreeIsAHundred() {
    Rational third = Rational.of(100).dividedBy(Rational.of(300));
    assertThat(third.times(Rational.of(3))).isEqualTo(Rational.ONE);
    assertThat(third).hasToString("1/3");
  }

  @ParameterizedTest
  @CsvSource({
    "0.345, 2, HALF_EVEN, 0.34",
    "0.355, 2, HALF_EVEN, 0.36",
    "0.345, 2, HALF_UP, 0.35",
    "-0.345, 2, HALF_UP, -0.35",
    "-0.341, 2, UP, -0.35",
    "-0.349, 2, DOWN, -0.34",
    "2/3, 2, HALF_EVEN, 0.67",
    "7, 2, HALF_EVEN, 7.00",
    "-1/8, 0, HALF_EVEN, 0"
  })
  void rounds(String value, int places, Rounding rounding, BigDecimal expected) {
    assertThat(Rational.parse(value).round(places, rounding)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "+1",
        "1e9",
        "1e999999999",
        ".5",
        "5.",
        "1/-2",
        "1/2/3",
        "1.5/2",
        "１",
        "--1",
        "1/"
      })
  void refusesOtherNotations(String text) {
    assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void aDenominatorOfZeroIsNoFraction() {
    assertThatThrownBy(() -> Rational.parse("1/0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rational.of(BigInteger.ONE, BigInteger.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void negativeScalesAndPlacesAreMistakes() {
    assertThatThrownBy(() -> Rational.ofScaled(BigInteger.ONE, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rational.ONE.round(-1, Rounding.UP))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void scaledIntegersAndDecimalsAreExact() {
    assertThat(Rational.ofScaled(BigInteger.valueOf(12345), 2)).hasToString("123.45");
    assertThat(Rational.of(new BigDecimal("1E+3"))).isEqualTo(Rational.of(1000));
    assertThat(Rational.of(6).dividedBy(Rational.of(-4))).hasToString("-1.5");
    assertThat(Rational.of(1L << 40).bitLength()).isEqualTo(41);
  }
}
