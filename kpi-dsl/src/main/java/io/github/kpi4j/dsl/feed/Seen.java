package io.github.kpi4j.dsl.feed;

import java.util.List;

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
  private final Fingerprints rows = new Fingerprints();

  Seen(List<String> unique, RowCells cells) {
    this.unique = unique.stream().filter(cells::has).toList();
    this.cells = cells;
  }

  Look look() {
    return unique.isEmpty() ? Look.FIRST : rows.see(cells.joined(unique), cells.all());
  }
}
