package io.github.kpi4j.amazonbr.fees;

import java.util.Locale;

/** How a seller pays for being on the marketplace at all. */
public enum SellingPlan {
  /** A sum a month, nothing an item. */
  PROFESSIONAL,
  /** Nothing a month, a sum for each item sold. */
  INDIVIDUAL;

  /**
   * Its name in the table of plans.
   *
   * @return {@code professional} or {@code individual}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
