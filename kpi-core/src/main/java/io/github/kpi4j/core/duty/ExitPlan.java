package io.github.kpi4j.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The dates on which a contract ends and is handed over.
 *
 * @param notice the day on which notice was given
 * @param end the last day of the contract
 * @param transitionEnd the last day on which the parties help each other
 * @param deadlines by when what has to be done, in the order of the contract
 */
public record ExitPlan(
    LocalDate notice, LocalDate end, LocalDate transitionEnd, List<Deadline> deadlines) {
  /**
   * Something that has to be done.
   *
   * @param task its name
   * @param by the party that has to do it, if that was said
   * @param day the last day on which it is in time
   * @param revokes whether it takes permissions back
   */
  public record Deadline(String task, Optional<String> by, LocalDate day, boolean revokes) {
    /** The name of the task of deleting what the provider has of the operating data. */
    public static final String DELETION = "delete_operating_data";

    /**
     * The day by which copies of the operating data are deleted.
     *
     * @param by who has to, if that is known
     * @param day the last day on which it is in time
     * @return the deadline
     */
    public static Deadline deletion(Optional<String> by, LocalDate day) {
      return new Deadline(DELETION, by, day, false);
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param notice the day of the notice
   * @param end the last day of the contract
   * @param transitionEnd the last day of the transition
   * @param deadlines by when what has to be done
   */
  public ExitPlan {
    deadlines = List.copyOf(deadlines);
  }

  /**
   * The day by which permissions are taken back.
   *
   * @return the earliest deadline that takes permissions back; the last day of the transition where
   *     the contract has none
   */
  public LocalDate revokeBy() {
    return deadlines.stream()
        .filter(Deadline::revokes)
        .map(Deadline::day)
        .min(Comparator.naturalOrder())
        .orElse(transitionEnd);
  }

  /**
   * The same plan with one more deadline.
   *
   * @param deadline what has to be done besides
   * @return a plan
   */
  public ExitPlan with(Deadline deadline) {
    List<Deadline> more = new ArrayList<>(deadlines);
    more.add(deadline);
    return new ExitPlan(notice, end, transitionEnd, more);
  }
}
