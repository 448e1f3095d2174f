package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.CellPlan;
import io.github.kpi4j.core.fact.FactCellsBuilder;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.value.AsOf;

/**
 * Takes rows as they come and keeps no more of them than their evaluation needs, see {@link
 * Accumulator}. For one thread; several threads take parts of the rows each and merge what they
 * built.
 */
public final class Accumulation {
  private final CompiledContract contract;
  private final FactCellsBuilder cells;

  Accumulation(CompiledContract contract, CellPlan plan) {
    this.contract = contract;
    this.cells = new FactCellsBuilder(plan);
  }

  /**
   * What takes the rows of one table.
   *
   * @param name its name
   * @return the same one at every call
   * @throws IllegalArgumentException if the contract needs no such table
   */
  public FactTableBuilder table(String name) {
    return cells.table(name);
  }

  /**
   * Keeps a problem that concerns no single row, such as a missing file.
   *
   * @param diagnostic the problem
   * @return this one
   */
  public Accumulation report(Diagnostic diagnostic) {
    cells.report(diagnostic);
    return this;
  }

  /**
   * Closes the days that are final, see {@link CompiledContract#close}. May be called again and
   * again as time goes by in the rows.
   *
   * @param asOf the day at whose end it is
   * @return this one
   */
  public Accumulation close(AsOf asOf) {
    cells.close(contract.days().openFrom(asOf));
    return this;
  }

  /**
   * The rows so far.
   *
   * @return what can be merged and evaluated; later calls do not change it
   */
  public Accumulator build() {
    return new Accumulator(cells.build());
  }
}
