package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A chance to order, the same for all products.
 *
 * @param day the day
 * @param leadTime of the main lane from that day; never used if there is no protection
 * @param protection days until an order of the next review has come; empty if a lead time is
 *     unknown
 * @param medianProtection its median
 */
record Review(
    LocalDate day, DiscreteLaw leadTime, Optional<DiscreteLaw> protection, int medianProtection) {
  static Review of(PlanTerms terms, LocalDate day) {
    LeadTimes leadTimes = terms.main().fromOrder();
    Optional<DiscreteLaw> now = leadTimes.from(day);
    Optional<DiscreteLaw> next =
        leadTimes
            .from(day.plusDays(terms.review()))
            .map(law -> law.plus(DiscreteLaw.always(terms.review())));
    return new Review(
        day,
        now.orElse(DiscreteLaw.always(0)),
        now.isPresent() ? next : Optional.empty(),
        next.map(law -> law.quantile(0.5)).orElse(0));
  }
}
