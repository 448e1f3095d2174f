package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Delivery times and kept promises by state.
 *
 * @param states the states that anything was sent to, by code
 * @param setAside deliveries that are in no state's figures, and why
 */
public record LastMileReport(SortedMap<String, LastMile> states, List<LegNote> setAside) {
  /**
   * Keeps its own copies.
   *
   * @param states the states that anything was sent to
   * @param setAside deliveries that are in no state's figures
   */
  public LastMileReport {
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    setAside = List.copyOf(setAside);
  }

  /**
   * Counts deliveries.
   *
   * @param deliveries as noted, in any order
   * @param calendar the calendar of a state to count delivery days on: {@code
   *     BrazilCalendars::state} for business days, {@code state -> BusinessCalendar.allDays()} for
   *     all days
   * @param upTo the day that the data is of, which has ended
   * @return the figures by state; a delivery that ended before it began is in none of them
   */
  public static LastMileReport of(
      List<Delivery> deliveries, Function<String, BusinessCalendar> calendar, LocalDate upTo) {
    SortedMap<String, List<Delivery>> sound = new TreeMap<>();
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
        sound.computeIfAbsent(delivery.state(), state -> new ArrayList<>()).add(delivery);
      }
    }
    SortedMap<String, LastMile> states = new TreeMap<>();
    sound.forEach(
        (state, ofState) -> states.put(state, count(state, ofState, calendar.apply(state), upTo)));
    return new LastMileReport(states, setAside);
  }

  private static LastMile count(
      String state, List<Delivery> deliveries, BusinessCalendar calendar, LocalDate upTo) {
    List<Delivery> due =
        deliveries.stream().filter(delivery -> !delivery.promised().isAfter(upTo)).toList();
    long onTime =
        due.stream()
            .filter(
                delivery ->
                    delivery
                        .delivered()
                        .filter(day -> !day.isAfter(delivery.promised()))
                        .isPresent())
            .count();
    List<PastLeg> legs =
        deliveries.stream()
            .map(
                delivery ->
                    new PastLeg(delivery.order(), delivery.handedOver(), delivery.delivered()))
            .toList();
    return new LastMile(
        state,
        due.size(),
        (int) onTime,
        deliveries.size() - due.size(),
        LegHistory.of(legs, calendar, upTo));
  }
}
