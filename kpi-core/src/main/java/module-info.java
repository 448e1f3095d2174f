/**
 * Metric, target, contract and result types, the checks of a contract and the exact evaluator.
 * Knows no text format and no marketplace.
 */
module io.github.kpi4j.core {
  requires static transitive org.jspecify;
  requires com.google.common;

  exports io.github.kpi4j.core.contract;
  exports io.github.kpi4j.core.diagnostic;
  exports io.github.kpi4j.core.draft;
  exports io.github.kpi4j.core.duty;
  exports io.github.kpi4j.core.engine;
  exports io.github.kpi4j.core.expectation;
  exports io.github.kpi4j.core.fact;
  exports io.github.kpi4j.core.fee;
  exports io.github.kpi4j.core.lint;
  exports io.github.kpi4j.core.metric;
  exports io.github.kpi4j.core.report;
  exports io.github.kpi4j.core.result;
  exports io.github.kpi4j.core.settlement;
  exports io.github.kpi4j.core.stage;
  exports io.github.kpi4j.core.target;
  exports io.github.kpi4j.core.value;

  uses io.github.kpi4j.core.lint.LintRule;
}
