package io.github.kpi4j.core.result;

import io.github.kpi4j.core.stage.StagePlan;
import java.util.List;

/**
 * How everything goes through the stages of a plan.
 *
 * @param plan the plan
 * @param subjects one timeline a subject, in order; the only one of the contract where the plan is
 *     the contract's
 */
public record PlanTimelines(StagePlan plan, List<SubjectTimeline> subjects) {
  /**
   * Keeps its own copy.
   *
   * @param plan the plan
   * @param subjects the timelines
   */
  public PlanTimelines {
    subjects = List.copyOf(subjects);
  }
}
