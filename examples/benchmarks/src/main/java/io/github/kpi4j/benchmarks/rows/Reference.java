package io.github.kpi4j.benchmarks.rows;

import io.github.kpi4j.core.engine.Columns;
import io.github.kpi4j.core.engine.RowPlan;
import io.github.kpi4j.core.result.Outcome;
import java.util.List;

/** The levels of rows as exact fractions have them, and how often an engine says something else. */
final class Reference {
  private static final List<String> LEVELS = List.of("green", "amber", "red");

  private final byte[][] expected;

  Reference(ErpRows rows) {
    this(OurRows.PLAN, rows);
  }

  Reference(RowPlan plan, ErpRows rows) {
    expected = new byte[rows.size()][EightKpis.ALL.size()];
    for (int row = 0; row < expected.length; row++) {
      long[] in = rows.row(row);
      for (int kpi = 0; kpi < expected[row].length; kpi++) {
        Outcome outcome = plan.outcome(EightKpis.ALL.get(kpi).name(), in);
        expected[row][kpi] =
            outcome
                .level()
                .map(level -> (byte) LEVELS.indexOf(level))
                .orElse(HandWritten.UNDEFINED);
      }
    }
  }

  /** How many levels of an engine are others. */
  int disagreements(RowEngine engine) {
    int found = 0;
    byte[] levels = new byte[EightKpis.ALL.size()];
    for (int row = 0; row < expected.length; row++) {
      engine.levels(row, levels);
      for (int kpi = 0; kpi < levels.length; kpi++) {
        found += levels[kpi] == expected[row][kpi] ? 0 : 1;
      }
    }
    return found;
  }

  /** Columns that have been judged, as an engine. */
  static RowEngine of(Columns columns) {
    return (row, levels) -> {
      for (int kpi = 0; kpi < levels.length; kpi++) {
        levels[kpi] = columns.levels(EightKpis.ALL.get(kpi).name())[row];
      }
    };
  }
}
