package io.github.kpi4j.core.engine;

/**
 * Reads the inputs of a {@link RowPlan} from an object of one's own.
 *
 * @param <T> the class of the rows
 */
@FunctionalInterface
public interface RowReader<T> {
  /**
   * Reads one row.
   *
   * @param row the row
   * @param inputs takes one integer an input, in the order of the plan; one that is not set is
   *     {@link RowPlan#MISSING}
   */
  void read(T row, long[] inputs);
}
