package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.IcmsRate;
import io.github.kpi4j.core.value.Rational;

/**
 * What of each real of a consumer's price goes where, as ratios. Their sum does not depend on where
 * the goods were made: only who gets it does.
 *
 * @param origin to the state that the goods leave; inside a state all but the fund
 * @param difal to the destination, beyond the origin's share
 * @param fcp to the destination's poverty fund
 */
public record ConsumerLoad(Rational origin, Rational difal, Rational fcp) {
  /** Nothing, as inside a state where ICMS was paid by substitution. */
  public static final ConsumerLoad NONE =
      new ConsumerLoad(Rational.ZERO, Rational.ZERO, Rational.ZERO);

  /**
   * A sale inside a state.
   *
   * @param rate the state's rate, fund and reduction
   * @return the load, without difference of rates
   */
  public static ConsumerLoad inside(IcmsRate rate) {
    Rational share = rate.baseShare();
    return new ConsumerLoad(rate.internal().times(share), Rational.ZERO, rate.fcp().times(share));
  }

  /**
   * A sale across a border. The destination's reduction lowers what the destination takes (Convênio
   * ICMS 153/2015).
   *
   * @param destination the destination's rate, fund and reduction
   * @param interstate the rate across the border
   * @return the load; no difference where the destination's rate is the lower one
   */
  public static ConsumerLoad across(IcmsRate destination, Rational interstate) {
    Rational share = destination.baseShare();
    return new ConsumerLoad(
        interstate,
        destination.internal().times(share).minus(interstate).max(Rational.ZERO),
        destination.fcp().times(share));
  }

  /**
   * The same in a year in which less of ICMS is left.
   *
   * @param left 0.9 for 2029; one leaves the load as it is
   * @return every part times {@code left}
   */
  public ConsumerLoad times(Rational left) {
    return left.equals(Rational.ONE)
        ? this
        : new ConsumerLoad(origin.times(left), difal.times(left), fcp.times(left));
  }

  /**
   * The load of a seller who owes the destination nothing.
   *
   * @return the origin's share alone
   */
  public ConsumerLoad originOnly() {
    return new ConsumerLoad(origin, Rational.ZERO, Rational.ZERO);
  }

  /**
   * Everything.
   *
   * @return {@code origin + difal + fcp}
   */
  public Rational total() {
    return origin.plus(difal).plus(fcp);
  }
}
