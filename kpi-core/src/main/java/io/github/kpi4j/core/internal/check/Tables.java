package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.fact.TableSchema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a contract.
 *
 * @param readable those without errors in what identifies and dates their rows, by name
 * @param measures for every table that was written down, readable or not, the names of its measures
 * @param unread whether there may be others, since their section could not be read
 */
record Tables(
    Map<String, TableSchema> readable, Map<String, Set<String>> measures, boolean unread) {
  Optional<TableSchema> find(String table) {
    return Optional.ofNullable(readable.get(table));
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
