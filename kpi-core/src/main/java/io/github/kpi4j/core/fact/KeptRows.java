package io.github.kpi4j.core.fact;

import java.io.Serializable;

/** As much of the rows of a table as their later use needs, mergeable. */
sealed interface KeptRows extends Serializable permits KeyedRows, GroupedRows {
  /**
   * These rows and those of the same table elsewhere, as new ones.
   *
   * @throws IllegalArgumentException if the other are those of another kind of table
   */
  KeptRows plus(KeptRows other);

  /** The same in as little memory as it takes, with places that need no file any more. */
  KeptRows compact();

  /** What it comes to, if no more rows come. */
  CellTable.Built build(TableSchema schema, TableTally tally);
}
