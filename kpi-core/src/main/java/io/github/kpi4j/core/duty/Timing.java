package io.github.kpi4j.core.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one clock of a ticket says.
 *
 * @param clock which
 * @param limit what was agreed
 * @param verdict how it stands
 * @param due when the time is up, where that is known: not while a pause lasts that began before
 * @param done when it was done, if it was
 * @param elapsed exactly how much time has been used, in the time that the limit is counted in and
 *     without pauses, until it was done or until now
 */
public record Timing(
    TicketClock clock,
    TimeLimit limit,
    Verdict verdict,
    Optional<Instant> due,
    Optional<Instant> done,
    Duration elapsed) {
  /** How a clock stands. */
  public enum Verdict {
    /** Done at the due instant or before. */
    MET,
    /** Done later, or not done although the time is up. */
    MISSED,
    /** Not done, and there is still time. */
    OPEN,
    /** Not done, and the clock stands still. */
    PAUSED
  }
}
