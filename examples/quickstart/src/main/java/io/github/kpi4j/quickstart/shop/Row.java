package io.github.kpi4j.quickstart.shop;

import java.time.Instant;
import java.time.LocalDate;

/** One line of a CSV file in the making. No cell of this shop ever needs a quote. */
final class Row {
  private final StringBuilder line = new StringBuilder();

  Row text(String cell) {
    if (line.length() > 0) {
      line.append(',');
    }
    line.append(cell);
    return this;
  }

  Row date(LocalDate day) {
    return text(day.toString());
  }

  Row instant(Instant instant) {
    return text(instant.toString());
  }

  Row count(long count) {
    return text(Long.toString(count));
  }

  /** An amount in whole currency: 4 990 cents are {@code 49.90}. */
  Row cents(long cents) {
    return fixed(cents, 2);
  }

  /** A number of zero or more with so many decimals: 47 with one is {@code 4.7}. */
  Row fixed(long scaled, int decimals) {
    String digits = Long.toString(scaled);
    String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    int point = padded.length() - decimals;
    return text(padded.substring(0, point) + '.' + padded.substring(point));
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
