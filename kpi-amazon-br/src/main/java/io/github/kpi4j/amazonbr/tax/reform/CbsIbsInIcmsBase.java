package io.github.kpi4j.amazonbr.tax.reform;

/** Whether CBS and IBS belong to the base of ICMS from 2027 to 2032, which is disputed. */
public enum CbsIbsInIcmsBase {
  /** Nobody has said: what turns on it is unknown. */
  NOT_CHOSEN,
  /** They do. */
  INSIDE,
  /** They do not. */
  OUTSIDE
}
