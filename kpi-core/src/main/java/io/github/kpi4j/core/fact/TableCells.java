package io.github.kpi4j.core.fact;

import java.io.Serializable;

/** What is kept of one table: its rows as far as needed, and what else is known about it. */
record TableCells(KeptRows rows, TableTally tally) implements Serializable {
  TableCells plus(TableCells other) {
    return new TableCells(rows.plus(other.rows), tally.plus(other.tally));
  }

  TableCells compact() {
    return new TableCells(rows.compact(), tally.compact());
  }

  CellTable.Built build(TableSchema schema) {
    return rows.build(schema, tally);
  }
}
