package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Delay;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that has to be done when the contract ends.
 *
 * @param task its name, such as {@code return_operating_data}; a task {@code revoke_…} takes
 *     permissions back
 * @param within how long it may take
 * @param from from when on that is counted
 * @param by the party that has to do it, if that was said
 */
public record Handover(String task, Delay within, From from, Optional<String> by) {
  private static final String REVOKING = "revoke";

  /** From when on a handover is counted. */
  public enum From {
    /** The day on which notice is given. */
    NOTICE,
    /** The last day of the contract. */
    END,
    /** The last day of the transition behind it. */
    TRANSITION;

    /**
     * Its name in contracts.
     *
     * @return the name in lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Whether the task takes permissions back.
   *
   * @return true if its name begins with {@code revoke}
   */
  public boolean revokes() {
    return task.startsWith(REVOKING);
  }
}
