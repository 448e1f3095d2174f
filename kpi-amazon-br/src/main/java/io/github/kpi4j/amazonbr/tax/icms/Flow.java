package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.Uf;
import java.util.Locale;

/** The ways of goods into a state that differ in their rate, whatever states they join. */
public enum Flow {
  /** From the state itself. */
  INSIDE,
  /** Across a border, of goods whose origin is 1, 2, 3 or 8: 4 %. */
  IMPORTED,
  /** Across a border, from the South and Southeast without Espírito Santo to the rest: 7 %. */
  TO_REST,
  /** Across any other border: 12 %. */
  OTHER;

  /**
   * The way that goods go.
   *
   * @param from where they leave
   * @param to where they arrive
   * @param origin where they were made
   * @return exactly one of the four
   */
  public static Flow of(Uf from, Uf to, Origin origin) {
    if (from == to) {
      return INSIDE;
    }
    if (origin.isAtFourPercent()) {
      return IMPORTED;
    }
    return from.isSouthOrSoutheast() && !to.isSouthOrSoutheast() ? TO_REST : OTHER;
  }

  /** The key of its row in the table of interstate rates. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
