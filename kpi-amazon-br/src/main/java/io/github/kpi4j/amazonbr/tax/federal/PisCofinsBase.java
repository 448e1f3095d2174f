package io.github.kpi4j.amazonbr.tax.federal;

import io.github.kpi4j.core.value.Rational;

/**
 * What is left out of the base of PIS/COFINS, each by its own switch. ICMS on the invoice is out
 * since 2017-03-15 (RE 574.706, Tema 69); the difference of rates by STJ REsp 2.128.785 and Parecer
 * SEI 71/2025, a repetitive judgment (Tema 1372) pending; for the fund there is no ruling.
 *
 * @param withoutIcms leaves out the ICMS that the origin takes
 * @param withoutDifal leaves out the difference of rates
 * @param withoutFcp leaves out the poverty fund
 */
public record PisCofinsBase(boolean withoutIcms, boolean withoutDifal, boolean withoutFcp) {
  /** The whole price. */
  public static final PisCofinsBase WHOLE = new PisCofinsBase(false, false, false);

  /** Without the origin's ICMS alone. */
  public static final PisCofinsBase WITHOUT_ICMS = new PisCofinsBase(true, false, false);

  /** Without ICMS and the difference of rates, with the fund. */
  public static final PisCofinsBase WITHOUT_ICMS_AND_DIFAL = new PisCofinsBase(true, true, false);

  /** Without ICMS, the difference of rates and the fund. */
  public static final PisCofinsBase WITHOUT_ICMS_DIFAL_AND_FCP =
      new PisCofinsBase(true, true, true);

  /**
   * What the switches leave out.
   *
   * @param icms the origin's ICMS
   * @param difal the difference of rates
   * @param fcp the fund
   * @return the sum of those that are out
   */
  public Rational excluded(Rational icms, Rational difal, Rational fcp) {
    return (withoutIcms ? icms : Rational.ZERO)
        .plus(withoutDifal ? difal : Rational.ZERO)
        .plus(withoutFcp ? fcp : Rational.ZERO);
  }
}
