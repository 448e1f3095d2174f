package io.github.kpi4j.amazonbr.tax;

/** How sure the one who wrote a row down is of it, weakest first. */
public enum Confidence {
  /** Sources contradict each other, or nobody has seen the act itself. */
  LOW,
  /** One source, or a day on which sources differ by a few days. */
  MEDIUM,
  /** The act, or two independent sources that agree. */
  HIGH
}
