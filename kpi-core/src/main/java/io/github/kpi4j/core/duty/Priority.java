package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Title;
import java.util.Optional;

/**
 * How fast tickets of one kind have to be dealt with.
 *
 * @param name its name, as tickets carry it
 * @param title its name for people
 * @param respondWithin how soon somebody has to answer, if that was agreed
 * @param resolveWithin how soon it has to be solved, if that was agreed
 */
public record Priority(
    String name,
    Title title,
    Optional<TimeLimit> respondWithin,
    Optional<TimeLimit> resolveWithin) {
  /**
   * What was agreed for one of the two clocks.
   *
   * @param clock which
   * @return empty if nothing was
   */
  public Optional<TimeLimit> limit(TicketClock clock) {
    return clock == TicketClock.RESPOND ? respondWithin : resolveWithin;
  }
}
