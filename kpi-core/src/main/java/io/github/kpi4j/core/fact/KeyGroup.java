package io.github.kpi4j.core.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows with the same key, sorted out: the newest version wins, whatever the order they came in. Two
 * rows of the newest version that differ are both refused, since nobody can say which is right.
 */
record KeyGroup(Optional<Row> winner, int repeated, int replaced, List<Row> conflicting) {
  static KeyGroup of(List<Row> rows) {
    if (rows.size() == 1) {
      return new KeyGroup(Optional.of(rows.get(0)), 0, 0, List.of());
    }
    Instant newest =
        rows.stream().map(KeyGroup::version).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    List<Row> current = new ArrayList<>();
    for (Row row : rows) {
      if (version(row).equals(newest)) {
        current.add(row);
      }
    }
    Row first = current.get(0);
    int replaced = rows.size() - current.size();
    return current.stream().allMatch(first::saysTheSame)
        ? new KeyGroup(Optional.of(first), current.size() - 1, replaced, List.of())
        : new KeyGroup(Optional.empty(), 0, replaced, current);
  }

  private static Instant version(Row row) {
    return row.version() == null ? Instant.MIN : row.version();
  }
}
