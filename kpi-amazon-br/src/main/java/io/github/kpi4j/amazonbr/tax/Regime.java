package io.github.kpi4j.amazonbr.tax;

/** How the seller is taxed. */
public enum Regime {
  /** Actual profit: ICMS on the invoice, PIS/COFINS at 9.25 % with credits. */
  LUCRO_REAL,
  /** Presumed profit: ICMS on the invoice, PIS/COFINS at 3.65 % without credits. */
  LUCRO_PRESUMIDO,
  /** Simples Nacional: one payment on gross sales, no difference of rates owed to other states. */
  SIMPLES,
  /** A seller abroad whose parcels the buyer imports: the platform collects the taxes. */
  FOREIGN
}
