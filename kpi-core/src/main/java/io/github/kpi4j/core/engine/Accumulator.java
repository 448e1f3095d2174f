package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.fact.CellPlan;
import io.github.kpi4j.core.fact.FactCells;
import io.github.kpi4j.core.internal.eval.CellCuts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts that are read in parts: by several threads, by the workers of a cluster, or as they come.
 * Each part is accumulated on its own, see {@link CompiledContract#accumulate}, parts are merged in
 * any order and any tree, and the whole is evaluated. Immutable; safe for any number of threads.
 *
 * <p>What is evaluated on the merge of any split of the rows is exactly what is evaluated on one
 * {@link io.github.kpi4j.core.fact.FactSet} of all rows: values, reasons, standings, explanations,
 * accounts, and problems with their places. That holds for rows of one key in different parts too,
 * of which the latest version counts, or none where two of it differ.
 *
 * <p>Days: where any part declares the days that a table covers, those that some part declares have
 * arrived, and no others. Where none does, they run from the first to the last day that has a row
 * in any part, as they do for one set of facts. So a part that was lost is seen only if days are
 * declared.
 *
 * <p>Memory: a table without key takes one cell a day and combination of its text dimensions,
 * however many rows there are, each with the number of rows and the sum of each measure, and the
 * smallest and the largest number where a metric of the contract asks for them; distinct counts are
 * taken from the cells and need no more. A table with key takes one row a key, since a later
 * version may still replace it, besides repetitions of that version; so does a reference table.
 * {@link CompiledContract#close} leaves of days that are final no more than cells. Sums take 64
 * bits a cell, or as many as they need. Each refused row keeps its problem. Merging takes time that
 * grows with the cells and keys of the smaller part, besides copying those of the larger.
 *
 * <p>The serialized form is for passing parts on, between equal versions of the library; it is not
 * made to be stored.
 */
public final class Accumulator implements Serializable {
  private static final long serialVersionUID = 1;

  private final FactCells cells;

  // Built when it is first needed; building it twice does no harm.
  private transient volatile @Nullable CellCuts built;

  Accumulator(FactCells cells) {
    this.cells = cells;
  }

  /**
   * This part of the rows and another.
   *
   * @param other another part for the same schema
   * @return both together; neither is changed
   * @throws IllegalArgumentException if the other part was accumulated for another schema, or both
   *     have rows of {@linkplain CompiledContract#close closed} days
   * @throws ArithmeticException if a table comes to 2<sup>31</sup> rows
   */
  public Accumulator merge(Accumulator other) {
    return new Accumulator(cells.merge(other.cells));
  }

  Accumulator close(CellPlan plan, Map<String, LocalDate> openFrom) {
    if (!cells.isOf(plan)) {
      throw new IllegalArgumentException("facts were accumulated for another schema");
    }
    return new Accumulator(cells.close(plan, openFrom));
  }

  CellCuts cells(CellPlan plan) {
    if (!cells.isOf(plan)) {
      throw new IllegalArgumentException("facts were accumulated for another schema");
    }
    CellCuts known = built;
    if (known == null) {
      known = new CellCuts(cells.build(plan));
      built = known;
    }
    return known;
  }
}
