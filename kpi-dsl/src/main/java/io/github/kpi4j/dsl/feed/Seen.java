package io.github.kpi4j.dsl.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a file so far, by the columns that tell them apart. */
final class Seen {
  /** What a row is beside the others. */
  enum Look {
    FIRST,
    /** It says what another row says. */
    AGAIN,
    /** It says something else than another row of the same words. */
    OTHERWISE
  }

  private final List<String> unique;
  private final RowCells cells;
  private final Map<List<String>, String> rows = new HashMap<>();

  Seen(List<String> unique, RowCells cells) {
    this.unique = unique.stream().filter(cells::has).toList();
    this.cells = cells;
  }

  Look look() {
    if (unique.isEmpty()) {
      return Look.FIRST;
    }
    List<String> key = unique.stream().map(column -> cells.find(column).orElse("")).toList();
    String row = cells.all();
    @Nullable String before = rows.putIfAbsent(key, row);
    if (before == null) {
      return Look.FIRST;
    }
    return before.equals(row) ? Look.AGAIN : Look.OTHERWISE;
  }
}
