package io.github.kpi4j.core.duty;

import java.util.List;

/**
 * A proposal with the consents that it has so far.
 *
 * @param proposal what somebody wants to do
 * @param approvals who has consented to what
 */
public record Request(Proposal proposal, List<Approval> approvals) {
  /**
   * Keeps its own copy.
   *
   * @param proposal what somebody wants to do
   * @param approvals who has consented
   */
  public Request {
    approvals = List.copyOf(approvals);
  }
}
