package io.github.kpi4j.core.engine;

import java.util.Arrays;

/**
 * Judges objects of one's own one by one. For one thread; a plan gives as many as are needed.
 *
 * @param <T> the class of the rows
 */
public final class TypedRows<T> {
  private final RowPlan plan;
  private final RowReader<? super T> reader;
  private final long[] inputs;

  TypedRows(RowPlan plan, RowReader<? super T> reader) {
    this.plan = plan;
    this.reader = reader;
    this.inputs = new long[plan.inputs().size()];
  }

  /**
   * Judges one row; see {@link RowPlan#judge(long[], byte[])}.
   *
   * @param row the row
   * @param levels room for one code a KPI
   * @throws IndexOutOfBoundsException if there is no room for the codes
   */
  public void judge(T row, byte[] levels) {
    read(row);
    plan.judge(inputs, levels);
  }

  /**
   * Judges one row and gives its values; see {@link RowPlan#judge(long[], byte[], long[])}.
   *
   * @param row the row
   * @param levels room for one code a KPI
   * @param values room for one value a KPI
   * @throws IndexOutOfBoundsException if there is no room for the codes or values
   */
  public void judge(T row, byte[] levels, long[] values) {
    read(row);
    plan.judge(inputs, levels, values);
  }

  // An input that the reader does not set is missing, not what the row before has left.
  private void read(T row) {
    Arrays.fill(inputs, RowPlan.MISSING);
    reader.read(row, inputs);
  }
}
