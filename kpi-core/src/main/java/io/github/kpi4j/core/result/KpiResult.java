package io.github.kpi4j.core.result;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
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
 * @param levers what each leaf of its formula alone could do for a better level, where the value
 *     over everything was judged and is not at the best level already; otherwise empty
 */
public record KpiResult(
    Kpi kpi,
    Outcome outcome,
    Explanation explanation,
    Optional<String> stage,
    List<SubjectResult> subjects,
    Optional<Rational> points,
    Standing standing,
    List<Lever> levers) {
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
   * @param levers what its leaves could do
   */
  public KpiResult {
    subjects = List.copyOf(subjects);
    levers = List.copyOf(levers);
  }

  /**
   * A result whose levers nobody has looked for.
   *
   * @param kpi what was judged
   * @param outcome what it came to
   * @param explanation its value
   * @param stage the stage of the contract
   * @param subjects every subject
   * @param points the points it earned
   * @param standing how far it can be relied on
   */
  public KpiResult(
      Kpi kpi,
      Outcome outcome,
      Explanation explanation,
      Optional<String> stage,
      List<SubjectResult> subjects,
      Optional<Rational> points,
      Standing standing) {
    this(kpi, outcome, explanation, stage, subjects, points, standing, List.of());
  }

  /**
   * The same result with levers.
   *
   * @param found its own
   * @param judged its subjects with theirs
   * @return the rest as it is
   */
  public KpiResult with(List<Lever> found, List<SubjectResult> judged) {
    return new KpiResult(kpi, outcome, explanation, stage, judged, points, standing, found);
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
