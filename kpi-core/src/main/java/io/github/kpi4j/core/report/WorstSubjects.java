package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.SubjectResult;
import java.util.List;

/** The subjects of a KPI that a report names one by one. */
final class WorstSubjects {
  private static final int MOST = 5;

  private WorstSubjects() {}

  /** Those that do not have the best level, worst first, at most five; empty without subjects. */
  static List<SubjectResult> of(KpiResult result, Levels levels) {
    String best = levels.names().get(0);
    return result.subjects().stream()
        .filter(subject -> subject.outcome().level().filter(best::equals).isEmpty())
        .limit(MOST)
        .toList();
  }
}
