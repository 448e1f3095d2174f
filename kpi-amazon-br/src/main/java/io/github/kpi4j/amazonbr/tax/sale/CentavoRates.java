package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.Basis;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsRates;
import io.github.kpi4j.amazonbr.tax.icms.ConsumerLoad;
import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rates of some sales in millionths, as whole numbers: 20.5 % is 205,000; with what their steps
 * rest on, so that a journal can tell it.
 */
record CentavoRates(
    long origin,
    long difal,
    long fcp,
    long pis,
    long cofins,
    boolean inside,
    ConsumerLoad load,
    PisCofinsRates pisCofins,
    List<Basis> bases) {
  /** The millionths in one. */
  static final long ONE = 1_000_000;

  private static final Rational MILLION = Rational.of(ONE);

  /** Empty if a rate is no whole number of millionths or CBS and IBS are paid. */
  static Optional<CentavoRates> of(SaleRates rates, boolean inside) {
    ConsumerLoad load = rates.load();
    PisCofinsRates pisCofins = rates.pisCofins();
    boolean whole =
        Stream.of(load.origin(), load.difal(), load.fcp(), pisCofins.pis(), pisCofins.cofins())
            .allMatch(rate -> rate.times(MILLION).isInteger());
    return whole && rates.reform().paid().isZero()
        ? Optional.of(
            new CentavoRates(
                millionths(load.origin()),
                millionths(load.difal()),
                millionths(load.fcp()),
                millionths(pisCofins.pis()),
                millionths(pisCofins.cofins()),
                inside,
                load,
                pisCofins,
                rates.icmsBases()))
        : Optional.empty();
  }

  private static long millionths(Rational rate) {
    BigInteger whole = rate.times(MILLION).numerator();
    return whole.longValueExact();
  }
}
