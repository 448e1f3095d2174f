package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.Adjustment;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What past shipments say of a leg: how long each of them took, and which say nothing.
 *
 * @param durations in business days of the calendar, one for each shipment that counts, in the
 *     order given
 * @param setAside the shipments that do not count, and why
 */
public record LegHistory(List<Integer> durations, List<LegNote> setAside) {
  /**
   * Keeps its own copies.
   *
   * @param durations in business days of the calendar
   * @param setAside the shipments that do not count, and why
   */
  public LegHistory {
    durations = List.copyOf(durations);
    setAside = List.copyOf(setAside);
  }

  /**
   * Counts past shipments on a leg's calendar: as many days as a {@link Leg} has to take to end on
   * the same day.
   *
   * @param shipments as noted, in any order; all in the leg's zone
   * @param calendar the leg's calendar
   * @param upTo the day that the data is of; what ends later is set aside
   * @return what counts, and what does not
   */
  public static LegHistory of(List<PastLeg> shipments, BusinessCalendar calendar, LocalDate upTo) {
    List<Integer> durations = new ArrayList<>();
    List<LegNote> setAside = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PastLeg shipment : shipments) {
      if (!seen.add(shipment.shipment())) {
        setAside.add(new LegNote(LegNote.Reason.REPEATED, shipment.shipment()));
      } else if (shipment.finished().isEmpty()) {
        setAside.add(new LegNote(LegNote.Reason.NOT_FINISHED, shipment.shipment()));
      } else {
        count(shipment, shipment.finished().get(), calendar, upTo, durations, setAside);
      }
    }
    return new LegHistory(durations, setAside);
  }

  private static void count(
      PastLeg shipment,
      LocalDate finished,
      BusinessCalendar calendar,
      LocalDate upTo,
      List<Integer> durations,
      List<LegNote> setAside) {
    if (finished.isBefore(shipment.started())) {
      setAside.add(new LegNote(LegNote.Reason.FINISHED_BEFORE_STARTED, shipment.shipment()));
    } else if (finished.isAfter(upTo)) {
      setAside.add(new LegNote(LegNote.Reason.IN_THE_FUTURE, shipment.shipment()));
    } else if (finished.toEpochDay() - shipment.started().toEpochDay() >= Weights.WIDEST) {
      setAside.add(new LegNote(LegNote.Reason.TOO_LONG, shipment.shipment()));
    } else {
      LocalDate begun = calendar.adjust(shipment.started(), Adjustment.FOLLOWING);
      // Begun and ended on the same weekend: done by the time that work begins.
      durations.add((int) Math.max(0, calendar.businessDaysBetween(begun, finished)));
    }
  }

  /**
   * The leg as past shipments show it, or another estimate where there are too few of them.
   *
   * @param atLeast how many shipments are enough; a P95 wants at least twenty
   * @param otherwise what stands in, such as a {@link LegFigure} or the caller's own figure
   * @return each duration as often as it was seen, and the number of shipments; or {@code
   *     otherwise}, with a note of how many there were. Shipments set aside are noted with both
   * @throws IllegalArgumentException if {@code atLeast} is less than 1
   */
  public LegEstimate estimate(int atLeast, LegEstimate otherwise) {
    if (atLeast < 1) {
      throw new IllegalArgumentException("at least one shipment has to be seen: " + atLeast);
    }
    if (durations.size() >= atLeast) {
      return new LegEstimate(
          DayDistribution.empirical(durations), new Provenance.Learnt(durations.size()), setAside);
    }
    List<LegNote> notes = new ArrayList<>(otherwise.notes());
    notes.add(new LegNote(LegNote.Reason.TOO_FEW_SHIPMENTS, durations.size() + " of " + atLeast));
    notes.addAll(setAside);
    return new LegEstimate(otherwise.days(), otherwise.provenance(), notes);
  }
}
