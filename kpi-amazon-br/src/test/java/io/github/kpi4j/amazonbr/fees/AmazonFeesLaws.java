package io.github.kpi4j.amazonbr.fees;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AmazonFeesLaws {
  private static final AmazonFees FEES = AmazonFees.bundled();
  private static final AmazonFees EXACT = FEES.withRounding(TaxRounding.EXACT);
  private static final LocalDate ON = LocalDate.of(2026, 10, 5);

  @Provide
  Arbitrary<String> categories() {
    return Arbitraries.of(
        FeeTables.bundled().table(FeeTable.REFERRAL).rows().stream()
            .map(row -> row.key().get(0))
            .distinct()
            .toList());
  }

  private static Quantity centavos(long count) {
    return BrlAmounts.brl(Rational.of(count, 100));
  }

  private static Rational charged(Fee fee) {
    return fee.charged().orThrow().amount();
  }

  private static ParcelSize grams(int grams) {
    return new ParcelSize(Rational.of(5), Rational.of(5), Rational.of(5), Rational.of(grams));
  }

  @Property(tries = 300)
  void a_higher_price_never_lowers_the_referral_fee(
      @ForAll("categories") String category,
      @ForAll @IntRange(min = 1, max = 100_000) int paid,
      @ForAll @IntRange(max = 10_000) int more) {
    Rational fee = charged(FEES.referral(category, centavos(paid), ON));

    assertThat(fee.signum()).isPositive();
    assertThat(charged(FEES.referral(category, centavos((long) paid + more), ON)).compareTo(fee))
        .isNotNegative();
  }

  @Property(tries = 300)
  void between_its_bends_the_referral_fee_is_a_straight_line(
      @ForAll("categories") String category,
      @ForAll @IntRange(min = 1, max = 100_000) int from,
      @ForAll @IntRange(min = 1, max = 100) int step) {
    Rational low = Rational.of(from, 100);
    Rational high = Rational.of(from + 2L * step, 100);
    boolean bends =
        EXACT.referralBends(category, ON).stream()
            .anyMatch(bend -> bend.compareTo(low) > 0 && bend.compareTo(high) < 0);

    Rational middle = charged(EXACT.referral(category, centavos((long) from + step), ON));
    Rational ends =
        charged(EXACT.referral(category, BrlAmounts.brl(low), ON))
            .plus(charged(EXACT.referral(category, BrlAmounts.brl(high), ON)));
    assertThat(bends || middle.times(Rational.of(2)).equals(ends)).isTrue();
  }

  @Property(tries = 300)
  void neither_price_nor_weight_ever_lowers_the_fulfilment_fee(
      @ForAll @IntRange(min = 1, max = 30_000) int price,
      @ForAll @IntRange(min = 1, max = 20_000) int grams,
      @ForAll @IntRange(max = 10_000) int dearer,
      @ForAll @IntRange(max = 1_900) int heavier) {
    Rational fee = charged(FEES.fulfilment(grams(grams), centavos(price), ON));

    assertThat(charged(FEES.fulfilment(grams(grams + heavier), centavos(price), ON)).compareTo(fee))
        .isNotNegative();
    assertThat(
            charged(FEES.fulfilment(grams(grams), centavos((long) price + dearer), ON))
                .compareTo(fee))
        .isNotNegative();
  }

  @Property(tries = 200)
  void storage_of_two_stays_is_that_of_both(
      @ForAll @IntRange(max = 400) int first, @ForAll @IntRange(max = 400) int second) {
    LocalDate middle = ON.plusDays(first);
    LocalDate end = middle.plusDays(second);

    assertThat(storage(ON, end)).isEqualTo(storage(ON, middle).plus(storage(middle, end)));
  }

  private static Rational storage(LocalDate from, LocalDate end) {
    return charged(EXACT.storage(grams(100), ON, new DateRange(from, end)));
  }

  @Property(tries = 100)
  void a_bill_counts_whatever_the_table_says(
      @ForAll("categories") String category, @ForAll @IntRange(max = 100_000) int bill) {
    Fee fee = FEES.referral(category, centavos(10_000), ON).withBilled(centavos(bill));

    assertThat(fee.charged().orThrow()).isEqualTo(centavos(bill));
    assertThat(fee.difference().orElseThrow().amount())
        .isEqualTo(centavos(bill).amount().minus(fee.tabulated().orThrow().amount()));
  }
}
