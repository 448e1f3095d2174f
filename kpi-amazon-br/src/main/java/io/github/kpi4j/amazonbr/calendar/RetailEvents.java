package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.amazonbr.internal.ResourceRows;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The events of retail by year, such as Black Friday on 2026-11-27 and Mother's Day on 2026-05-10.
 */
public final class RetailEvents {
  private static final Comparator<RetailEvent> BY_DATE =
      Comparator.comparing(RetailEvent::date).thenComparing(RetailEvent::key);

  private static final RetailEvents BRAZIL = read();

  private final List<Rule> rules;

  private RetailEvents(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  private record Rule(String key, String name, DayRule day, String basis) {
    Optional<RetailEvent> in(int year) {
      return day.in(year).map(date -> new RetailEvent(key, name, date, basis));
    }
  }

  private static RetailEvents read() {
    return new RetailEvents(
        ResourceRows.read(RetailEvents.class, "br-retail-events.csv").stream()
            .map(
                row ->
                    new Rule(
                        HolidayFile.cell(row, "key"),
                        HolidayFile.cell(row, "name"),
                        DayRule.parse(HolidayFile.cell(row, "day")),
                        HolidayFile.cell(row, "basis")))
            .toList());
  }

  /**
   * The events that all of Brazilian retail keeps, each by its rule in every year.
   *
   * @return twelve events a year
   */
  public static RetailEvents brazil() {
    return BRAZIL;
  }

  /**
   * These events and one more, such as a marketplace's own sale with its announced date.
   *
   * @param key what programs call it
   * @param name what people call it
   * @param day which day; a single date for one that nobody has announced again
   * @param basis where the day is from
   * @return the events
   */
  public RetailEvents with(String key, String name, DayRule day, String basis) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(new Rule(key, name, day, basis));
    return new RetailEvents(more);
  }

  /** What programs call the events, in alphabetical order. */
  Set<String> keys() {
    return rules.stream().map(Rule::key).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The events of a year.
   *
   * @param year from 1583 to 9999
   * @return by date, then key
   */
  public List<RetailEvent> in(int year) {
    return rules.stream().flatMap(rule -> rule.in(year).stream()).sorted(BY_DATE).toList();
  }

  /**
   * The events of a run of days.
   *
   * @param days the run
   * @return by date, then key; none for an empty run
   */
  public List<RetailEvent> in(DateRange days) {
    return IntStream.rangeClosed(days.start().getYear(), days.endExclusive().getYear())
        .boxed()
        .flatMap(year -> in(year).stream())
        .filter(event -> days.contains(event.date()))
        .toList();
  }

  /**
   * The date of one event.
   *
   * @param key such as {@code BLACK_FRIDAY}
   * @param year from 1583 to 9999
   * @return empty if there is no such event in that year
   */
  public Optional<LocalDate> date(String key, int year) {
    return in(year).stream()
        .filter(event -> event.key().equals(key))
        .map(RetailEvent::date)
        .findFirst();
  }
}
