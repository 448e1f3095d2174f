package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.fees.SellingPlan;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which of Amazon's fees a unit pays.
 *
 * @param fba whether Amazon stores and ships it; otherwise what delivery costs is an expense of the
 *     product
 * @param storedDays how many days a unit lies in Amazon's store before its sale, 0 or more
 * @param plan the share of the selling plan; empty to leave it out of a unit's costs
 * @param billed what Amazon billed for one unit, by the fee's name: {@code referral}, {@code
 *     fba_fulfilment}, {@code fba_storage}, {@code selling_plan}; goes before the tables
 */
public record FeeTerms(
    boolean fba, int storedDays, Optional<PlanShare> plan, Map<String, Quantity> billed) {
  /**
   * A selling plan and how many units share it.
   *
   * @param plan how the seller pays
   * @param unitsAMonth 1 or more
   */
  public record PlanShare(SellingPlan plan, int unitsAMonth) {}

  /**
   * Checks the days and keeps its own copy.
   *
   * @param fba whether Amazon ships it
   * @param storedDays how many days it lies in store
   * @param plan the share of the selling plan
   * @param billed what Amazon billed
   * @throws IllegalArgumentException if {@code storedDays} is below zero
   */
  public FeeTerms {
    billed = Map.copyOf(billed);
    if (storedDays < 0) {
      throw new IllegalArgumentException("storedDays is below zero: " + storedDays);
    }
  }

  /**
   * Referral and fulfilment by Amazon, no storage, no plan.
   *
   * @return the terms
   */
  public static FeeTerms fulfilledByAmazon() {
    return new FeeTerms(true, 0, Optional.empty(), Map.of());
  }

  /**
   * The referral fee alone.
   *
   * @return the terms
   */
  public static FeeTerms fulfilledBySeller() {
    return new FeeTerms(false, 0, Optional.empty(), Map.of());
  }

  /**
   * The same with days of storage.
   *
   * @param days before the sale
   * @return the terms
   * @throws IllegalArgumentException if it is below zero
   */
  public FeeTerms stored(int days) {
    return new FeeTerms(fba, days, plan, billed);
  }

  /**
   * The same with a share of the selling plan.
   *
   * @param how the plan
   * @param unitsAMonth units that share it
   * @return the terms
   */
  public FeeTerms plan(SellingPlan how, int unitsAMonth) {
    return new FeeTerms(fba, storedDays, Optional.of(new PlanShare(how, unitsAMonth)), billed);
  }

  /**
   * The same with what Amazon billed for one fee.
   *
   * @param fee its name
   * @param reais for one unit, a plain decimal
   * @return the terms
   */
  public FeeTerms billed(String fee, String reais) {
    Map<String, Quantity> more = new TreeMap<>(billed);
    more.put(fee, BrlAmounts.brl(Rational.parse(reais)));
    return new FeeTerms(fba, storedDays, plan, more);
  }

  FeeTerms withoutBills() {
    return new FeeTerms(fba, storedDays, plan, Map.of());
  }
}
