package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Fractions are a field with an order, and their text is another way to write them; LANGUAGE.md §6.
 */
class RationalLaws {
  @Provide
  Arbitrary<Rational> rationals() {
    Arbitrary<BigInteger> numerators =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-50, 50).map(BigInteger::valueOf),
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40)));
    Arbitrary<BigInteger> denominators =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 40).map(BigInteger::valueOf),
            Arbitraries.integers().between(0, 20).map(BigInteger.TEN::pow),
            Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(30)));
    return Combinators.combine(numerators, denominators).as(Rational::of);
  }

  @Property
  void sumsAndProductsDoNotDependOnTheOrder(
      @ForAll("rationals") Rational a,
      @ForAll("rationals") Rational b,
      @ForAll("rationals") Rational c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.times(b)).isEqualTo(b.times(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
  }

  @Property
  void subtractionAndDivisionUndo(
      @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.minus(a)).isEqualTo(Rational.ZERO);
    assertThat(a.plus(a.negated())).isEqualTo(Rational.ZERO);
    Assume.that(!b.isZero());
    assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
    assertThat(b.dividedBy(b)).isEqualTo(Rational.ONE);
  }

  @Property
  void theTextReadsBack(@ForAll("rationals") Rational a) {
    assertThat(Rational.parse(a.toString())).isEqualTo(a).hasSameHashCodeAs(a);
  }

  @Property
  void itIsInLowestTermsWithAPositiveDenominator(
      @ForAll("rationals") Rational a, @ForAll @IntRange(min = -9, max = 9) int factor) {
    Assume.that(factor != 0);
    BigInteger f = BigInteger.valueOf(factor);
    Rational same = Rational.of(a.numerator().multiply(f), a.denominator().multiply(f));
    assertThat(same).isEqualTo(a);
    assertThat(a.denominator().signum()).isEqualTo(1);
    assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
  }

  @Provide
  Arbitrary<Long> longs() {
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.longs().between(-60, 60),
        // Where 64 bits begin and end to be enough, and much to divide by.
        Arbitraries.of(0L, 1L << 62, -(1L << 62), (1L << 62) - 1, 1 - (1L << 62), 3L << 60),
        Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE));
  }

  @Property(tries = 5_000)
  void whatFitsIntoLongsIsReducedAsTheJdkReduces(
      @ForAll("longs") long numerator, @ForAll("longs") long denominator) {
    Assume.that(denominator != 0);
    BigInteger above = BigInteger.valueOf(numerator);
    BigInteger below = BigInteger.valueOf(denominator);
    BigInteger by = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
    Rational fraction = Rational.of(numerator, denominator);
    assertThat(fraction.numerator()).isEqualTo(above.divide(by));
    assertThat(fraction.denominator()).isEqualTo(below.divide(by));
  }

  @Property
  void theOrderIsTheSignOfTheDifference(
      @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
    assertThat(a.min(b).compareTo(a.max(b))).isLessThanOrEqualTo(0);
    assertThat(a.abs().signum()).isEqualTo(Math.abs(a.signum()));
  }

  @Property
  void decimalsRoundAsTheJdkRoundsThem(
      @ForAll BigDecimal decimal,
      @ForAll @IntRange(max = 12) int places,
      @ForAll Rounding rounding) {
    assertThat(Rational.of(decimal).round(places, rounding))
        .isEqualTo(decimal.setScale(places, rounding.mode()));
  }

  @Property
  void roundingGoesToANeighbourOnTheSideThatItsNameSays(
      @ForAll("rationals") Rational a,
      @ForAll @IntRange(max = 6) int places,
      @ForAll Rounding rounding) {
    Rational step = Rational.ofScaled(BigInteger.ONE, places);
    Rational off = Rational.of(a.round(places, rounding)).minus(a);
    Rational outward = a.signum() < 0 ? off.negated() : off;
    switch (rounding) {
      case UP -> assertThat(outward).isBetween(Rational.ZERO, step).isNotEqualTo(step);
      case DOWN -> assertThat(outward).isBetween(step.negated(), Rational.ZERO);
      case HALF_EVEN, HALF_UP ->
          assertThat(off.abs().times(Rational.of(2))).isLessThanOrEqualTo(step);
    }
  }

  @Property
  void itIsADecimalExactlyWhereTheJdkCanDivide(@ForAll("rationals") Rational a) {
    // A finite decimal has at most as many places as the denominator has bits.
    int enough = a.denominator().bitLength();
    BigDecimal cut = a.round(enough, Rounding.DOWN);
    assertThat(a.isDecimal()).isEqualTo(Rational.of(cut).equals(a));
    assertThat(cut.setScale(enough, RoundingMode.UNNECESSARY)).isEqualByComparingTo(cut);
  }
}
