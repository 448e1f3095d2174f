package io.github.kpi4j.amazonbr.tax.icms;

/** Whether IPI belongs to the base of ICMS (LC 87/1996 art. 13 §2). */
public enum IpiPlacement {
  /** Out: between taxpayers, for resale or industry, where both taxes apply. */
  OUTSIDE,
  /** In, and a reduction applies to the sum. */
  INSIDE,
  /** In, and a reduction applies before it is added. */
  INSIDE_UNREDUCED
}
