package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.Rational;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one measure as integers with a common number of decimal places: with scale 2, BRL
 * 12.34 is 1234. They are {@code long} unless one of them needs more than 63 bits.
 */
final class Column implements Serializable {
  private static final long serialVersionUID = 1;

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
    return of(
        scale,
        values.stream().map(v -> v.setScale(scale).unscaledValue()).toArray(BigInteger[]::new));
  }

  private static Column of(int scale, BigInteger[] unscaled) {
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
    return Rational.ofScaled(unscaled(row), scale);
  }

  private BigInteger unscaled(int row) {
    return wide == null ? BigInteger.valueOf(narrow[row]) : wide[row];
  }

  private int size() {
    return wide == null ? narrow.length : wide.length;
  }

  int compare(int one, int two) {
    return wide == null ? Long.compare(narrow[one], narrow[two]) : wide[one].compareTo(wide[two]);
  }

  /** The sum of the values of some rows, exact at any size. */
  Rational sum(int[] rows, int from, int to) {
    return Rational.ofScaled(unscaledSum(rows, from, to), scale);
  }

  private BigInteger unscaledSum(int[] rows, int from, int to) {
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
    return total.add(BigInteger.valueOf(part));
  }

  /** The sum of each run. */
  Column sums(Runs runs) {
    int[] rows = IntStream.range(0, size()).toArray();
    BigInteger[] sums = new BigInteger[runs.size()];
    Arrays.setAll(sums, run -> unscaledSum(rows, runs.start(run), runs.end(run)));
    return of(scale, sums);
  }

  /** The smallest value of each run, or the largest where {@code sign} is −1. */
  Column extremes(Runs runs, int sign) {
    BigInteger[] found = new BigInteger[runs.size()];
    for (int run = 0; run < found.length; run++) {
      int best = runs.start(run);
      for (int row = best + 1; row < runs.end(run); row++) {
        best = sign * compare(row, best) < 0 ? row : best;
      }
      found[run] = unscaled(best);
    }
    return of(scale, found);
  }

  /** See {@link Picks}. */
  Column pick(Column other, Picks picks) {
    if (wide == null && other.wide == null && scale == other.scale) {
      return new Column(scale, picks.mapToLong(row -> narrow[row], row -> other.narrow[row]), null);
    }
    int common = Math.max(scale, other.scale);
    BigInteger mine = BigInteger.TEN.pow(common - scale);
    BigInteger others = BigInteger.TEN.pow(common - other.scale);
    return of(
        common,
        picks
            .map(row -> unscaled(row).multiply(mine), row -> other.unscaled(row).multiply(others))
            .toArray(BigInteger[]::new));
  }
}
