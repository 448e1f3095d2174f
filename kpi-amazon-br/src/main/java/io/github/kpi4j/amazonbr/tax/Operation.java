package io.github.kpi4j.amazonbr.tax;

import java.util.Locale;

/** What goods do when a state's benefit may meet them. */
public enum Operation {
  /** They enter the country. */
  IMPORT,
  /** They are sold inside the state. */
  INSIDE,
  /** They are sold across its border at 4 %: origin 1, 2, 3 or 8. */
  ACROSS_IMPORTED,
  /** They are sold across its border at 7 or 12 %. */
  ACROSS;

  /**
   * What a sale is.
   *
   * @param from the state that the goods leave, whose benefit it is
   * @param to the state that they arrive in
   * @param origin where they were made
   * @return one of the three kinds of sale
   */
  public static Operation of(Uf from, Uf to, Origin origin) {
    if (from == to) {
      return INSIDE;
    }
    return origin.isAtFourPercent() ? ACROSS_IMPORTED : ACROSS;
  }

  /**
   * Its word in tables.
   *
   * @return such as {@code across_imported}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
