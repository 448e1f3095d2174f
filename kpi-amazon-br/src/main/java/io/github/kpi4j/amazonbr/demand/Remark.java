package io.github.kpi4j.amazonbr.demand;

/**
 * Something that the data of a plan lacked, and what was assumed instead: nothing is ever put right
 * in silence.
 *
 * @param subject whose data, such as an ASIN
 * @param cause what kind of problem
 * @param where the days, the window or the shipment
 */
public record Remark(String subject, Cause cause, String where) {
  /**
   * The whole remark on one line.
   *
   * @return such as {@code B0CX: negative sales (2026-03-05): these days are left out of every
   *     rate}
   */
  @Override
  public String toString() {
    return subject + ": " + cause.problem() + " (" + where + "): " + cause.assumption();
  }
}
