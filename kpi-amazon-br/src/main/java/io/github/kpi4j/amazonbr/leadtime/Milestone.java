package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The end of a leg.
 *
 * @param leg the leg
 * @param finished when it ends, in dates of the leg's zone
 * @param certainty how sure the leg's calendar is of the days from the first on which it can begin
 *     to the last on which it can end
 * @param notes what else to know, such as that the leg is overdue
 */
public record Milestone(
    Leg leg, DateDistribution finished, Certainty certainty, List<LegNote> notes) {
  /**
   * Keeps its own copy.
   *
   * @param leg the leg
   * @param finished when it ends
   * @param certainty how sure the leg's calendar is
   * @param notes what else to know
   */
  public Milestone {
    notes = List.copyOf(notes);
  }

  static Milestone of(Leg leg, DateDistribution entered, ZoneId enteredIn) {
    DateDistribution finished = Propagation.through(leg, entered, enteredIn);
    LocalDate first = Propagation.here(leg, entered.earliest(), enteredIn);
    DateRange days = DateRange.closed(first, finished.latest());
    return new Milestone(leg, finished, leg.calendar().certainty(days), List.of());
  }

  /** The same, known not to have ended by a day. */
  Milestone laterThan(LocalDate day) {
    Optional<DateDistribution> left = finished.laterThan(day);
    if (left.isPresent()) {
      return new Milestone(leg, left.get(), certainty, notes);
    }
    LocalDate next = leg.calendar().plusBusinessDays(day, 1);
    String subject = leg.kind() + ", expected by " + finished.latest();
    return new Milestone(
        leg,
        DateDistribution.on(next),
        leg.calendar().certainty(DateRange.closed(day, next)),
        List.of(new LegNote(LegNote.Reason.OVERDUE, subject)));
  }
}
