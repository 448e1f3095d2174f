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
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table with two numbers as its key, of which all rows that begin on one day are printed and
 * replaced together.
 */
final class Schedule {
  private final String name;
  // By first day, the first number, the second.
  private final NavigableMap<LocalDate, NavigableMap<Rational, NavigableMap<Rational, DatedRow>>>
      byDay = new TreeMap<>();

  Schedule(DatedTable table) {
    this.name = table.schema().name();
    for (DatedRow row : table.rows()) {
      byDay
          .computeIfAbsent(row.basis().valid().start(), day -> new TreeMap<>())
          .computeIfAbsent(Rational.parse(row.key().get(0)), first -> new TreeMap<>())
          // Of the same key and day, the row laid over the others comes first.
          .putIfAbsent(Rational.parse(row.key().get(1)), row);
    }
  }

  /** The row of the largest first number up to one, and of the largest second number below one. */
  Answer<DatedRow> row(LocalDate on, Rational upTo, Rational below) {
    return inForce(on)
        .then(
            rows -> {
              Map.Entry<Rational, NavigableMap<Rational, DatedRow>> band = rows.floorEntry(upTo);
              Map.Entry<Rational, DatedRow> entry =
                  band == null ? null : band.getValue().lowerEntry(below);
              return entry == null || !entry.getValue().holdsOn(on)
                  ? Answer.unknown(
                      Missing.Reason.NO_ROW,
                      name,
                      "no row on " + on + " for " + upTo + ", " + below)
                  : Answer.known(entry.getValue(), entry.getValue().basis());
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
