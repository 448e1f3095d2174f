package io.github.kpi4j.core.engine;

/**
 * An evaluation was ended before its end, by a {@link Budget}. There is no result then: what was
 * calculated so far is not the answer to anything. The contract and the facts are as before, and
 * may be evaluated again.
 */
public final class EvaluationStopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What ended an evaluation. */
  public enum Cause {
    /** Somebody did not want the result any more, see {@link Budget#until}. */
    CANCELLED,
    /** It took longer than was allowed, see {@link Budget#time}. */
    OUT_OF_TIME,
    /** There were more subjects than allowed, see {@link Budget#subjects}. */
    TOO_MANY_SUBJECTS
  }

  /** Why. */
  private final Cause cause;

  EvaluationStopped(Cause cause, String message) {
    super(message);
    this.cause = cause;
  }

  /**
   * What ended it.
   *
   * @return which limit was reached
   */
  public Cause stoppedBy() {
    return cause;
  }
}
