package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * How much one product is ordered on one day, by its policy.
 *
 * @param cycle mean demand between two orders, in units
 * @param reorderPoint r, if it is given
 * @param lot Q as it is packed; 0 to order up to a level
 * @param beyond units to order beyond the reorder point, for order-up-to
 * @param words where the quantity comes from
 */
record Sizing(double cycle, OptionalLong reorderPoint, long lot, long beyond, String words) {
  private static final int YEAR = 365;

  static Sizing of(PlanTerms terms, ItemState state, Review review) {
    OrderPolicy policy = state.product().policy().orElse(terms.policy());
    if (policy instanceof OrderPolicy.FixedQuantity fixed) {
      double yearly = yearly(state, review.day());
      Packing packing = state.product().packing();
      long lot = packing.atLeast(fixed.lot().units(yearly));
      String words = fixed.lot().reason(yearly) + ", as " + packing.describe(lot);
      return new Sizing(lot, fixed.reorderPoint(), lot, 0, words);
    }
    LocalDate next = review.day().plusDays(review.medianProtection());
    DateRange cycle = state.forecast(next, terms.cycle());
    return new Sizing(
        state.item().demand().mean(cycle),
        OptionalLong.empty(),
        0,
        state.units(cycle),
        "the reorder point and " + terms.cycle() + " days of demand");
  }

  /** The mean demand of the coming year, at the pace of those of its days that are forecast. */
  private static double yearly(ItemState state, LocalDate day) {
    DateRange days = state.forecast(day, YEAR);
    return days.isEmpty() ? 0 : state.item().demand().mean(days) * YEAR / days.days();
  }

  Reason why(int level) {
    return lot == 0
        ? new Reason(Reason.Why.UP_TO, "up to " + (level + beyond) + ": " + words)
        : new Reason(Reason.Why.FIXED_QUANTITY, words);
  }

  /** Units wanted at a stock position below a level. */
  long units(int level, long position) {
    long missing = level - position;
    return lot == 0
        ? missing + beyond
        : missing <= 0 ? 0 : Math.multiplyExact(Math.floorDiv(missing + lot - 1, lot), lot);
  }
}
