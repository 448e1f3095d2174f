package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Basis;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A category's referral fee: max(percentage, least amount), the percentage perhaps in two parts.
 */
record ReferralRate(
    Rational ratio, Rational minimum, Optional<Rational> above, Rational ratioAbove, Basis basis) {
  static Answer<ReferralRate> of(DatedRow row) {
    Optional<Rational> above = row.figure("above_brl");
    Answer<Rational> second =
        above.isPresent() ? row.ratio("above_pct") : row.ratio("referral_pct");
    return row.ratio("referral_pct")
        .then(
            ratio ->
                row.answer("minimum_brl")
                    .with(
                        second,
                        (minimum, ratioAbove) ->
                            new ReferralRate(ratio, minimum, above, ratioAbove, row.basis())));
  }

  Rational fee(Rational paid, TaxRounding rounding, Recording recording) {
    Rational low = above.map(paid::min).orElse(paid);
    Rational high = paid.minus(low);
    recording.input("paid", paid).rate(ratio).input("minimum", minimum);
    if (!high.isZero()) {
      recording.input("paid_above", high).input("rate_above", ratioAbove);
    }
    return recording
        .from(List.of(basis))
        .step(
            "referral",
            Rule.AMAZON_SCHEDULE,
            rounding,
            low.times(ratio).plus(high.times(ratioAbove)).max(minimum));
  }

  NavigableSet<Rational> bends() {
    NavigableSet<Rational> bends = new TreeSet<>();
    above.ifPresent(bends::add);
    if (!ratio.isZero()) {
      Rational outgrown = minimum.dividedBy(ratio);
      if (above.isEmpty() || outgrown.compareTo(above.get()) <= 0) {
        bends.add(outgrown);
      }
    }
    return bends;
  }
}
