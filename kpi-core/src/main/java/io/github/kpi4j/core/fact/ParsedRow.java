package io.github.kpi4j.core.fact;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one row says, ready to be put into columns. Reused from row to row, so that reading makes no
 * objects.
 */
final class ParsedRow {
  int day;
  final int[] codes;
  final long[] seconds;
  final int[] nanos;
  final long[] unscaled;
  final int[] scales;

  /** A row among others that may be of the same day and words; that it is found at, afterwards. */
  int likely;

  /** Whether a number has too many digits for a {@code long}; else {@link #wide} does not count. */
  boolean isWide;

  /** The digits of numbers that have too many for a {@code long}. */
  final @Nullable BigInteger[] wide;

  ParsedRow(int texts, int instants, int measures) {
    this.codes = new int[texts];
    this.seconds = new long[instants];
    this.nanos = new int[instants];
    this.unscaled = new long[measures];
    this.scales = new int[measures];
    this.wide = new BigInteger[measures];
  }

  static ParsedRow of(TableSchema schema) {
    return new ParsedRow(
        schema.wordColumns().size(), schema.instants().size(), schema.measures().size());
  }

  /** All digits of a number. */
  BigInteger digits(int measure) {
    BigInteger all = wide[measure];
    return !isWide || all == null ? BigInteger.valueOf(unscaled[measure]) : all;
  }

  /** A number that rows of the same day and words share. */
  int hashOfCell() {
    int hash = 0;
    for (int code : codes) {
      hash = hash * 31 + code;
    }
    return RowIndex.mix(RowIndex.mix(hash) + day);
  }

  /** Takes over a row that was read with care. */
  void set(Row row, RowColumns columns) {
    day = Math.toIntExact(row.day().toEpochDay());
    for (int i = 0; i < codes.length; i++) {
      codes[i] = columns.dictionary(i).code(row.texts().get(i));
    }
    for (int i = 0; i < seconds.length; i++) {
      Instant at = row.instants().get(i);
      seconds[i] = at.getEpochSecond();
      nanos[i] = at.getNano();
    }
    isWide = false;
    for (int i = 0; i < unscaled.length; i++) {
      BigInteger digits = row.numbers().get(i).unscaledValue();
      boolean fits = digits.bitLength() <= 63;
      wide[i] = fits ? null : digits;
      isWide |= !fits;
      unscaled[i] = fits ? digits.longValueExact() : 0;
      scales[i] = row.numbers().get(i).scale();
    }
  }
}
