package io.github.kpi4j.core.metric;

/** What a metric is made of. */
public sealed interface Definition {
  /**
   * Rows of a table, put together.
   *
   * @param aggregation how
   * @param table the table's name
   * @param measure the measure's name
   * @param absentIsZero whether no row on arrived days means zero rather than no data
   */
  record Aggregate(Aggregation aggregation, String table, String measure, boolean absentIsZero)
      implements Definition {
    /**
     * As a contract writes it.
     *
     * @return such as {@code sum sales.units}
     */
    @Override
    public String toString() {
      return aggregation.word() + " " + table + "." + measure;
    }
  }

  /**
   * A formula over other metrics. It is applied to their aggregates, so a ratio is always a ratio
   * of sums.
   *
   * @param formula the formula
   */
  record Derived(Formula formula) implements Definition {
    /**
     * As the contract writes it.
     *
     * @return the text of the formula
     */
    @Override
    public String toString() {
      return formula.toString();
    }
  }
}
