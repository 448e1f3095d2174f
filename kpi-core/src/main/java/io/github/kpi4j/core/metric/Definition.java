package io.github.kpi4j.core.metric;

/** What a metric is made of. */
public sealed interface Definition {
  /**
   * Rows of a table, put together.
   *
   * @param aggregation how
   * @param table the table's name
   * @param column the measure's name; for a distinct count the dimension's; empty for a count of
   *     rows
   * @param where which rows
   * @param absentIsZero whether no row on arrived days means zero rather than no data
   */
  record Aggregate(
      Aggregation aggregation, String table, String column, Filter where, boolean absentIsZero)
      implements Definition {
    /**
     * What is put together.
     *
     * @return such as {@code sales.units}, or the table's name where its rows are counted
     */
    public String source() {
      return column.isEmpty() ? table : table + "." + column;
    }

    /**
     * As a contract writes it.
     *
     * @return such as {@code sum sales.units where channel = fba}
     */
    @Override
    public String toString() {
      return aggregation.word() + " " + source() + (where.isAll() ? "" : " " + where);
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
