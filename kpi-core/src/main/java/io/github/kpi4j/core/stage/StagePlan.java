package io.github.kpi4j.core.stage;

import io.github.kpi4j.core.stage.Stage.Earned;
import io.github.kpi4j.core.stage.Stage.IfOverdue;
import io.github.kpi4j.core.value.Title;
import java.util.List;
import java.util.Optional;

/**
 * The stages that something goes through, one after the other. It is in exactly one of them on
 * every day from its start, and in none before.
 *
 * @param name its name
 * @param title its name for people
 * @param forEach the dimensions whose every combination of values has stages of its own; none for
 *     stages of the contract
 * @param start the first day of the first stage
 * @param stages in order, the last one open and no other
 */
public record StagePlan(
    String name, Title title, List<String> forEach, Start start, List<Stage> stages) {
  /** The last state of what has not earned its next stage in time; no stage is called so. */
  public static final String FAILED = "failed";

  /**
   * Keeps its own copies.
   *
   * @param name its name
   * @param title its name for people
   * @param forEach the dimensions of its subjects
   * @param start the first day
   * @param stages in order
   */
  public StagePlan {
    forEach = List.copyOf(forEach);
    stages = List.copyOf(stages);
  }

  /**
   * A stage by name.
   *
   * @param stage any name
   * @return empty if there is none, as for {@link #FAILED}
   */
  public Optional<Stage> stage(String stage) {
    return stages.stream().filter(one -> one.name().equals(stage)).findFirst();
  }

  /**
   * Whether a subject of the plan can fail.
   *
   * @return true if a stage says {@code if_overdue: fail}
   */
  public boolean canFail() {
    return stages.stream()
        .filter(Earned.class::isInstance)
        .flatMap(stage -> ((Earned) stage).limit().stream())
        .anyMatch(limit -> limit.ifOverdue() == IfOverdue.FAIL);
  }
}
