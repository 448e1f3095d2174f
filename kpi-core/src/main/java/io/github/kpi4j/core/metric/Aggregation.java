package io.github.kpi4j.core.metric;

import java.util.Locale;

/** How many rows become one number. */
public enum Aggregation {
  /** The sum of all rows of the period. */
  SUM,
  /**
   * The newest state of each combination of dimensions at the end of the period, added up over the
   * combinations: stock adds up over warehouses but not over days.
   */
  LAST;

  /**
   * The key a contract uses.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
