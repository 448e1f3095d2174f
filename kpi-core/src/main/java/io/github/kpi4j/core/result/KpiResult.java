package io.github.kpi4j.core.result;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A KPI of a period.
 *
 * @param kpi what was judged
 * @param outcome what it came to
 * @param explanation its value over everything and where that comes from; for a {@code for_each}
 *     KPI the metric recomputed over all subjects, never an average
 * @param stage the stage of the whole contract that it was judged by, where the KPI has such stages
 *     and the first has begun
 * @param subjects every subject of a {@code for_each} KPI, worst first; empty otherwise
 * @param points the exact points it earned, 0 to 100, where it has any
 * @param standing how far all that it was judged by can be relied on
 */
public record KpiResult(
    Kpi kpi,
    Outcome outcome,
    Explanation explanation,
    Optional<String> stage,
    List<SubjectResult> subjects,
    Optional<Rational> points,
    Standing standing) {
  /**
   * Keeps its own copy.
   *
   * @param kpi what was judged
   * @param outcome what it came to
   * @param explanation its value
   * @param stage the stage of the contract
   * @param subjects every subject
   * @param points the points it earned
   * @param standing how far it can be relied on
   */
  public KpiResult {
    subjects = List.copyOf(subjects);
  }

  /**
   * The subjects that left the roll-up because they cannot be judged.
   *
   * @return how many there are for each kind of reason, in the order of the kinds; empty where all
   *     were judged
   */
  public Map<Reason.Kind, Integer> leftOut() {
    Map<Reason.Kind, Integer> counts = new EnumMap<>(Reason.Kind.class);
    for (SubjectResult subject : subjects) {
      if (subject.outcome() instanceof Outcome.NotEvaluable gap) {
        counts.merge(gap.reason().kind(), 1, Integer::sum);
      }
    }
    return Collections.unmodifiableMap(counts);
  }

  /**
   * Whether there is nothing to judge because both sides have agreed that it does not count.
   *
   * @return true if all days that it would be taken over are excused
   */
  public boolean isExcused() {
    return outcome instanceof Outcome.NotEvaluable gap
        && gap.reason().kind() == Reason.Kind.EXCUSED;
  }

  /**
   * In one line.
   *
   * @return such as {@code tacos green: 11.84% (at most 12%)}
   */
  @Override
  public String toString() {
    return kpi.name() + " " + outcome;
  }
}
