package io.github.kpi4j.core.duty;

import java.util.Locale;

/** How much somebody may do in an area of an account, the least first. */
public enum AccessLevel {
  /** Nothing. */
  NONE,
  /** Look at it. */
  VIEW_ONLY,
  /** Change it. */
  EDIT,
  /** Everything, also giving permissions to others. */
  FULL;

  /**
   * Its name in contracts.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
