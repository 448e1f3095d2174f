package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deliveries that can be counted, and what was set aside.
 *
 * @param sound each order once, to a state of Brazil, in the order in which they were noted
 * @param setAside the others, and why
 */
public record Deliveries(List<Delivery> sound, List<LegNote> setAside) {
  /**
   * Keeps its own copies.
   *
   * @param sound those that can be counted
   * @param setAside the others
   */
  public Deliveries {
    sound = List.copyOf(sound);
    setAside = List.copyOf(setAside);
  }

  /**
   * Sets aside what cannot be counted: a state that Brazil does not have, an order that was there
   * before, a delivery that ended before it began or after the data.
   *
   * @param deliveries as noted, in any order
   * @param upTo the day that the data is of, which has ended
   * @return every delivery on one side or the other
   */
  public static Deliveries of(List<Delivery> deliveries, LocalDate upTo) {
    List<Delivery> sound = new ArrayList<>();
    List<LegNote> setAside = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> known = BrazilCalendars.states();
    for (Delivery delivery : deliveries) {
      if (!known.contains(delivery.state())) {
        setAside.add(new LegNote(LegNote.Reason.UNKNOWN_STATE, delivery.order()));
      } else if (!seen.add(delivery.order())) {
        setAside.add(new LegNote(LegNote.Reason.REPEATED, delivery.order()));
      } else if (delivery.delivered().filter(delivery.handedOver()::isAfter).isPresent()) {
        setAside.add(new LegNote(LegNote.Reason.FINISHED_BEFORE_STARTED, delivery.order()));
      } else if (delivery.delivered().filter(upTo::isBefore).isPresent()) {
        setAside.add(new LegNote(LegNote.Reason.IN_THE_FUTURE, delivery.order()));
      } else {
        sound.add(delivery);
      }
    }
    return new Deliveries(sound, setAside);
  }
}
