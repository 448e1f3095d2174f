package io.github.kpi4j.amazonbr.tax.importing;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Basis;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.DatedTable;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * Duty and ICMS on parcels from abroad, by the day of the order. A parcel of US$ 60 at 5.50 under
 * the rule of 2024 bears 60 % less US$ 20: R$ 88 on R$ 330.
 */
public final class Parcels {
  private final TaxSettings settings;

  /**
   * A calculator.
   *
   * @param settings tables, rounding and memory
   */
  public Parcels(TaxSettings settings) {
    this.settings = settings;
  }

  /**
   * What the buyer pays on a parcel.
   *
   * @param parcel the parcel
   * @return outside this rule above the last band (US$ 3,000), where a formal import is due; from
   *     2027 on unknown without the reform's rates, and with rates above zero for want of the base
   *     that CBS and IBS have on a parcel
   */
  public Answer<ParcelTax> of(Parcel parcel) {
    DatedTable icms = settings.tables().table(TaxTable.PARCEL_ICMS);
    return band(parcel, 1)
        .with(
            icms.on(parcel.day(), parcel.uf().name()),
            (duty, state) -> icmsShare(parcel).then(share -> tax(parcel, duty, state, share)))
        .then(tax -> tax);
  }

  /** What the reform leaves of ICMS, if it puts no CBS and IBS beside it. */
  private Answer<Rational> icmsShare(Parcel parcel) {
    return settings
        .tables()
        .table(TaxTable.REFORM)
        .on(parcel.day())
        .then(
            year ->
                cbsIbs(year)
                    .then(
                        paid ->
                            paid.isZero()
                                ? year.ratio("icms_share_pct")
                                : Answer.unknown(
                                    Missing.Reason.NO_ROW,
                                    "parcel_cbs_ibs",
                                    "no table has the base of CBS and IBS on parcels, asked for "
                                        + parcel.day())));
  }

  private static Answer<Rational> cbsIbs(DatedRow year) {
    return year.ratio("cbs_pct")
        .with(year.ratio("ibs_state_pct"), Rational::plus)
        .with(year.ratio("ibs_municipal_pct"), Rational::plus)
        .with(year.ratio("offset_pct"), (rates, offset) -> rates.times(Rational.ONE.minus(offset)));
  }

  private Answer<DatedRow> band(Parcel parcel, int number) {
    String programme = parcel.inProgramme() ? "in" : "out";
    if (number > 2) {
      return Answer.unknown(
          Missing.Reason.OUTSIDE_RULE,
          "parcel_duty[" + programme + "]",
          parcel.value() + " is above the last band: formal import");
    }
    Answer<DatedRow> row =
        settings
            .tables()
            .table(TaxTable.PARCEL_DUTY)
            .on(parcel.day(), programme, Integer.toString(number));
    return row.then(
        found ->
            found
                    .figure("up_to_usd")
                    .filter(top -> parcel.value().amount().compareTo(top) > 0)
                    .isPresent()
                ? band(parcel, number + 1)
                : Answer.given(found));
  }

  private Answer<ParcelTax> tax(Parcel parcel, DatedRow duty, DatedRow state, Rational share) {
    return duty.ratio("rate_pct")
        .then(
            rate ->
                duty.answer("less_usd")
                    .with(
                        state.ratio("rate_pct"),
                        (less, icms) ->
                            tax(
                                parcel,
                                rate,
                                less,
                                icms.times(share),
                                duty.basis(),
                                state.basis())));
  }

  private ParcelTax tax(
      Parcel parcel, Rational rate, Rational less, Rational icmsRate, Basis law, Basis state) {
    Recording recording = settings.recording();
    TaxRounding rounding = settings.rounding();
    Rational dollars = parcel.value().amount();
    Rational fx = parcel.reaisPerDollar();
    Rational dutyInDollars = dollars.times(rate).minus(less).max(Rational.ZERO);
    Rational value =
        recording
            .input("value in USD", dollars)
            .input("BRL per USD", fx)
            .step("value", Rule.PARCEL_DUTY, rounding, dollars.times(fx));
    Rational duty =
        recording
            .input("value in USD", dollars)
            .input("less in USD", less)
            .input("BRL per USD", fx)
            .rate(rate)
            .from(law)
            .step("duty", Rule.PARCEL_DUTY, rounding, dutyInDollars.times(fx));
    Rational icms =
        recording
            .input("value", value)
            .input("duty", duty)
            .rate(icmsRate)
            .from(state)
            .step(
                "icms",
                Rule.PARCEL_ICMS,
                rounding,
                value.plus(duty).dividedBy(Rational.ONE.minus(icmsRate)).times(icmsRate));
    return new ParcelTax(
        BrlAmounts.brl(rounding.item(value)),
        new Quantity(dutyInDollars, Parcel.USD),
        BrlAmounts.brl(rounding.item(duty)),
        BrlAmounts.brl(rounding.item(icms)),
        parcel.inProgramme(),
        recording.memory());
  }
}
