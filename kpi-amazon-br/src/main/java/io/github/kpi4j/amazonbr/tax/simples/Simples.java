package io.github.kpi4j.amazonbr.tax.simples;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Payments of Simples Nacional on the sale of goods. */
public final class Simples {
  private static final int BANDS = 6;

  private final TaxSettings settings;

  /**
   * A calculator.
   *
   * @param settings tables, rounding and memory
   */
  public Simples(TaxSettings settings) {
    this.settings = settings;
  }

  /**
   * The band that twelve months' sales fall in; its upper edge is in it.
   *
   * @param annex which annex
   * @param rbt12 sales of the twelve months before, in reais, 0 or more
   * @param day a day of the month that is paid for
   * @return outside this rule above 4.8 million, unknown when the annexes do not hold
   * @throws IllegalArgumentException if {@code rbt12} is negative
   */
  public Answer<SimplesBand> band(Annex annex, Rational rbt12, LocalDate day) {
    if (rbt12.signum() < 0) {
      throw new IllegalArgumentException("rbt12 is negative: " + rbt12);
    }
    return band(annex, rbt12, day, 1);
  }

  private Answer<SimplesBand> band(Annex annex, Rational rbt12, LocalDate day, int number) {
    if (number > BANDS) {
      return Answer.unknown(
          Missing.Reason.OUTSIDE_RULE, "simples[" + annex + "]", "sales above the last band");
    }
    return settings
        .tables()
        .table(TaxTable.SIMPLES)
        .on(day, annex.name(), Integer.toString(number))
        .match(
            row ->
                row.value().figure("up_to").filter(top -> rbt12.compareTo(top) > 0).isPresent()
                    ? band(annex, rbt12, day, number + 1)
                    : read(annex, number, row.value()),
            Answer.Unknown::new);
  }

  private static Answer<SimplesBand> read(Annex annex, int number, DatedRow row) {
    Map<SimplesTax, Rational> shares = new EnumMap<>(SimplesTax.class);
    for (SimplesTax tax : SimplesTax.values()) {
      row.figure(tax.column())
          .ifPresent(points -> shares.put(tax, points.dividedBy(Rational.HUNDRED)));
    }
    return row.answer("up_to")
        .then(
            upTo ->
                row.ratio("nominal_pct")
                    .with(
                        row.answer("deduct"),
                        (nominal, deduct) ->
                            new SimplesBand(annex, number, upTo, nominal, deduct, shares)));
  }

  /**
   * What is paid on some sales.
   *
   * @param annex which annex
   * @param rbt12 sales of the twelve months before, in reais
   * @param sales the sales paid for, gross: a marketplace's commission stays in
   * @param paidElsewhere taxes of these sales that are paid elsewhere
   * @param day a day of the month that is paid for
   * @return the payment and its parts
   */
  public Answer<SimplesPayment> payment(
      Annex annex, Rational rbt12, Rational sales, Set<SimplesTax> paidElsewhere, LocalDate day) {
    return band(annex, rbt12, day)
        .match(
            known -> new Answer.Known<>(payment(known, rbt12, sales, paidElsewhere), known.bases()),
            Answer.Unknown::new);
  }

  private SimplesPayment payment(
      Answer.Known<SimplesBand> known,
      Rational rbt12,
      Rational sales,
      Set<SimplesTax> paidElsewhere) {
    SimplesBand band = known.value();
    Recording recording = settings.recording();
    TaxRounding rounding = settings.rounding();
    // A rate, not an amount: it is never rounded.
    Rational effective =
        recording
            .input("rbt12", rbt12)
            .input("deduction", band.deduction())
            .rate(band.nominal())
            .from(known.bases())
            .step(
                "effective rate", Rule.SIMPLES_EFFECTIVE, TaxRounding.EXACT, band.effective(rbt12));
    Rational rate = effective.times(band.shareWithout(paidElsewhere));
    Rational das =
        recording
            .input("sales", sales)
            .rate(rate)
            .step("das", Rule.SIMPLES_PAYMENT, rounding, sales.times(rate));
    Map<SimplesTax, Rational> parts = new EnumMap<>(SimplesTax.class);
    for (SimplesTax tax : SimplesTax.values()) {
      if (!paidElsewhere.contains(tax) && !band.share(tax).isZero()) {
        Rational part =
            recording
                .input("sales", sales)
                .input("share", band.share(tax))
                .rate(effective)
                .step(
                    tax.name(),
                    Rule.SIMPLES_SHARE,
                    rounding,
                    sales.times(effective).times(band.share(tax)));
        parts.put(tax, rounding.item(part));
      }
    }
    return new SimplesPayment(band, effective, rounding.item(das), parts, recording.memory());
  }

  /**
   * The ICMS credit that a buyer who is a taxpayer takes: 1000 at 1.47 % is 14.70.
   *
   * @param value of the goods in reais
   * @param reduction the part of the base taken away, 0 for none
   * @param rate the ICMS part of the seller's effective rate
   * @return in reais, rounded as the settings say
   */
  public Rational credit(Rational value, Rational reduction, Rational rate) {
    return settings.rounding().item(value.times(Rational.ONE.minus(reduction)).times(rate));
  }
}
