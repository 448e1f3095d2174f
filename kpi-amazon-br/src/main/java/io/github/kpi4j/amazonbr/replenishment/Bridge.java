package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the stock position of an order's day can wait for. */
final class Bridge {
  private final PlanTerms terms;
  private final PlannedProduct product;
  private final Demand demand;
  private final LocalDate day;
  private final int position;

  Bridge(PlanTerms terms, ItemPlan item, LocalDate day) {
    this.terms = terms;
    this.product = item.item().product();
    this.demand = item.item().demand();
    this.day = day;
    this.position = Math.toIntExact(position(terms, item, day));
  }

  /** Stock and what is coming on a day, its order on the main lane not yet placed. */
  private static long position(PlanTerms terms, ItemPlan item, LocalDate day) {
    long ordered =
        item.orders().stream()
            .filter(
                order ->
                    order.order().isBefore(day)
                        || (order.order().equals(day) && !order.lane().equals(terms.main().name())))
            .mapToLong(PlannedOrder::units)
            .sum();
    LocalDate start = item.projection().range().start();
    long sold =
        item.projection().days().stream()
            .limit(ChronoUnit.DAYS.between(start, day))
            .mapToLong(ProjectedDay::sales)
            .sum();
    return item.item().supply().position() + ordered - sold;
  }

  /** The last day, before a bound, whose order comes in time; the first if none does. */
  LocalDate lastDay(Lane lane, LocalDate end) {
    LocalDate last = day;
    for (LocalDate next = day; next.isBefore(end) && inTime(lane, next); next = next.plusDays(1)) {
      last = next;
    }
    return last;
  }

  private boolean inTime(Lane lane, LocalDate orderDay) {
    return demandUntil(lane, orderDay)
        .filter(law -> product.service().isMet(position, law, cycle()))
        .isPresent();
  }

  /** Demand from the day on until an order of a later day has come, if that is forecast. */
  private Optional<DiscreteLaw> demandUntil(Lane lane, LocalDate orderDay) {
    int wait = (int) ChronoUnit.DAYS.between(day, orderDay);
    return lane.fromOrder()
        .from(orderDay)
        .map(law -> law.plus(DiscreteLaw.always(wait)))
        .filter(law -> !day.plusDays(law.last()).isAfter(demand.forecast().days().endExclusive()))
        .map(law -> demand.over(day, law));
  }

  private double cycle() {
    DateRange days = new DateRange(day, day.plusDays(terms.cycle()));
    return demand.mean(days.intersection(demand.forecast().days()));
  }

  Optional<PurchaseAlert.Fallback> fallback(Lane fast, LocalDate nextChance) {
    Optional<DiscreteLaw> until = demandUntil(terms.main(), nextChance);
    Optional<DiscreteLaw> quick = fast.fromOrder().from(day);
    Optional<DiscreteLaw> slow = terms.main().fromOrder().from(nextChance);
    if (until.isEmpty()
        || quick.isEmpty()
        || slow.isEmpty()
        || quick.get().quantile(0.5) >= slow.get().quantile(0.5)) {
      return Optional.empty();
    }
    long missing = product.service().level(until.get(), cycle()) - (long) position;
    long units = product.packing().atLeast(missing);
    LocalDate by = lastDay(fast, nextChance.plusDays(slow.get().quantile(0.5)));
    return units == 0
        ? Optional.empty()
        : Optional.of(new PurchaseAlert.Fallback(fast.name(), units, by));
  }
}
