package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.DatedTable;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table with two numbers as its key, read as steps: on each day, of every key the row in force. A
 * row laid over others goes before the row of its own key and leaves all others in force.
 */
final class Schedule {
  private final String name;
  // By the days on which something changes, the first number, the second.
  private final NavigableMap<LocalDate, NavigableMap<Rational, NavigableMap<Rational, DatedRow>>>
      byDay = new TreeMap<>();

  Schedule(DatedTable table) {
    this.name = table.schema().name();
    for (DatedRow row : table.rows()) {
      for (LocalDate day :
          new LocalDate[] {row.basis().valid().start(), row.basis().valid().endExclusive()}) {
        byDay.computeIfAbsent(day, changed -> rows(table, changed));
      }
    }
  }

  private static NavigableMap<Rational, NavigableMap<Rational, DatedRow>> rows(
      DatedTable table, LocalDate day) {
    NavigableMap<Rational, NavigableMap<Rational, DatedRow>> rows = new TreeMap<>();
    for (DatedRow row : table.rows()) {
      if (table.find(day, row.key()).filter(row::equals).isPresent()) {
        rows.computeIfAbsent(Rational.parse(row.key().get(0)), first -> new TreeMap<>())
            // Two texts may write a number differently; the row laid over the others comes first.
            .putIfAbsent(Rational.parse(row.key().get(1)), row);
      }
    }
    return rows;
  }

  /** The row of the largest first number up to one, and of the largest second number below one. */
  Answer<DatedRow> row(LocalDate on, Rational upTo, Rational below) {
    return inForce(on)
        .then(
            rows -> {
              Map.Entry<Rational, NavigableMap<Rational, DatedRow>> band = rows.floorEntry(upTo);
              Map.Entry<Rational, DatedRow> entry =
                  band == null ? null : band.getValue().lowerEntry(below);
              return entry == null
                  ? Answer.unknown(
                      Missing.Reason.NO_ROW,
                      name,
                      "no row on " + on + " for " + upTo + ", " + below)
                  : Answer.known(entry.getValue(), entry.getValue().basis());
            });
  }

  /** The next day after one on which some row begins or ends; empty if there is none. */
  Optional<LocalDate> changeAfter(LocalDate day) {
    return Optional.ofNullable(byDay.higherKey(day));
  }

  /** The least second number at or above one, in the band of a first number. */
  Answer<Optional<Rational>> next(LocalDate on, Rational upTo, Rational from) {
    return inForce(on)
        .map(
            rows -> {
              Map.Entry<Rational, NavigableMap<Rational, DatedRow>> band = rows.floorEntry(upTo);
              return band == null
                  ? Optional.empty()
                  : Optional.ofNullable(band.getValue().ceilingKey(from));
            });
  }

  /** The first numbers of the rows in force; none before the table begins. */
  NavigableSet<Rational> steps(LocalDate on) {
    return inForce(on)
        .<NavigableSet<Rational>>map(rows -> new TreeSet<>(rows.keySet()))
        .optional()
        .orElseGet(TreeSet::new);
  }

  private Answer<NavigableMap<Rational, NavigableMap<Rational, DatedRow>>> inForce(LocalDate on) {
    Map.Entry<LocalDate, NavigableMap<Rational, NavigableMap<Rational, DatedRow>>> entry =
        byDay.floorEntry(on);
    return entry != null
        ? Answer.given(entry.getValue())
        : Answer.unknown(
            Missing.Reason.BEFORE_TABLE, name, "asked for " + on + ", begins " + byDay.firstKey());
  }
}
