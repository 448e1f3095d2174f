/**
 * Metric, target, contract and result types, the checks of a contract and the exact evaluator.
 * Knows no text format and no marketplace.
 */
module io.github.kpi4j.core {
  requires static transitive org.jspecify;
  requires com.google.common;

  exports io.github.kpi4j.core.diagnostic;
  exports io.github.kpi4j.core.value;
}
