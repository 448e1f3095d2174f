package io.github.kpi4j.amazonbr.tax.simples;

/** The annexes of LC 123/2006 that goods fall under. */
public enum Annex {
  /** Trade. */
  I,
  /** Industry, with IPI. */
  II
}
