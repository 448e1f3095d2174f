package io.github.kpi4j.benchmarks.rows;

/** What Janino compiles a formula to; public so that its class loader sees it. */
@FunctionalInterface
public interface RowFormula {
  /**
   * The value of a row.
   *
   * @param adCost the first input
   * @param adSales the second
   * @param gmv the third
   * @param refunds the fourth
   * @param cogs the fifth
   * @param fees the sixth
   * @param orders the seventh
   * @param sessions the eighth
   * @param stock the ninth
   * @param units the tenth
   * @return the value
   */
  double of(
      double adCost,
      double adSales,
      double gmv,
      double refunds,
      double cogs,
      double fees,
      double orders,
      double sessions,
      double stock,
      double units);
}
