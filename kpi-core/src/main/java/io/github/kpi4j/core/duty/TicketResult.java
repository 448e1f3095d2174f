package io.github.kpi4j.core.duty;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ticket held against the service levels.
 *
 * @param ticket what was held against them
 * @param timings one for each clock that was agreed for its priority; none if it cannot be timed
 * @param problem why it cannot be timed, if so
 */
public record TicketResult(Ticket ticket, List<Timing> timings, Optional<Problem> problem) {
  /** What is wrong with a ticket. */
  public enum Problem {
    /** The contract has no such priority. */
    UNKNOWN_PRIORITY,
    /** It was opened before 1970, which no help desk has seen. */
    OPENED_TOO_EARLY,
    /** It was opened later than the instant at which it is looked at. */
    NOT_OPENED_YET,
    /** It was answered before it was opened. */
    RESPONDED_BEFORE_OPENED,
    /** It was solved before it was opened. */
    RESOLVED_BEFORE_OPENED,
    /** A pause ends before it begins. */
    PAUSE_BACKWARDS,
    /** Another ticket has the same number and says something else. */
    SAME_ID;

    /**
     * How messages and reports say it.
     *
     * @return the key of a text, such as {@code @ticket.same_id}
     */
    public String label() {
      return "@ticket." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param ticket the ticket
   * @param timings its clocks
   * @param problem why it has none
   */
  public TicketResult {
    timings = List.copyOf(timings);
  }

  /**
   * One of its clocks.
   *
   * @param clock which
   * @return empty if nothing was agreed for it, or the ticket cannot be timed
   */
  public Optional<Timing> timing(TicketClock clock) {
    return timings.stream().filter(timing -> timing.clock() == clock).findFirst();
  }
}
