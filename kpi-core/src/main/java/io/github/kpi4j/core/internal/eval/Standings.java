package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.Arrival;
import io.github.kpi4j.core.fact.TableKind;
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

  /** The standing of what a table says on some days; of a snapshot one arrived day is enough. */
  Standing of(TableSchema schema, Arrival arrival, DateRange days) {
    boolean snapshot = schema.kind() == TableKind.SNAPSHOT;
    boolean arrived = snapshot ? arrival.usable(days) : arrival.complete(days);
    Optional<LocalDate> finalFrom =
        schema.finalAfter().map(delay -> after.apply(delay, days.last()));
    boolean settled = finalFrom.filter(day -> !asOf.day().isBefore(day)).isPresent();
    Finality whenArrived = settled ? Finality.FINAL : Finality.PROVISIONAL;
    return new Standing(
        arrived ? whenArrived : Finality.PARTIAL,
        finalFrom,
        arrived ? List.of() : overdue(schema, arrival, days, snapshot));
  }

  private List<Overdue> overdue(
      TableSchema schema, Arrival arrival, DateRange days, boolean snapshot) {
    if (schema.expectedWithin().isEmpty()) {
      return List.of();
    }
    // Of a snapshot the newest day alone would do, so that is the one that is missed.
    DateRange needed = snapshot ? DateRange.closed(days.last(), days.last()) : days;
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
