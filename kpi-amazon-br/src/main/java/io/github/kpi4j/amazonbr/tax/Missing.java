package io.github.kpi4j.amazonbr.tax;

/**
 * Why there is no answer, and what would have to be known for one.
 *
 * @param reason the kind of gap
 * @param figure what is missing, such as {@code icms_modal.modal_pct[BA]}, for programs to read
 * @param detail the rest for people, such as the day asked for and the first day known
 */
public record Missing(Reason reason, String figure, String detail) {
  /** The kinds of gap. */
  public enum Reason {
    /** The day lies before the first that the table knows. */
    BEFORE_TABLE,
    /** The table has no row for this key, or none on this day. */
    NO_ROW,
    /** There will be a figure, and nobody has fixed it yet. */
    NOT_FIXED,
    /** A code or name that does not exist. */
    UNKNOWN_CODE,
    /** The law is disputed or differs: the caller has to say which reading to follow. */
    CHOICE_NEEDED,
    /** The rule does not reach this case, and another regime does. */
    OUTSIDE_RULE
  }

  /**
   * On one line.
   *
   * @return such as {@code BEFORE_TABLE icms_modal.modal_pct[BA]: asked for 2021-12-31, begins
   *     2022-01-01}
   */
  @Override
  public String toString() {
    return reason + " " + figure + ": " + detail;
  }
}
