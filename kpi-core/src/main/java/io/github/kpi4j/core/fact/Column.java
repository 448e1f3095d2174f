package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.Rational;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one measure as integers with a common number of decimal places: with scale 2, BRL
 * 12.34 is 1234. They are {@code long} unless one of them needs more than 63 bits. A number with
 * more places gives all of them more.
 */
final class Column implements Serializable {
  private static final long serialVersionUID = 1;

  private int scale;
  private long[] narrow;
  private BigInteger @Nullable [] wide;

  private Column(int scale, long[] narrow, BigInteger @Nullable [] wide) {
    this.scale = scale;
    this.narrow = narrow;
    this.wide = wide;
  }

  static Column empty() {
    return new Column(0, new long[0], null);
  }

  Column copy(int capacity) {
    Column copy = new Column(scale, narrow, wide);
    copy.grow(capacity);
    return copy;
  }

  void grow(int capacity) {
    if (wide == null) {
      narrow = Arrays.copyOf(narrow, capacity);
    } else {
      int before = wide.length;
      wide = Arrays.copyOf(wide, capacity);
      Arrays.fill(wide, Math.min(before, capacity), capacity, BigInteger.ZERO);
    }
  }

  void read(int row, ParsedRow into, int index) {
    into.scales[index] = scale;
    into.isWide |= wide != null;
    into.wide[index] = wide == null ? null : wide[row];
    into.unscaled[index] = wide == null ? narrow[row] : 0;
  }

  Rational value(int row) {
    return Rational.ofScaled(unscaled(row), scale);
  }

  private BigInteger unscaled(int row) {
    return wide == null ? BigInteger.valueOf(narrow[row]) : wide[row];
  }

  int compare(int one, int two) {
    return wide == null ? Long.compare(narrow[one], narrow[two]) : wide[one].compareTo(wide[two]);
  }

  /** Puts a number of some decimal places at a row. */
  void set(int row, long unscaled, int places) {
    if (wide == null && places <= scale && Scaled.fits(unscaled, scale - places)) {
      narrow[row] = unscaled * Scaled.power(scale - places);
    } else {
      set(row, BigInteger.valueOf(unscaled), places);
    }
  }

  void set(int row, BigInteger unscaled, int places) {
    put(row, aligned(unscaled, places));
  }

  void set(int row, Column other, int from) {
    if (other.wide == null) {
      set(row, other.narrow[from], other.scale);
    } else {
      set(row, other.wide[from], other.scale);
    }
  }

  /** Adds a number to that of a row. */
  void add(int row, long unscaled, int places) {
    if (wide == null
        && (places == scale || (places < scale && Scaled.fits(unscaled, scale - places)))) {
      long value = places == scale ? unscaled : unscaled * Scaled.power(scale - places);
      long sum = narrow[row] + value;
      // Overflow shows as a sum whose sign differs from both of its parts.
      if (((narrow[row] ^ sum) & (value ^ sum)) >= 0) {
        narrow[row] = sum;
        return;
      }
    }
    add(row, BigInteger.valueOf(unscaled), places);
  }

  /**
   * Adds some numbers, one after another, to those of rows.
   *
   * @param rows the row of each
   * @param numbers each at its place in {@code rows}
   * @param count how many there are
   * @param places the decimal places of all
   */
  void add(int[] rows, long[] numbers, int count, int places) {
    int done = wide == null && places == scale ? addNarrow(rows, numbers, count) : 0;
    for (int i = done; i < count; i++) {
      add(rows[i], numbers[i], places);
    }
  }

  /** Adds numbers of the same places as long as the sums are not too large; how many those are. */
  private int addNarrow(int[] rows, long[] numbers, int count) {
    long[] sums = narrow;
    for (int i = 0; i < count; i++) {
      long before = sums[rows[i]];
      long sum = before + numbers[i];
      if (((before ^ sum) & (numbers[i] ^ sum)) < 0) {
        return i;
      }
      sums[rows[i]] = sum;
    }
    return count;
  }

  /** The decimal places of all its numbers. */
  int scale() {
    return scale;
  }

  void add(int row, BigInteger unscaled, int places) {
    BigInteger value = aligned(unscaled, places);
    put(row, unscaled(row).add(value));
  }

  /** Keeps the smaller of two numbers, or the larger where {@code sign} is −1. */
  void keep(int row, int sign, BigInteger unscaled, int places) {
    BigInteger value = aligned(unscaled, places);
    if (sign * value.compareTo(unscaled(row)) < 0) {
      put(row, value);
    }
  }

  void keep(int row, int sign, Column other, int from) {
    keep(row, sign, other.unscaled(from), other.scale);
  }

  /** The number with as many places as all have, which may become more by it. */
  private BigInteger aligned(BigInteger unscaled, int places) {
    if (places > scale) {
      BigInteger factor = BigInteger.TEN.pow(places - scale);
      int more = places - scale;
      scale = places;
      if (wide == null && Arrays.stream(narrow).allMatch(value -> Scaled.fits(value, more))) {
        long small = Scaled.power(more);
        Arrays.setAll(narrow, i -> narrow[i] * small);
      } else {
        BigInteger[] all = widen();
        Arrays.setAll(all, i -> all[i].multiply(factor));
      }
    }
    return places == scale ? unscaled : unscaled.multiply(BigInteger.TEN.pow(scale - places));
  }

  private void put(int row, BigInteger value) {
    if (wide == null && value.bitLength() <= 63) {
      narrow[row] = value.longValueExact();
    } else {
      widen()[row] = value;
    }
  }

  private BigInteger[] widen() {
    if (wide == null) {
      wide = Arrays.stream(narrow).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
      narrow = new long[0];
    }
    return wide;
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
      if (((part ^ next) & (narrow[rows[i]] ^ next)) < 0) {
        total = total.add(BigInteger.valueOf(part));
        next = narrow[rows[i]];
      }
      part = next;
    }
    return total.add(BigInteger.valueOf(part));
  }

  Column pick(int[] rows) {
    if (wide != null) {
      BigInteger[] all = wide;
      return new Column(
          scale, new long[0], Arrays.stream(rows).mapToObj(r -> all[r]).toArray(BigInteger[]::new));
    }
    long[] picked = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = narrow[rows[i]];
    }
    return new Column(scale, picked, null);
  }

  /** The numbers of some rows times a finite decimal, those of the others as they are. */
  Column times(Rational factor, IntPredicate chosen, int rows) {
    BigDecimal decimal = new BigDecimal(factor.toString());
    Column product = new Column(0, new long[rows], null);
    for (int row = 0; row < rows; row++) {
      if (chosen.test(row)) {
        product.set(row, unscaled(row).multiply(decimal.unscaledValue()), scale + decimal.scale());
      } else {
        product.set(row, this, row);
      }
    }
    return product;
  }
}
