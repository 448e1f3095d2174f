package io.github.kpi4j.core.duty;

import java.util.List;

/**
 * What somebody has written down of how the duties were kept.
 *
 * @param tickets what the help desk knows
 */
public record DutyRecord(List<Ticket> tickets) {
  /** Nothing was written down. */
  public static final DutyRecord EMPTY = new DutyRecord(List.of());

  /**
   * Keeps its own copy.
   *
   * @param tickets what the help desk knows
   */
  public DutyRecord {
    tickets = List.copyOf(tickets);
  }

  /**
   * The same record with other tickets.
   *
   * @param all what the help desk knows
   * @return the rest as it is
   */
  public DutyRecord withTickets(List<Ticket> all) {
    return new DutyRecord(all);
  }
}
