package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows with the same key, sorted out: the newest version wins, whatever the order they came in. Two
 * rows of the newest version that differ are both refused, since nobody can say which is right.
 *
 * @param current the rows of the newest version, at least one
 * @param replaced how many there are of older ones
 */
record KeyGroup(List<Row> current, int replaced) {
  static KeyGroup of(List<Row> rows) {
    Instant newest =
        rows.stream().map(KeyGroup::version).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    List<Row> current = new ArrayList<>();
    for (Row row : rows) {
      if (version(row).equals(newest)) {
        current.add(row);
      }
    }
    return new KeyGroup(current, rows.size() - current.size());
  }

  private static Instant version(Row row) {
    return row.version() == null ? Instant.MIN : row.version();
  }

  private boolean agrees() {
    return current.stream().allMatch(current.get(0)::saysTheSame);
  }

  /** The row that counts, if there is one. */
  Optional<Row> winner() {
    return agrees() ? Optional.of(current.get(0)) : Optional.empty();
  }

  /** How many rows say again what the winner says. */
  int repeated() {
    return agrees() ? current.size() - 1 : 0;
  }

  /** The rows that say different things. */
  List<Row> conflicting() {
    return agrees() ? List.of() : current;
  }

  /** What is wrong with a row that says another thing than another of its version. */
  static Diagnostic conflict(TableSchema schema, RowPlace place) {
    return Diagnostic.of(Code.CONFLICTING_ROWS, place.cell(-1))
        .with("table", schema.name())
        .with("key", String.join(", ", schema.key()))
        .with(
            "remedy", schema.version().isPresent() ? "@remedy.same_version" : "@remedy.no_version");
  }
}
