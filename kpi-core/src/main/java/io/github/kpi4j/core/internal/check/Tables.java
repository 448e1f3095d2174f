package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a contract.
 *
 * @param readable those without errors in what identifies and dates their rows, by name
 * @param measures for every table that was written down, readable or not, the names of its measures
 * @param unread whether there may be others, since their section could not be read
 * @param schema the readable tables together
 */
record Tables(
    Map<String, TableSchema> readable,
    Map<String, Set<String>> measures,
    boolean unread,
    DataSchema schema) {
  Optional<TableSchema> find(String table) {
    return Optional.ofNullable(readable.get(table));
  }

  /** What the rows of a table can be told apart by: its text dimensions and what it reaches. */
  List<String> cuts(TableSchema table) {
    return schema.cuts(table);
  }

  /** Whether a table may be written down where it could not be read, which has been reported. */
  boolean isWritten(String table) {
    return measures.containsKey(table) || unread;
  }

  /** Whether a measure may be written down where it could not be read, which has been reported. */
  boolean isReported(String table, String measure) {
    Set<String> written = measures.get(table);
    if (written == null) {
      return unread;
    }
    return !readable.containsKey(table)
        || (written.contains(measure)
            && find(table).flatMap(schema -> schema.measure(measure)).isEmpty());
  }
}
