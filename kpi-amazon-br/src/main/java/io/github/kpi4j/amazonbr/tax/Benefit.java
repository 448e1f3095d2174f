package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.value.Rational;
import java.util.List;

/**
 * What a state grants on one {@link Operation} beside a smaller base: ICMS put off to a later stage
 * (<i>diferimento</i>, in whole or in part), and a credit that does not depend on what was paid
 * before (<i>crédito presumido</i>). A special regime for importers is two of them: on the import
 * all or most of ICMS deferred, on the sales that follow a presumed credit in place of the others.
 *
 * <p>Every benefit is a row of {@link TaxTable#ICMS_BENEFITS} with the act that grants it; none is
 * bundled.
 *
 * @param deferred the part of the operation's ICMS that is put off, 0 to 1
 * @param creditOfTax presumed credit as a part of the operation's ICMS, 0 to 1
 * @param creditOfValue presumed credit as a part of the base, 0 to 1
 * @param creditsKept the part of the ordinary credits that the seller keeps, 1 for all; 0 where the
 *     presumed credit stands in their place
 * @param bases the row, with the act; empty for no benefit
 */
public record Benefit(
    Rational deferred,
    Rational creditOfTax,
    Rational creditOfValue,
    Rational creditsKept,
    List<Basis> bases) {
  /** Nothing granted. */
  public static final Benefit NONE =
      new Benefit(Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ONE, List.of());

  /**
   * Keeps its own copy.
   *
   * @param deferred the part of ICMS put off
   * @param creditOfTax presumed credit by ICMS
   * @param creditOfValue presumed credit by the base
   * @param creditsKept the part of the ordinary credits kept
   * @param bases the row
   * @throws IllegalArgumentException if a part is not in 0 to 1
   */
  public Benefit {
    for (Rational part : List.of(deferred, creditOfTax, creditOfValue, creditsKept)) {
      if (part.signum() < 0 || part.compareTo(Rational.ONE) > 0) {
        throw new IllegalArgumentException("not in 0 to 1: " + part);
      }
    }
    bases = List.copyOf(bases);
  }

  /**
   * Reads a row. Empty figures grant nothing; but where there is a presumed credit, the row has to
   * say what of the ordinary credits is kept.
   *
   * @param row of {@link TaxTable#ICMS_BENEFITS}
   * @return the benefit; not fixed if it does not say
   */
  static Answer<Benefit> of(DatedRow row) {
    Rational ofTax = figure(row, "credit_of_tax_pct");
    Rational ofValue = figure(row, "credit_of_value_pct");
    Answer<Rational> kept =
        ofTax.isZero() && ofValue.isZero()
            ? Answer.given(Rational.ONE)
            : row.ratio("credits_kept_pct");
    return kept.then(
        share ->
            Answer.known(
                new Benefit(
                    figure(row, "deferred_pct"), ofTax, ofValue, share, List.of(row.basis())),
                row.basis()));
  }

  private static Rational figure(DatedRow row, String column) {
    return row.figure(column).orElse(Rational.ZERO).dividedBy(Rational.HUNDRED);
  }

  /**
   * Whether there is a presumed credit.
   *
   * @return true if either part is above zero
   */
  public boolean grantsCredit() {
    return creditOfTax.signum() > 0 || creditOfValue.signum() > 0;
  }

  /**
   * The same in a year in which less of ICMS is left: benefits shrink like the tax (ADCT art. 128).
   *
   * @param left 0.9 for 2029
   * @return the benefit; what follows ICMS follows it by itself
   */
  public Benefit times(Rational left) {
    return creditOfValue.isZero() || left.equals(Rational.ONE)
        ? this
        : new Benefit(deferred, creditOfTax, creditOfValue.times(left), creditsKept, bases);
  }

  /**
   * What is put off of an operation's ICMS, as a step of its calculation.
   *
   * @param icms the operation's ICMS
   * @param recording takes the step down, if there is one
   * @param rounding how it is rounded
   * @return in reais; zero without a step if nothing is deferred
   */
  public Rational deferred(Rational icms, Recording recording, TaxRounding rounding) {
    return deferred.isZero()
        ? Rational.ZERO
        : recording
            .input("icms", icms)
            .rate(deferred)
            .from(bases)
            .step("icms deferred", Rule.ICMS_DEFERRAL, rounding, icms.times(deferred));
  }

  /**
   * The presumed credit of an operation, as a step of its calculation.
   *
   * @param base of the operation's ICMS
   * @param icms the operation's ICMS that is not deferred
   * @param recording takes the step down, if there is one
   * @param rounding how it is rounded
   * @return in reais; zero without a step if none is granted
   */
  public Rational credit(Rational base, Rational icms, Recording recording, TaxRounding rounding) {
    return grantsCredit()
        ? recording
            .input("base", base)
            .input("of the base", creditOfValue)
            .input("icms", icms)
            .input("of icms", creditOfTax)
            .from(bases)
            .step(
                "presumed credit",
                Rule.PRESUMED_CREDIT,
                rounding,
                base.times(creditOfValue).plus(icms.times(creditOfTax)))
        : Rational.ZERO;
  }
}
