package io.github.kpi4j.core.contract;

/** Which value of a KPI is compared with its bands and its {@code min_sample}. */
public enum Compare {
  /** The value as it is shown: what you see decides. */
  SHOWN,
  /** The exact value, whatever rounding makes of it on paper. */
  EXACT
}
