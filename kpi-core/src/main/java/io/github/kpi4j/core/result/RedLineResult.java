package io.github.kpi4j.core.result;

import io.github.kpi4j.core.contract.RedLine;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What became of a red line.
 *
 * @param line the red line
 * @param finding whether it was crossed
 * @param explanation its condition with the value of every part
 * @param taken what it takes from the score that is left by the KPIs and the red lines before it, 0
 *     where it takes nothing; empty while there is no score
 */
public record RedLineResult(
    RedLine line, Finding finding, Explanation explanation, Optional<BigDecimal> taken) {
  /** Whether a red line was crossed. */
  public enum Finding {
    /** It was not. */
    KEPT,
    /** It was. */
    CROSSED,
    /** Nobody can tell, and there is no score until somebody can. */
    UNKNOWN,
    /** Nobody can tell, and the scorecard says that this counts as crossed. */
    UNKNOWN_COUNTS,
    /** The provider has not delivered what would tell, which counts as crossed. */
    WITHHELD,
    /** All days of the period are excused. */
    EXCUSED
  }

  /**
   * Whether it limits the score.
   *
   * @return true if it was crossed or counts as crossed
   */
  public boolean counts() {
    return switch (finding) {
      case CROSSED, UNKNOWN_COUNTS, WITHHELD -> true;
      case KEPT, UNKNOWN, EXCUSED -> false;
    };
  }
}
