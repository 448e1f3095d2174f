package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.SubjectResult;
import java.util.List;

/**
 * The subjects of a KPI that a report names one by one.
 *
 * @param most how many of each KPI at most
 */
record WorstSubjects(int most) {
  /** As many as reports name unless they are told otherwise. */
  static final WorstSubjects USUAL = new WorstSubjects(5);

  static WorstSubjects most(int subjects) {
    if (subjects < 0) {
      throw new IllegalArgumentException("subjects is negative: " + subjects);
    }
    return new WorstSubjects(subjects);
  }

  /** Those that do not have the best level, worst first; empty without subjects. */
  List<SubjectResult> of(KpiResult result, Levels levels) {
    String best = levels.names().get(0);
    return result.subjects().stream()
        .filter(subject -> subject.outcome().level().filter(best::equals).isEmpty())
        .limit(most)
        .toList();
  }
}
