package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums, orders and sizes of fractions, worked out by hand, on both sides of 64 bits. */
class RationalTableTest {
  /** 2^70 = 1,180,591,620,717,411,303,424. */
  private static final String LARGE = "1180591620717411303424";

  @ParameterizedTest
  @CsvSource({
    "1/2, 1/3, 5/6, 1/6, 1/6, 1.5",
    "1/4, 1/4, 0.5, 0, 0.0625, 1",
    "-1/2, 1/3, -1/6, -5/6, -1/6, -1.5",
    "6/4, -3/2, 0, 3, -2.25, -1",
    "0, 7, 7, -7, 0, 0",
    // 2^70 / 2 and 2^70 × 2, past what a long holds
    LARGE
        + ", 2, 1180591620717411303426, 1180591620717411303422, 2361183241434822606848,"
        + " 590295810358705651712",
    "-"
        + LARGE
        + ", "
        + LARGE
        + ", 0, -2361183241434822606848,"
        + " -1393796574908163946345982392040522594123776, -1",
    "1/"
        + LARGE
        + ", -1/"
        + LARGE
        + ", 0, 1/590295810358705651712,"
        + " -1/1393796574908163946345982392040522594123776, -1"
  })
  void addUp(
      String one, String other, String sum, String difference, String product, String quotient) {
    Rational a = Rational.parse(one);
    Rational b = Rational.parse(other);
    assertThat(a.plus(b)).isEqualTo(Rational.parse(sum));
    assertThat(a.minus(b)).isEqualTo(Rational.parse(difference));
    assertThat(a.times(b)).isEqualTo(Rational.parse(product));
    assertThat(a.dividedBy(b)).isEqualTo(Rational.parse(quotient));
    assertThat(a.plus(b).hashCode()).isEqualTo(Rational.parse(sum).hashCode());
  }

  @ParameterizedTest
  @CsvSource({
    "1/3, 1/2",
    "-1/2, -1/3",
    "-1, 0",
    "0, 1/" + LARGE,
    "1/3, 0.34",
    // 2^62 × 3 and 2^62 × 3 + 1 differ in the lower half of 128 bits only
    "4611686018427387904/3, 4611686018427387905/3",
    "4611686018427387904, " + LARGE,
    LARGE + "/3, " + LARGE,
    "-" + LARGE + ", " + LARGE + "/7",
    "-" + LARGE + ", -4611686018427387904",
    // One of them fits into a long and the other does not, with one denominator and with two
    "7/5, " + LARGE + "/5",
    "9223372036854775807, 9223372036854775808",
    "9223372036854775808, 9223372036854775809"
  })
  void standInOrder(String smaller, String larger) {
    Rational a = Rational.parse(smaller);
    Rational b = Rational.parse(larger);
    assertThat(a.compareTo(b)).isNegative();
    assertThat(b.compareTo(a)).isPositive();
    assertThat(a.min(b)).isSameAs(a);
    assertThat(b.min(a)).isSameAs(a);
    assertThat(a.max(b)).isSameAs(b);
    assertThat(b.max(a)).isSameAs(b);
    assertThat(a).isNotEqualTo(b);
  }

  @Test
  void ofTwoThatAreEqualTheFirstIsTaken() {
    Rational half = Rational.of(1, 2);
    Rational same = Rational.of(2, 4);
    assertThat(half.compareTo(same)).isZero();
    assertThat(half.min(same)).isSameAs(half);
    assertThat(half.max(same)).isSameAs(half);
    Rational large = Rational.parse(LARGE);
    assertThat(large.compareTo(Rational.parse(LARGE))).isZero();
    assertThat(large).isEqualTo(Rational.parse(LARGE)).isNotEqualTo(LARGE);
  }

  @ParameterizedTest
  @CsvSource({"-3/4, 3/4, -1", "3/4, 3/4, 1", "0, 0, 0"})
  void haveADistanceFromZeroAndASign(String value, String distance, int sign) {
    assertThat(Rational.parse(value).abs()).isEqualTo(Rational.parse(distance));
    assertThat(Rational.parse(value).signum()).isEqualTo(sign);
    assertThat(Rational.parse(value).negated().signum()).isEqualTo(-sign);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 4, 5, 2",
    "10, -4, -5, 2",
    "-10, -4, 5, 2",
    "0, -4, 0, 1",
    "12, 18, 2, 3",
    "7, 1, 7, 1",
    "7, -1, -7, 1",
    // 2^70 / 2^69, and 2^69 / 2^70 with the sign below
    LARGE + ", 590295810358705651712, 2, 1",
    "590295810358705651712, -" + LARGE + ", -1, 2",
    // The largest long, and one more, over 3
    "9223372036854775807, 3, 9223372036854775807, 3",
    "9223372036854775808, 6, 4611686018427387904, 3"
  })
  void areInLowestTerms(BigInteger above, BigInteger below, BigInteger numerator, BigInteger den) {
    Rational reduced = Rational.of(above, below);
    assertThat(reduced.numerator()).isEqualTo(numerator);
    assertThat(reduced.denominator()).isEqualTo(den);
  }

  @Test
  void decimalsBeginWithoutPlaces() {
    assertThat(Rational.ofScaled(BigInteger.valueOf(7), 0)).isEqualTo(Rational.of(7));
    assertThat(Rational.of(3, 8).isDecimal()).isTrue();
    assertThat(Rational.of(1, 250).isDecimal()).isTrue();
    assertThat(Rational.of(1, 12).isDecimal()).isFalse();
    assertThatThrownBy(() -> Rational.of(1, 0)).hasMessage("denominator is zero");
  }
}
