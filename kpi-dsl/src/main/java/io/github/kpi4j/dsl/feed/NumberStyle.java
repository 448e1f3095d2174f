package io.github.kpi4j.dsl.feed;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of one column are written. A file may mix them: counts as {@code 2,340} beside
 * money as {@code R$ 1.234,50}.
 */
enum NumberStyle {
  /** {@code 1234.50}: a dot before the decimals, nothing between thousands. */
  PLAIN("[0-9]{1,38}(?:\\.[0-9]{1,38})?"),
  /** {@code 1,234.50}; the commas may be left out. */
  US("(?:[0-9]{1,3}(?:,[0-9]{3}){1,11}|[0-9]{1,38})(?:\\.[0-9]{1,38})?"),
  /** {@code 1.234,50}; the dots may be left out. */
  BR("(?:[0-9]{1,3}(?:\\.[0-9]{3}){1,11}|[0-9]{1,38})(?:,[0-9]{1,38})?"),
  /** {@code US} or {@code BR}, as the cells of the column show. */
  EITHER("");

  private static final Pattern SIGNED =
      Pattern.compile("([-\u2212])?(?:R\\$|US\\$|CN¥|BRL|USD|CNY|\\$|¥|￥)?([-\u2212])?([0-9.,]+)");

  private final Pattern digits;

  NumberStyle(String digits) {
    this.digits = Pattern.compile(digits);
  }

  /** The word that a feed writes. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a cell; spaces of any kind and signs of currencies in it mean nothing.
   *
   * @return empty if it is not written so, or with {@code EITHER} if it may be two numbers
   */
  Optional<BigDecimal> read(String cell) {
    if (this == EITHER) {
      Optional<BigDecimal> us = US.read(cell);
      Optional<BigDecimal> br = BR.read(cell);
      return us.isEmpty() ? br : us.filter(u -> br.isEmpty() || br.get().compareTo(u) == 0);
    }
    if (isPlain(cell)) {
      return digits.matcher(cell).matches() ? Optional.of(number(cell)) : Optional.empty();
    }
    Matcher found = SIGNED.matcher(withoutSpaces(cell));
    if (!found.matches() || !digits.matcher(found.group(3)).matches()) {
      return Optional.empty();
    }
    BigDecimal amount = number(found.group(3));
    boolean minus = found.group(1) != null;
    boolean minusBehindSign = found.group(2) != null;
    if (minus && minusBehindSign) {
      return Optional.empty();
    }
    return Optional.of(minus || minusBehindSign ? amount.negate() : amount);
  }

  /** Whether a cell may be two different numbers. */
  static boolean isAmbiguous(String cell) {
    return EITHER.read(cell).isEmpty() && US.read(cell).isPresent() && BR.read(cell).isPresent();
  }

  private BigDecimal number(String text) {
    return new BigDecimal(
        switch (this) {
          case US -> text.replace(",", "");
          case BR -> text.replace(".", "").replace(',', '.');
          default -> text;
        });
  }

  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        return false;
      }
    }
    return !cell.isEmpty();
  }

  private static String withoutSpaces(String cell) {
    StringBuilder kept = new StringBuilder(cell.length());
    cell.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
