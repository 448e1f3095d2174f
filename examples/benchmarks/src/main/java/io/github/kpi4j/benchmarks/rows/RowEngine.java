package io.github.kpi4j.benchmarks.rows;

/** Something that decides the levels of rows that it was given in its own form. */
interface RowEngine {
  /**
   * Decides one row.
   *
   * @param row the row's index
   * @param levels takes one level a KPI: 0 green, 1 amber, 2 red, {@link HandWritten#UNDEFINED}
   */
  void levels(int row, byte[] levels);
}
