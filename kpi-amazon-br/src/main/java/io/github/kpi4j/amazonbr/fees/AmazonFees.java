package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The fees of one unit, from the tables of a day. What no table knows is an unknown that names it:
 * a day before the tables begin, a category that does not exist, a parcel that FBA does not take.
 *
 * @param tables where figures come from
 * @param rounding how amounts are rounded
 */
public record AmazonFees(FeeTables tables, TaxRounding rounding) {
  /**
   * The bundled tables, each fee to centavos, half up.
   *
   * @return the fees
   */
  public static AmazonFees bundled() {
    return new AmazonFees(FeeTables.bundled(), TaxRounding.centavos(Rounding.HALF_UP));
  }

  /**
   * The same with another rounding.
   *
   * @param other how amounts are rounded
   * @return the fees
   */
  public AmazonFees withRounding(TaxRounding other) {
    return new AmazonFees(tables, other);
  }

  /**
   * The referral fee: a percentage of what the buyer paid, or the least amount if that is more. At
   * 15 % up to R$ 100 and 10 % above it, R$ 250 make 15.00 + 15.00 = 30.00.
   *
   * @param category its key, such as {@code kitchen}
   * @param paid in BRL, with freight and gift wrap, less the seller's discount
   * @param on the day of the sale
   * @return the fee; its tabulated amount is unknown for another category or an earlier day
   * @throws IllegalArgumentException if {@code paid} is not in BRL
   */
  public Fee referral(String category, Quantity paid, LocalDate on) {
    Rational base = BrlAmounts.exact(paid, "paid");
    Recording recording = Recording.on();
    return fee(
        "referral",
        recording,
        tables
            .table(FeeTable.REFERRAL)
            .on(on, category)
            .then(ReferralRate::of)
            .map(rate -> rate.fee(base, rounding, recording)));
  }

  /**
   * What FBA takes to pick, pack and ship one unit, by price and billable weight.
   *
   * @param size of the packed product
   * @param price in BRL, what the buyer pays for the product itself
   * @param on the day of the sale
   * @return the fee; its tabulated amount is unknown on an earlier day and outside the rule for a
   *     parcel that is too heavy or too large
   * @throws IllegalArgumentException if {@code price} is not in BRL
   */
  public Fee fulfilment(ParcelSize size, Quantity price, LocalDate on) {
    Rational reais = BrlAmounts.exact(price, "price");
    Recording recording = Recording.on();
    return fee(
        "fba_fulfilment",
        recording,
        tables
            .table(FeeTable.FBA_PARCEL)
            .on(on)
            .then(ParcelRule::of)
            .then(rule -> rule.billableG(size, recording))
            .then(
                grams ->
                    tables
                        .fulfilment()
                        .row(on, reais, grams)
                        .then(row -> byWeight(row, grams, recording))));
  }

  private Answer<Rational> byWeight(DatedRow row, Rational grams, Recording recording) {
    Answer<Rational> perKg = row.answer("per_extra_kg_brl");
    return row.answer("fee_brl")
        .with(
            perKg,
            (fee, extra) -> {
              Rational over = grams.minus(Rational.parse(row.key().get(1)));
              Rational kg =
                  extra.isZero()
                      ? Rational.ZERO
                      : Rational.of(over.dividedBy(Rational.of(1000)).round(0, Rounding.UP));
              return recording
                  .input("billable_g", grams)
                  .input("fee", fee)
                  .input("extra_kg", kg)
                  .input("per_extra_kg", extra)
                  .from(List.of(row.basis()))
                  .step(
                      "fba_fulfilment", Rule.AMAZON_SCHEDULE, rounding, fee.plus(kg.times(extra)));
            });
  }

  /**
   * What FBA takes for keeping one unit, each day by its room, its age and the days of the month.
   *
   * @param size of the packed product
   * @param received the day on which it came in, when its age is 0 days
   * @param days the days that are charged
   * @return the fee; nothing for no days; unknown if they begin before the table
   * @throws IllegalArgumentException if the days begin before it came in
   */
  public Fee storage(ParcelSize size, LocalDate received, DateRange days) {
    Recording recording = Recording.on();
    return fee(
        "fba_storage",
        recording,
        new Storage(tables.storage(), rounding, recording).fee(size, received, days));
  }

  /**
   * What storing costs from a day on, for plans that look ahead: the row of the day is taken to
   * hold until another begins.
   *
   * @param volumeCm3 of one unit as packed, in cubic centimetres
   * @param received the day on which it came in
   * @param on the day, not before that
   * @return exact, not rounded; unknown before the table begins
   * @throws IllegalArgumentException if {@code on} is before {@code received}
   */
  public Answer<StorageRate> storageRate(Rational volumeCm3, LocalDate received, LocalDate on) {
    return Storage.rate(tables.storage(), volumeCm3, received, on);
  }

  /**
   * One unit's share of the selling plan.
   *
   * @param plan how the seller pays
   * @param unitsAMonth how many units share a month's payment, 1 or more
   * @param on the day of the sale
   * @return the fee: 19.00 over 100 units are 0.19
   * @throws IllegalArgumentException if {@code unitsAMonth} is below 1
   */
  public Fee plan(SellingPlan plan, int unitsAMonth, LocalDate on) {
    if (unitsAMonth < 1) {
      throw new IllegalArgumentException("unitsAMonth is below 1: " + unitsAMonth);
    }
    Recording recording = Recording.on();
    Function<DatedRow, Answer<Rational>> share =
        row ->
            row.answer("per_month_brl")
                .with(
                    row.answer("per_item_brl"),
                    (month, item) ->
                        recording
                            .input("per_month", month)
                            .input("units_a_month", Rational.of(unitsAMonth))
                            .input("per_item", item)
                            .from(List.of(row.basis()))
                            .step(
                                "selling_plan",
                                Rule.AMAZON_SCHEDULE,
                                rounding,
                                month.dividedBy(Rational.of(unitsAMonth)).plus(item)));
    return fee(
        "selling_plan",
        recording,
        tables.table(FeeTable.SELLING_PLAN).on(on, plan.key()).then(share));
  }

  /**
   * The prices from which on fulfilment costs another amount.
   *
   * @param on the day of the sale
   * @return in BRL, lowest first: 0, 30, 50, 79, …; empty before the table begins
   */
  public NavigableSet<Rational> priceBands(LocalDate on) {
    return tables.fulfilment().steps(on);
  }

  /**
   * The amounts paid from which on a category's referral fee follows another line: where the
   * percentage outgrows the least amount, and where the second percentage begins.
   *
   * @param category its key
   * @param on the day of the sale
   * @return exact amounts in BRL, lowest first; empty if the category is unknown
   */
  public NavigableSet<Rational> referralBends(String category, LocalDate on) {
    return tables
        .table(FeeTable.REFERRAL)
        .on(on, category)
        .then(ReferralRate::of)
        .map(ReferralRate::bends)
        .optional()
        .orElseGet(TreeSet::new);
  }

  private static Fee fee(String name, Recording recording, Answer<Rational> amount) {
    Answer<Quantity> tabulated = amount.map(BrlAmounts::brl);
    return new Fee(name, tabulated, Optional.empty(), recording.memory());
  }
}
