package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.core.value.Rational;
import java.util.List;

/** What FBA takes in, and the weight that it bills. */
record ParcelRule(
    DatedRow row,
    Rational maxWeightG,
    Rational maxSideCm,
    Rational maxSidesCm,
    Rational cubicDivisor,
    Rational packagingG) {
  private static final Rational GRAMS_A_KG = Rational.of(1000);

  static Answer<ParcelRule> of(DatedRow row) {
    return row.answer("max_weight_g")
        .then(
            weight ->
                row.answer("max_side_cm")
                    .then(
                        side ->
                            row.answer("max_sides_cm")
                                .then(
                                    sides ->
                                        row.answer("cubic_divisor")
                                            .with(
                                                row.answer("packaging_g"),
                                                (divisor, packaging) ->
                                                    new ParcelRule(
                                                        row, weight, side, sides, divisor,
                                                        packaging)))));
  }

  /** The larger of the weight and the room as weight, with the packaging on top. */
  Answer<Rational> billableG(ParcelSize size, Recording recording) {
    Rational cubic = size.volumeCm3().dividedBy(cubicDivisor).times(GRAMS_A_KG);
    Rational billable = size.weightG().max(cubic).plus(packagingG);
    if (billable.compareTo(maxWeightG) > 0) {
      return tooLarge("weight_g", billable, maxWeightG);
    }
    if (size.longestCm().compareTo(maxSideCm) > 0) {
      return tooLarge("side_cm", size.longestCm(), maxSideCm);
    }
    if (size.sidesCm().compareTo(maxSidesCm) > 0) {
      return tooLarge("sides_cm", size.sidesCm(), maxSidesCm);
    }
    return Answer.known(
        recording
            .input("weight_g", size.weightG())
            .input("cubic_g", cubic)
            .input("packaging_g", packagingG)
            .from(List.of(row.basis()))
            .step("billable_g", Rule.AMAZON_SCHEDULE, TaxRounding.EXACT, billable),
        row.basis());
  }

  private static Answer<Rational> tooLarge(String what, Rational is, Rational most) {
    return Answer.unknown(
        Missing.Reason.OUTSIDE_RULE,
        "fba_parcel." + what,
        "FBA takes at most " + most + ", this is " + is);
  }
}
