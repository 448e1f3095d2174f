package io.github.kpi4j.core.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How an alert stands for one subject at the end of a day, and how it came to that.
 *
 * @param words the value of each of the alert's dimensions, in their order; none for an alert of
 *     the whole contract
 * @param state how it stands
 * @param since the day at whose end it came to stand so; empty if it never stood otherwise
 * @param unknownSince the first of the last days on which nobody could tell whether its condition
 *     held; empty if the last day was not one of them
 * @param changes every change up to the day, in order
 */
public record AlertState(
    List<String> words,
    State state,
    Optional<LocalDate> since,
    Optional<LocalDate> unknownSince,
    List<Change> changes) {
  /** How an alert can stand. */
  public enum State {
    /** There is nothing to say. */
    OK,
    /** Its condition holds, but not yet for long enough. */
    PENDING,
    /** Somebody has to act. */
    FIRING,
    /** It has fired and is over. */
    CLEARED
  }

  /**
   * The end of a day on which it came to stand otherwise.
   *
   * @param day the day
   * @param state how it stood from then on
   * @param decidedBy the condition that decided, with the value of every part on that day
   */
  public record Change(LocalDate day, State state, Explanation decidedBy) {}

  /**
   * Keeps its own copies.
   *
   * @param words the value of each dimension
   * @param state how it stands
   * @param since since when
   * @param unknownSince since when nobody can tell
   * @param changes every change
   */
  public AlertState {
    words = List.copyOf(words);
    changes = List.copyOf(changes);
  }
}
