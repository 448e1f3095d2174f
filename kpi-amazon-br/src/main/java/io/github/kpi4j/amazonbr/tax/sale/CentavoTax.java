package io.github.kpi4j.amazonbr.tax.sale;

/**
 * The taxes of one sale in whole centavos.
 *
 * @param icms what the origin takes; inside a state all of it
 * @param difal what the destination takes beyond that
 * @param fcp the destination's poverty fund
 * @param pis PIS
 * @param cofins COFINS
 */
public record CentavoTax(long icms, long difal, long fcp, long pis, long cofins) {
  /**
   * Everything.
   *
   * @return the sum in centavos
   */
  public long total() {
    return icms + difal + fcp + pis + cofins;
  }
}
