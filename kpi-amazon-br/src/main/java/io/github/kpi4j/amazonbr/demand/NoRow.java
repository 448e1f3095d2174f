package io.github.kpi4j.amazonbr.demand;

/**
 * What it means that a table of sales has no row for a product on a day that has arrived. Nobody
 * but who fills the table knows: reports that list only what was sold leave a slow mover's zeros
 * out.
 */
public enum NoRow {
  /** What the table declares: nothing sold where it says {@code absent: zero}, else no data. */
  AS_DECLARED,
  /** Nothing was sold, whatever the table declares; a {@link Remark} says for which days. */
  NOTHING_SOLD
}
