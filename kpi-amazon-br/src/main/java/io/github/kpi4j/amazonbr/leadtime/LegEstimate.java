package io.github.kpi4j.amazonbr.leadtime;

import java.util.List;

/**
 * How long a leg takes, and how we know.
 *
 * @param days in days of the leg's calendar
 * @param provenance where the figures are from
 * @param notes what else to know: what was left out, and why
 */
public record LegEstimate(DayDistribution days, Provenance provenance, List<LegNote> notes) {
  /**
   * Keeps its own copy.
   *
   * @param days in days of the leg's calendar
   * @param provenance where the figures are from
   * @param notes what else to know
   */
  public LegEstimate {
    notes = List.copyOf(notes);
  }

  /**
   * Figures that the caller answers for.
   *
   * @param days in days of the leg's calendar
   * @param by whose word it is
   * @return the estimate, without notes
   */
  public static LegEstimate stated(DayDistribution days, String by) {
    return new LegEstimate(days, new Provenance.Stated(by), List.of());
  }

  /**
   * The days, the provenance and the notes on one line.
   *
   * @return such as {@code 30–35 days, mean 32.5 (learnt from 40 shipments)}
   */
  @Override
  public String toString() {
    String more = notes.isEmpty() ? "" : " " + notes;
    return days + " (" + provenance + ")" + more;
  }
}
