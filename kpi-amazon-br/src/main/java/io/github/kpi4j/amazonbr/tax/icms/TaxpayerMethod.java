package io.github.kpi4j.amazonbr.tax.icms;

/**
 * How a state has a taxpayer calculate the difference of rates on what it buys for its own use.
 * States and printed lists of them differ, so there is no default.
 */
public enum TaxpayerMethod {
  /** One base: the value of the operation. */
  SINGLE_BASE,
  /** Two bases: the state's own tax is put inside the value after the origin's is taken out. */
  DOUBLE_BASE,
  /** Two bases, and the fund is put inside the value together with the tax. */
  DOUBLE_BASE_WITH_FCP
}
