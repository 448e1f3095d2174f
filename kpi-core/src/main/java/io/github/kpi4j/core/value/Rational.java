package io.github.kpi4j.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact fraction of two integers of any size, always in lowest terms with a positive
 * denominator.
 *
 * <p>Every value of a KPI is a {@code Rational} until it is rounded once, to be shown and judged.
 * For instance {@code Rational.of(100).dividedBy(Rational.of(300)).times(Rational.of(3))} equals
 * one, where decimals of any length and doubles do not. Equal values are {@code equal} and have the
 * same text; {@code parse(x.toString())} returns {@code x}.
 */
public final class Rational implements Comparable<Rational> {
  /** Nothing: 0. */
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

  /** One: 1. */
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  /** One hundred, by which a percentage differs from its ratio. */
  public static final Rational HUNDRED = of(100);

  // Whatever is shorter fits into 64 bits, and so does its opposite.
  private static final int MOST_BITS = Long.SIZE - 1;

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  // Plain digits only: an exponent would let ten characters ask for a billion digits.
  private static final Pattern TEXT = Pattern.compile("-?[0-9]+(\\.[0-9]+|/[0-9]+)?");

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * An integer.
   *
   * @param value any value
   * @return {@code value / 1}
   */
  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /**
   * A fraction of two integers, reduced: {@code of(6, -4)} is −3/2.
   *
   * @param numerator any value
   * @param denominator any value but zero
   * @return the fraction in lowest terms
   * @throws IllegalArgumentException if {@code denominator} is zero
   */
  public static Rational of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * A fraction of two integers of any size, reduced.
   *
   * @param numerator any value
   * @param denominator any value but zero
   * @return the fraction in lowest terms
   * @throws IllegalArgumentException if {@code denominator} is zero
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("denominator is zero");
    }
    if (numerator.bitLength() < MOST_BITS && denominator.bitLength() < MOST_BITS) {
      return reduced(numerator, denominator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return new Rational(numerator.divide(divisor), denominator.divide(divisor));
  }

  /** Most fractions are small: 64 bits reduce them several times faster. */
  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    long below = denominator.longValue();
    if (below == 1) {
      return new Rational(numerator, BigInteger.ONE);
    }
    long above = numerator.longValue();
    long divisor = below < 0 ? -divisor(above, below) : divisor(above, below);
    return divisor == 1
        ? new Rational(numerator, denominator)
        : new Rational(BigInteger.valueOf(above / divisor), BigInteger.valueOf(below / divisor));
  }

  /** The greatest common divisor, by halving and subtracting; the other number is not zero. */
  private static long divisor(long one, long other) {
    long a = Math.abs(one);
    long b = Math.abs(other);
    if (a == 0) {
      return b;
    }
    int twos = Long.numberOfTrailingZeros(a | b);
    a >>= Long.numberOfTrailingZeros(a);
    while (b != 0) {
      b >>= Long.numberOfTrailingZeros(b);
      long difference = a - b;
      a = Math.min(a, b);
      b = Math.abs(difference);
    }
    return a << twos;
  }

  /**
   * A decimal number, exactly: 0.125 becomes 1/8.
   *
   * @param value any decimal
   * @return the same value
   */
  public static Rational of(BigDecimal value) {
    return value.scale() <= 0
        ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
        : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /**
   * An integer that stands for a decimal with a fixed number of places: {@code ofScaled(12345, 2)}
   * is 123.45.
   *
   * @param unscaled the digits as an integer
   * @param scale the number of decimal places, 0 or more
   * @return {@code unscaled / 10^scale}
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public static Rational ofScaled(BigInteger unscaled, int scale) {
    if (scale < 0) {
      throw new IllegalArgumentException("scale is negative: " + scale);
    }
    return of(unscaled, BigInteger.TEN.pow(scale));
  }

  /**
   * Reads what {@link #toString()} writes: {@code "3"}, {@code "-1/8"}; a plain decimal such as
   * {@code "0.125"} too.
   *
   * @param text digits with an optional minus before them and either a decimal part or a
   *     denominator behind them; no exponent, no space, no plus
   * @return the value
   * @throws NumberFormatException if the text is neither
   * @throws IllegalArgumentException if the denominator is zero
   */
  public static Rational parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new NumberFormatException("neither a decimal nor a fraction: " + text);
    }
    int slash = text.indexOf('/');
    return slash < 0
        ? of(new BigDecimal(text))
        : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  /**
   * The upper part of the fraction; carries the sign.
   *
   * @return the numerator in lowest terms
   */
  public BigInteger numerator() {
    return numerator;
  }

  /**
   * The lower part of the fraction.
   *
   * @return the denominator in lowest terms, at least 1
   */
  public BigInteger denominator() {
    return denominator;
  }

  /**
   * The sum.
   *
   * @param other the value to add
   * @return {@code this + other}
   */
  public Rational plus(Rational other) {
    if (denominator.equals(other.denominator)) {
      return of(numerator.add(other.numerator), denominator);
    }
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * The difference.
   *
   * @param other the value to take away
   * @return {@code this − other}
   */
  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  /**
   * The product.
   *
   * @param other the factor
   * @return {@code this × other}
   */
  public Rational times(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @param other the divisor, not zero
   * @return {@code this ÷ other}
   * @throws ArithmeticException if {@code other} is zero
   */
  public Rational dividedBy(Rational other) {
    if (other.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * The value with the opposite sign.
   *
   * @return {@code −this}
   */
  public Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  /**
   * The distance from zero.
   *
   * @return {@code |this|}
   */
  public Rational abs() {
    return numerator.signum() < 0 ? negated() : this;
  }

  /**
   * The sign.
   *
   * @return −1, 0 or 1
   */
  public int signum() {
    return numerator.signum();
  }

  /**
   * Whether this is nothing.
   *
   * @return true for 0 only
   */
  public boolean isZero() {
    return numerator.signum() == 0;
  }

  /**
   * Whether this is a whole number.
   *
   * @return true if the denominator is 1
   */
  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /**
   * The smaller of two.
   *
   * @param other the other value
   * @return this one where both are equal
   */
  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * The larger of two.
   *
   * @param other the other value
   * @return this one where both are equal
   */
  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * The bits that the larger of the two parts takes, by which evaluators bound growth.
   *
   * @return the larger bit length of numerator and denominator
   */
  public int bitLength() {
    return Math.max(numerator.bitLength(), denominator.bitLength());
  }

  /**
   * Rounds to a number of decimal places: 2/3 at two places, half even, is 0.67.
   *
   * @param places the number of decimal places, 0 or more
   * @param rounding the rule for what is cut off
   * @return a decimal whose scale is {@code places}
   * @throws IllegalArgumentException if {@code places} is negative
   */
  public BigDecimal round(int places, Rounding rounding) {
    if (places < 0) {
      throw new IllegalArgumentException("places is negative: " + places);
    }
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, rounding.mode());
  }

  /**
   * Whether a finite decimal equals this value: true for 1/8, false for 1/3.
   *
   * @return true if the denominator has no prime factor but 2 and 5
   */
  public boolean isDecimal() {
    BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
    }
    return rest.equals(BigInteger.ONE);
  }

  @Override
  public int compareTo(Rational other) {
    if (bitLength() < Long.SIZE && other.bitLength() < Long.SIZE) {
      return compareSmall(other);
    }
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Compares products of 128 bits, without objects. */
  private int compareSmall(Rational other) {
    long left = numerator.longValue();
    long right = other.numerator.longValue();
    long leftBy = other.denominator.longValue();
    long rightBy = denominator.longValue();
    int order = Long.compare(Math.multiplyHigh(left, leftBy), Math.multiplyHigh(right, rightBy));
    return order != 0 ? order : Long.compareUnsigned(left * leftBy, right * rightBy);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator);
  }

  /**
   * The decimal where a finite one exists, else the fraction: {@code "0.125"}, {@code "1/3"}.
   *
   * @return text that {@link #parse} reads back to an equal value
   */
  @Override
  public String toString() {
    if (isInteger()) {
      return numerator.toString();
    }
    return isDecimal()
        ? new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString()
        : numerator + "/" + denominator;
  }
}
