package io.github.kpi4j.benchmarks.rows;

import io.github.kpi4j.core.engine.Columns;
import io.github.kpi4j.core.engine.RowPlan;
import io.github.kpi4j.core.engine.TypedRows;

/** kpi4j's ways of judging rows, from the contract. */
final class OurRows {
  static final RowPlan PLAN = plan("half_even");

  /** The same, rounded as SQL rounds. */
  static final RowPlan HALF_UP = plan("half_up");

  private OurRows() {}

  private static RowPlan plan(String rounding) {
    return EightKpis.contract(rounding)
        .rows()
        .inputs(EightKpis.INPUTS.toArray(String[]::new))
        .plan();
  }

  static Columns columns(ErpRows rows) {
    return columns(PLAN, rows);
  }

  static Columns columns(RowPlan plan, ErpRows rows) {
    Columns columns = plan.columns(rows.size());
    for (int i = 0; i < rows.columns.length; i++) {
      columns.column(EightKpis.INPUTS.get(i), rows.columns[i]);
    }
    return columns;
  }

  static TypedRows<ErpRow> typed() {
    return PLAN.typed(OurRows::read);
  }

  private static void read(ErpRow row, long[] inputs) {
    inputs[0] = row.adCost();
    inputs[1] = row.adSales();
    inputs[2] = row.gmv();
    inputs[3] = row.refunds();
    inputs[4] = row.cogs();
    inputs[5] = row.fees();
    inputs[6] = row.orders();
    inputs[7] = row.sessions();
    inputs[8] = row.stock();
    inputs[9] = row.units();
  }
}
