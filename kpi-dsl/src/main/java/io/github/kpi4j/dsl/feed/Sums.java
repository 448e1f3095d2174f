package io.github.kpi4j.dsl.feed;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one measure by row, exact: eight bytes each as long as all of them are whole numbers
 * of the same power of ten, and as they are once one does not fit. Rows that never had a number
 * take nothing.
 */
final class Sums {
  private static final long NONE = Long.MIN_VALUE;
  private static final int MOST_DIGITS = 18;

  private long[] scaled = {};
  private int scale;
  private @Nullable BigDecimal @Nullable [] large;

  /** Adds to the sum of a row; a number that is absent leaves it as it is. */
  void add(int row, @Nullable BigDecimal number) {
    if (number == null) {
      return;
    }
    if (large == null && !fits(row, number)) {
      enlarge();
    }
    if (large != null) {
      addLarge(row, number);
    }
  }

  /** The sum of a row; null if it never had a number. */
  @Nullable BigDecimal get(int row) {
    if (large != null) {
      return row < large.length ? large[row] : null;
    }
    return row < scaled.length && scaled[row] != NONE
        ? BigDecimal.valueOf(scaled[row], scale)
        : null;
  }

  /** Adds as a whole number; false, and the sums are what they were, if that does not fit. */
  private boolean fits(int row, BigDecimal number) {
    if (number.scale() > scale && !rescale(number.scale())) {
      return false;
    }
    if (number.precision() - number.scale() + scale > MOST_DIGITS) {
      return false;
    }
    long more = number.setScale(scale).unscaledValue().longValueExact();
    reserve(row);
    long own = scaled[row] == NONE ? 0 : scaled[row];
    long sum = own + more;
    boolean overflows = ((own ^ sum) & (more ^ sum)) < 0;
    if (overflows || sum == NONE) {
      return false;
    }
    scaled[row] = sum;
    return true;
  }

  /** Writes all sums with more decimals; false, and nothing is changed, if one does not fit. */
  private boolean rescale(int wider) {
    if (wider > MOST_DIGITS) {
      return false;
    }
    long factor = 1;
    for (int i = scale; i < wider; i++) {
      factor *= 10;
    }
    long most = Long.MAX_VALUE / factor;
    for (long sum : scaled) {
      if (sum != NONE && (sum > most || sum < -most)) {
        return false;
      }
    }
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = scaled[i] == NONE ? NONE : scaled[i] * factor;
    }
    scale = wider;
    return true;
  }

  private void reserve(int row) {
    if (row >= scaled.length) {
      int before = scaled.length;
      scaled = Arrays.copyOf(scaled, Math.addExact(row, (row >> 1) + 8));
      Arrays.fill(scaled, before, scaled.length, NONE);
    }
  }

  private void enlarge() {
    @Nullable BigDecimal[] all = new @Nullable BigDecimal[scaled.length];
    for (int row = 0; row < all.length; row++) {
      all[row] = get(row);
    }
    large = all;
    scaled = new long[0];
  }

  private void addLarge(int row, BigDecimal number) {
    @Nullable BigDecimal[] all = large == null ? new @Nullable BigDecimal[0] : large;
    if (row >= all.length) {
      all = Arrays.copyOf(all, Math.addExact(row, (row >> 1) + 8));
    }
    BigDecimal own = all[row];
    all[row] = own == null ? number : own.add(number);
    large = all;
  }
}
