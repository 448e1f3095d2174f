package io.github.kpi4j.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The permissions of an account held against the contract.
 *
 * @param on the day on which it was looked
 * @param findings what is not as it was agreed: first what is there, in the order given, then what
 *     is missing, in the order of the contract; none if everything is
 */
public record AccessReview(LocalDate on, List<Finding> findings) {
  /** How a permission differs from what was agreed. */
  public enum Kind {
    /** More than was agreed; to be taken back at once. */
    TOO_MUCH,
    /** As agreed, and to be taken back because the contract ends. */
    TO_REVOKE,
    /** Still there although the day for taking it back has passed. */
    OVERDUE,
    /** Less than was agreed. */
    MISSING
  }

  /**
   * One difference.
   *
   * @param kind which
   * @param grant the permission as it is; without a holder where one is missing
   * @param agreed what it is to be
   * @param by the day by which it has to be taken back, where it has to
   */
  public record Finding(Kind kind, Grant grant, AccessLevel agreed, Optional<LocalDate> by) {}

  /**
   * Keeps its own copy.
   *
   * @param on the day
   * @param findings the differences
   */
  public AccessReview {
    findings = List.copyOf(findings);
  }
}
