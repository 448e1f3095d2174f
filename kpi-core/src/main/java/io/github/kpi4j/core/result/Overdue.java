package io.github.kpi4j.core.result;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Rows of a table that should be there by now and are not.
 *
 * @param table the table's name
 * @param day the first day whose rows are missing
 * @param due the last day on which they would have been in time
 */
public record Overdue(String table, LocalDate day, LocalDate due) implements Comparable<Overdue> {
  private static final Comparator<Overdue> ORDER =
      Comparator.comparing(Overdue::table).thenComparing(Overdue::day).thenComparing(Overdue::due);

  @Override
  public int compareTo(Overdue other) {
    return ORDER.compare(this, other);
  }
}
