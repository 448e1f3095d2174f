package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import java.util.Optional;

/**
 * The stage that something is judged by in one period.
 *
 * @param stage its name; empty where there is none
 * @param gap why there is none, where there should be one
 * @param failed why whatever is judged by it has the worst level, if it has
 * @param standing how far that can be relied on
 */
record StageFound(
    Optional<String> stage, Optional<Reason> gap, Optional<Reason> failed, Standing standing) {
  /** What has no stages. */
  static final StageFound NONE =
      new StageFound(Optional.empty(), Optional.empty(), Optional.empty(), Standing.CONSTANT);

  static StageFound gap(Reason reason, Standing standing) {
    return new StageFound(Optional.empty(), Optional.of(reason), Optional.empty(), standing);
  }
}
