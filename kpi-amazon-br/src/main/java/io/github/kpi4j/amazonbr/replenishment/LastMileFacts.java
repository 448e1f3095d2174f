package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.leadtime.Deliveries;
import io.github.kpi4j.amazonbr.leadtime.Delivery;
import io.github.kpi4j.amazonbr.leadtime.LegNote;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Rows for the tables of {@code amazon_br/last_mile}, which contracts measure. Nothing is assumed:
 * without deliveries there are no rows.
 */
public final class LastMileFacts {
  private LastMileFacts() {}

  /** What a row counts, by day and state. */
  private static final class Counts {
    private final Map<LocalDate, Map<String, long[]>> rows = new TreeMap<>();

    void add(LocalDate day, String state, long first, long second, long third) {
      long[] row =
          rows.computeIfAbsent(day, key -> new TreeMap<>())
              .computeIfAbsent(state, key -> new long[3]);
      row[0] += first;
      row[1] += second;
      row[2] += third;
    }
  }

  /**
   * Adds a row for each state and promised day that has ended: how many deliveries were promised
   * for it and how many of them had come by then. One that has not come was promised all the same.
   *
   * @param table {@code promises} with the columns {@code date, uf, promised, kept}
   * @param deliveries as noted, in any order
   * @param upTo the day that the data is of, which has ended
   * @return what was left out, and why
   */
  public static List<LegNote> addPromises(
      FactTableBuilder table, List<Delivery> deliveries, LocalDate upTo) {
    Deliveries counted = Deliveries.of(deliveries, upTo);
    Counts counts = new Counts();
    for (Delivery delivery : counted.sound()) {
      if (!delivery.promised().isAfter(upTo)) {
        counts.add(delivery.promised(), delivery.state(), 1, delivery.isOnTime() ? 1 : 0, 0);
      }
    }
    counts.rows.forEach(
        (day, states) ->
            states.forEach((state, count) -> table.add(day, state, count[0], count[1])));
    return counted.setAside();
  }

  /**
   * Adds a row for each state and day on which something was delivered: how many deliveries, the
   * calendar days and the business days that they took together. The day of handing over counts as
   * day 0.
   *
   * @param table {@code deliveries} with the columns {@code date, uf, delivered, took,
   *     took_business}
   * @param deliveries as noted, in any order
   * @param calendar the business days of a state, such as {@code BrazilCalendars::state}
   * @param upTo the day that the data is of, which has ended
   * @return what was left out, and why; those under way among it, which makes the others look
   *     faster
   */
  public static List<LegNote> addDeliveries(
      FactTableBuilder table,
      List<Delivery> deliveries,
      Function<String, BusinessCalendar> calendar,
      LocalDate upTo) {
    Deliveries counted = Deliveries.of(deliveries, upTo);
    List<LegNote> notes = new ArrayList<>(counted.setAside());
    Counts counts = new Counts();
    for (Delivery delivery : counted.sound()) {
      if (delivery.delivered().isEmpty()) {
        notes.add(new LegNote(LegNote.Reason.NOT_FINISHED, delivery.order()));
      } else {
        LocalDate day = delivery.delivered().get();
        long took = ChronoUnit.DAYS.between(delivery.handedOver(), day);
        long business =
            calendar.apply(delivery.state()).businessDaysBetween(delivery.handedOver(), day);
        counts.add(day, delivery.state(), 1, took, business);
      }
    }
    counts.rows.forEach(
        (day, states) ->
            states.forEach((state, count) -> table.add(day, state, count[0], count[1], count[2])));
    return notes;
  }
}
