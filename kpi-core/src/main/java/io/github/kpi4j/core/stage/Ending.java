package io.github.kpi4j.core.stage;

/** How a stay in a stage ended, or how it stands. */
public enum Ending {
  /** It goes on, and nothing is tried yet. */
  RUNNING,
  /** It goes on, and its condition is tried every day. */
  TRYING,
  /** It is overdue and goes on until its condition holds. */
  HELD,
  /** Its time was over. */
  LASTED,
  /** Its condition held at the end of its last day. */
  GRADUATED,
  /** It was overdue, and the next stage began all the same. */
  ADVANCED,
  /** It was overdue, and the subject has failed. */
  FAILED,
  /**
   * It was overdue, but every day on which its condition would have been tried lies before the
   * facts, so that nobody can say that it failed; the next stage began.
   */
  BEFORE_FACTS
}
