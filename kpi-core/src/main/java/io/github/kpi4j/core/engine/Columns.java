package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.internal.ratio.Block;
import io.github.kpi4j.core.internal.ratio.RowKpi;
import io.github.kpi4j.core.result.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Many rows of a {@link RowPlan}, one array an input, judged all at once; see there for what the
 * numbers stand for. Fill the columns, judge, read levels and values; then fill them again. Judging
 * makes no object for a row. For one thread.
 *
 * <p>A block of rows whose numbers are small is judged in 64 bits without a branch. In a block with
 * a missing or a very large number the KPIs that need it are judged row by row, which takes a few
 * times longer.
 */
public final class Columns {
  private final RowPlan plan;
  private final int rows;
  private final long[][] columns;
  private final byte[][] levels;
  private final long[][] values;
  private boolean judged;
  private boolean valued;

  Columns(RowPlan plan, int rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("rows are negative: " + rows);
    }
    this.plan = plan;
    this.rows = rows;
    this.columns = new long[plan.inputs().size()][];
    this.levels = new byte[plan.kpis().size()][];
    this.values = new long[plan.kpis().size()][];
  }

  /**
   * A column to fill.
   *
   * @param input the metric's name
   * @return one value a row, all {@link RowPlan#MISSING} when it is first asked for; filling it
   *     again changes the rows
   * @throws IllegalArgumentException if the plan has no such input
   */
  public long[] column(String input) {
    int index = index(input);
    if (columns[index] == null) {
      columns[index] = new long[rows];
      Arrays.fill(columns[index], RowPlan.MISSING);
    }
    return columns[index];
  }

  /**
   * Takes a column that there is already. It is not copied.
   *
   * @param input the metric's name
   * @param column one value a row
   * @return these columns
   * @throws IllegalArgumentException if the plan has no such input, or the column has another
   *     number of rows
   */
  public Columns column(String input, long[] column) {
    if (column.length != rows) {
      throw new IllegalArgumentException(
          input + " has " + column.length + " values for " + rows + " rows");
    }
    columns[index(input)] = column;
    return this;
  }

  private int index(String input) {
    for (int i = 0; i < columns.length; i++) {
      if (plan.inputs().get(i).metric().equals(input)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such input: " + input);
  }

  /**
   * Finds the levels of all rows.
   *
   * @return these columns
   */
  public Columns judge() {
    prepare(false);
    run(0, rows, false);
    return this;
  }

  /**
   * Finds the levels and the rounded values of all rows.
   *
   * @return these columns
   */
  public Columns judgeWithValues() {
    prepare(true);
    run(0, rows, true);
    return this;
  }

  /**
   * Finds the levels, and if wanted the rounded values, of all rows in several parts at once. The
   * result is that of one part.
   *
   * @param withValues whether values are wanted
   * @param executor runs all parts but one, which this thread runs
   * @param parts how many parts there are, such as one a core
   * @return these columns
   * @throws IllegalArgumentException if there is no part
   */
  public Columns judge(boolean withValues, Executor executor, int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("no part: " + parts);
    }
    prepare(withValues);
    int blocks = (rows + Block.ROWS - 1) / Block.ROWS;
    int size = (blocks + parts - 1) / parts * Block.ROWS;
    List<CompletableFuture<Void>> others = new ArrayList<>();
    for (int from = size; from < rows; from += size) {
      int first = from;
      int last = Math.min(rows, from + size);
      others.add(CompletableFuture.runAsync(() -> run(first, last, withValues), executor));
    }
    run(0, Math.min(rows, size), withValues);
    others.forEach(CompletableFuture::join);
    return this;
  }

  private void prepare(boolean withValues) {
    plan.inputs().forEach(input -> column(input.metric()));
    for (int kpi = 0; kpi < levels.length; kpi++) {
      if (levels[kpi] == null) {
        levels[kpi] = new byte[rows];
      }
      if (withValues && values[kpi] == null) {
        values[kpi] = new long[rows];
      }
    }
    judged = true;
    valued = withValues;
  }

  private void run(int first, int end, boolean withValues) {
    Block block = new Block(columns);
    byte[] codes = new byte[Block.ROWS];
    long[] rounded = new long[Block.ROWS];
    for (int from = first; from < end; from += Block.ROWS) {
      int length = Math.min(Block.ROWS, end - from);
      block.move(from, length);
      for (int kpi = 0; kpi < levels.length; kpi++) {
        RowKpi judge = plan.judge(kpi);
        if (withValues) {
          judge.both(block, codes, rounded);
          System.arraycopy(rounded, 0, values[kpi], from, length);
        } else {
          judge.codes(block, codes);
        }
        System.arraycopy(codes, 0, levels[kpi], from, length);
      }
    }
  }

  /**
   * What the rows came to.
   *
   * @param kpi the KPI's name
   * @return one code a row, see {@link RowPlan#level} and {@link RowPlan#reason}; judging again
   *     changes it
   * @throws IllegalArgumentException if the plan does not judge the KPI
   * @throws IllegalStateException if nothing was judged yet
   */
  public byte[] levels(String kpi) {
    int index = plan.indexOf(kpi);
    if (!judged) {
      throw new IllegalStateException("not judged yet");
    }
    return levels[index];
  }

  /**
   * The rounded values of the rows.
   *
   * @param kpi the KPI's name
   * @return one value a row in units of its last place, or {@link RowPlan#MISSING} where there is
   *     no level or the value takes more than 64 bits; judging again changes it
   * @throws IllegalArgumentException if the plan does not judge the KPI
   * @throws IllegalStateException if the rows were not judged with values
   */
  public long[] values(String kpi) {
    int index = plan.indexOf(kpi);
    if (!valued) {
      throw new IllegalStateException("not judged with values");
    }
    return values[index];
  }

  /**
   * The whole outcome of a row; see {@link RowPlan#outcome}.
   *
   * @param kpi the KPI's name
   * @param row the row's index
   * @return its level and value, or why it has none
   * @throws IllegalArgumentException if the plan does not judge the KPI
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Outcome outcome(String kpi, int row) {
    return plan.outcome(
        kpi, plan.inputs().stream().mapToLong(input -> column(input.metric())[row]).toArray());
  }
}
