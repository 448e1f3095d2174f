package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.Arrival;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.result.Overdue;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Delay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Says how far what was read from a table can be relied on. */
final class Standings {
  private final AsOf asOf;
  private final BiFunction<Delay, LocalDate, LocalDate> after;

  /**
   * Judges for one evaluation.
   *
   * @param asOf the day at whose end it is made
   * @param after the day at whose end a delay behind a day is over
   */
  Standings(AsOf asOf, BiFunction<Delay, LocalDate, LocalDate> after) {
    this.asOf = asOf;
    this.after = after;
  }

  AsOf asOf() {
    return asOf;
  }

  /** The standing of what happened on some days: all of them are needed. */
  Standing ofEvents(TableSchema schema, Arrival arrival, DateRange days) {
    return arrival.complete(days)
        ? new Standing(settled(schema, days), finalFrom(schema, days), List.of())
        : partial(schema, arrival, days, days);
  }

  /**
   * The standing of a state that is looked for on some days: one of them is enough, but as long as
   * the last has not arrived a newer state may still come.
   */
  Standing ofState(TableSchema schema, Arrival arrival, DateRange days) {
    DateRange newest = DateRange.closed(days.last(), days.last());
    if (!arrival.usable(days)) {
      return partial(schema, arrival, newest, days);
    }
    boolean there = arrival.missing(newest).isEmpty();
    return new Standing(
        there ? settled(schema, days) : Finality.PROVISIONAL,
        there ? finalFrom(schema, days) : Optional.empty(),
        overdue(schema, arrival, newest));
  }

  private Standing partial(TableSchema schema, Arrival arrival, DateRange needed, DateRange days) {
    return new Standing(
        Finality.PARTIAL, finalFrom(schema, days), overdue(schema, arrival, needed));
  }

  private Optional<LocalDate> finalFrom(TableSchema schema, DateRange days) {
    return schema.finalAfter().map(delay -> after.apply(delay, days.last()));
  }

  private Finality settled(TableSchema schema, DateRange days) {
    return finalFrom(schema, days).filter(day -> !asOf.day().isBefore(day)).isPresent()
        ? Finality.FINAL
        : Finality.PROVISIONAL;
  }

  /** The first day whose rows should be there by now and are not. */
  private List<Overdue> overdue(TableSchema schema, Arrival arrival, DateRange needed) {
    if (schema.expectedWithin().isEmpty()) {
      return List.of();
    }
    return arrival.missing(needed).stream()
        .map(
            day ->
                new Overdue(
                    schema.name(), day, after.apply(schema.expectedWithin().orElseThrow(), day)))
        .filter(late -> late.due().isBefore(asOf.day()))
        .limit(1)
        .toList();
  }
}
