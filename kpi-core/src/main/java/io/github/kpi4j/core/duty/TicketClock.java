package io.github.kpi4j.core.duty;

import java.util.Locale;

/** What is timed on a ticket. Both clocks start when it is opened and stand still in its pauses. */
public enum TicketClock {
  /** The time until somebody answers. */
  RESPOND,
  /** The time until it is solved. */
  RESOLVE;

  /**
   * Its name in tables.
   *
   * @return {@code respond} or {@code resolve}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
