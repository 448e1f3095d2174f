package io.github.kpi4j.core.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a help desk knows of one ticket.
 *
 * @param id its number
 * @param priority the name of its priority in the contract
 * @param opened when it was opened
 * @param responded when somebody first answered; a ticket that was solved counts as answered then
 *     at the latest
 * @param resolved when it was solved
 * @param pauses when it waited for the other side, in any order; they may overlap
 */
public record Ticket(
    String id,
    String priority,
    Instant opened,
    Optional<Instant> responded,
    Optional<Instant> resolved,
    List<Pause> pauses) {
  /**
   * A time in which nobody can work on a ticket.
   *
   * @param from when it began
   * @param until when it ended; empty while it lasts
   */
  public record Pause(Instant from, Optional<Instant> until) {
    /**
     * A pause that is over.
     *
     * @param from when it began
     * @param until when it ended
     * @return the pause
     */
    public static Pause of(Instant from, Instant until) {
      return new Pause(from, Optional.of(until));
    }

    /**
     * A pause that lasts.
     *
     * @param from when it began
     * @return the pause
     */
    public static Pause since(Instant from) {
      return new Pause(from, Optional.empty());
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param id its number
   * @param priority its priority
   * @param opened when it was opened
   * @param responded when somebody answered
   * @param resolved when it was solved
   * @param pauses when it waited
   */
  public Ticket {
    pauses = List.copyOf(pauses);
  }

  /**
   * A ticket that was just opened.
   *
   * @param id its number
   * @param priority its priority
   * @param opened when
   * @return without answer, solution or pause
   */
  public static Ticket opened(String id, String priority, Instant opened) {
    return new Ticket(id, priority, opened, Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * The same ticket, answered.
   *
   * @param at when somebody first answered
   * @return a ticket
   */
  public Ticket respondedAt(Instant at) {
    return new Ticket(id, priority, opened, Optional.of(at), resolved, pauses);
  }

  /**
   * The same ticket, solved.
   *
   * @param at when it was solved
   * @return a ticket
   */
  public Ticket resolvedAt(Instant at) {
    return new Ticket(id, priority, opened, responded, Optional.of(at), pauses);
  }

  /**
   * The same ticket with pauses.
   *
   * @param waiting all of them
   * @return a ticket
   */
  public Ticket paused(Pause... waiting) {
    return new Ticket(id, priority, opened, responded, resolved, List.of(waiting));
  }

  /**
   * When a clock was stopped for good.
   *
   * @param clock which
   * @return for the answer the earlier of answer and solution
   */
  public Optional<Instant> done(TicketClock clock) {
    if (clock == TicketClock.RESOLVE || responded.isEmpty()) {
      return resolved;
    }
    return resolved.filter(at -> at.isBefore(responded.get())).or(() -> responded);
  }
}
