package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one measure as integers with a common number of decimal places: with scale 2, BRL
 * 12.34 is 1234. They are {@code long} unless one of them needs more than 63 bits.
 */
final class Column {
  private final int scale;
  private final long[] narrow;
  private final BigInteger @Nullable [] wide;

  private Column(int scale, long[] narrow, BigInteger @Nullable [] wide) {
    this.scale = scale;
    this.narrow = narrow;
    this.wide = wide;
  }

  static Column of(List<BigDecimal> values) {
    int scale = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigInteger[] unscaled =
        values.stream().map(v -> v.setScale(scale).unscaledValue()).toArray(BigInteger[]::new);
    long[] narrow = new long[unscaled.length];
    for (int i = 0; i < unscaled.length; i++) {
      if (unscaled[i].bitLength() > 63) {
        return new Column(scale, new long[0], unscaled);
      }
      narrow[i] = unscaled[i].longValueExact();
    }
    return new Column(scale, narrow, null);
  }

  Rational value(int row) {
    return Rational.ofScaled(wide == null ? BigInteger.valueOf(narrow[row]) : wide[row], scale);
  }

  /** The sum of the values of some rows, exact at any size. */
  Rational sum(int[] rows, int from, int to) {
    BigInteger total = BigInteger.ZERO;
    long part = 0;
    for (int i = from; i < to; i++) {
      if (wide != null) {
        total = total.add(wide[rows[i]]);
        continue;
      }
      long next = part + narrow[rows[i]];
      // Overflow shows as a sum whose sign differs from both of its parts.
      if (((part ^ next) & (narrow[rows[i]] ^ next)) < 0) {
        total = total.add(BigInteger.valueOf(part));
        next = narrow[rows[i]];
      }
      part = next;
    }
    return Rational.ofScaled(total.add(BigInteger.valueOf(part)), scale);
  }
}
