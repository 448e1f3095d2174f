package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    Deliveries counted = Deliveries.of(deliveries, upTo);
    SortedMap<String, List<Delivery>> sound = new TreeMap<>();
    for (Delivery delivery : counted.sound()) {
      sound.computeIfAbsent(delivery.state(), state -> new ArrayList<>()).add(delivery);
    }
    SortedMap<String, LastMile> states = new TreeMap<>();
    sound.forEach(
        (state, ofState) -> states.put(state, count(state, ofState, calendar.apply(state), upTo)));
    return new LastMileReport(states, counted.setAside());
  }

  private static LastMile count(
      String state, List<Delivery> deliveries, BusinessCalendar calendar, LocalDate upTo) {
    List<Delivery> due =
        deliveries.stream().filter(delivery -> !delivery.promised().isAfter(upTo)).toList();
    long onTime = due.stream().filter(Delivery::isOnTime).count();
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
