package io.github.kpi4j.core.fact;

import java.util.Locale;

/** What the values of a dimension are. */
public enum DimensionType {
  /** Any word: a product, a channel, a campaign. */
  TEXT,
  /** A calendar day in the contract's time zone; a table has exactly one, the day of the row. */
  DATE,
  /** A point in time, such as when a row was last updated. */
  INSTANT;

  /**
   * The word a contract uses.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
