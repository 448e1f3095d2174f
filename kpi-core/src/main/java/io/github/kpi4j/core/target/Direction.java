package io.github.kpi4j.core.target;

import java.util.Locale;

/** Which way a value is better. */
public enum Direction {
  /** More is better: sales, margin. */
  HIGHER,
  /** Less is better: ad cost ratio, refunds. */
  LOWER,
  /** A range is best, and both sides of it are worse: days of cover. */
  INSIDE;

  /**
   * The word a contract uses.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
