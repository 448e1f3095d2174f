package io.github.kpi4j.core.diagnostic;

/** How much a diagnostic matters. */
public enum Severity {
  /** The contract or the row cannot be used. */
  ERROR,
  /** It can be used, and someone will probably regret it. */
  WARNING,
  /** It is worth a look. */
  NOTE
}
