package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.CellSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cells with what has been found out about them: which of them have which words. That does not
 * depend on the day or the period they are evaluated for, so all evaluations share it. Safe for any
 * number of threads.
 */
public final class CellCuts {
  private final CellSet cells;
  private final Map<String, ScopedRows> tables = new ConcurrentHashMap<>();

  /**
   * Nothing is found out yet.
   *
   * @param cells some cells
   */
  public CellCuts(CellSet cells) {
    this.cells = cells;
  }

  /**
   * The cells themselves.
   *
   * @return the cells that are cut
   */
  public CellSet cells() {
    return cells;
  }

  ScopedRows table(String name) {
    return tables.computeIfAbsent(name, n -> new ScopedRows(cells.table(n).sums()));
  }
}
