package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** An order that limits may still change. */
final class Draft {
  private static final double P50 = 0.5;
  private static final double P80 = 0.8;
  private static final double P95 = 0.95;

  private final ItemState state;
  private final Lane lane;
  private final DiscreteLaw leadTime;
  private final int level;
  private final List<Reason> reasons = new ArrayList<>();
  private Optional<Draft> ahead = Optional.empty();
  private LongUnaryOperator wanted = position -> 0;
  private boolean settles;
  private long keep = Long.MAX_VALUE;
  private boolean cut;
  private long units;

  Draft(ItemState state, Lane lane, DiscreteLaw leadTime, int level) {
    this.state = state;
    this.lane = lane;
    this.leadTime = leadTime;
    this.level = level;
  }

  /** Asks for units, rounded up as they are packed. */
  void ask(long wanted) {
    units = packing().atLeast(wanted);
    if (units > wanted) {
      add(Reason.Why.PACKED, wanted + " wanted, " + units + " as " + packing().describe(units));
    }
  }

  /** Wants so much at a stock position, which an order that comes before this is part of. */
  void aim(LongUnaryOperator unitsAt, Optional<Draft> before) {
    wanted = unitsAt;
    settles = true;
    ahead = before;
  }

  /** Asks for what the order ahead leaves to be wanted once limits have cut that. */
  void settle() {
    if (settles) {
      ask(wanted.applyAsLong(state.position() + unitsAhead()));
    }
  }

  /** Never to be filled up beyond so many units. */
  void keepAtMost(long most) {
    keep = most;
  }

  long mostToKeep() {
    return keep;
  }

  /** The order of the same day that comes before this one. */
  Optional<Draft> ahead() {
    return ahead;
  }

  long unitsAhead() {
    return ahead.map(Draft::units).orElse(0L);
  }

  /** Cuts the order to what a limit leaves, if it is above that. */
  void limit(long most, Reason.Why why, String limit) {
    if (units > most) {
      long left = packing().atMost(most);
      add(why, "cut from " + units + " to " + left + ": " + limit);
      units = left;
      cut = true;
    }
  }

  /** Adds a lot to fill a container; the first one says so. */
  void fill(LocalDate day) {
    if (reasons.stream().noneMatch(reason -> reason.why() == Reason.Why.CONTAINER)) {
      add(Reason.Why.CONTAINER, "raised from " + units + " to fill the container of " + day);
    }
    units += packing().lot();
  }

  void add(Reason.Why why, String text) {
    add(new Reason(why, text));
  }

  void add(Reason reason) {
    reasons.add(reason);
  }

  ItemState state() {
    return state;
  }

  Lane lane() {
    return lane;
  }

  long units() {
    return units;
  }

  /** The stock position that was asked for. */
  int level() {
    return level;
  }

  int medianDays() {
    return leadTime.quantile(P50);
  }

  Packing packing() {
    return state.product().packing();
  }

  Rational unitCost() {
    PlannedProduct product = state.product();
    return product.cost().amount().plus(lane.freight(product).amount());
  }

  Rational volume() {
    return state.product().cubicMetres().times(Rational.of(units));
  }

  /** Places the order, or says why there is nothing left of it. */
  void commit(LocalDate day, LocalDate start) {
    if (units == 0) {
      if (cut) {
        String last = reasons.get(reasons.size() - 1).text();
        state.remark(
            settles ? Cause.ORDER_CUT_TO_NOTHING : Cause.FAST_ORDER_CUT_TO_NOTHING,
            "order of " + day + " " + last);
      }
      return;
    }
    PlannedProduct product = state.product();
    Rational count = Rational.of(units);
    int median = medianDays();
    int shipping = lane.fromShipping().from(day).map(law -> law.quantile(P50)).orElse(median);
    PlannedOrder order =
        new PlannedOrder(
            product.sku(),
            lane.name(),
            day,
            day.plusDays(Math.max(0, median - shipping)),
            units,
            packing().describe(units),
            day.plusDays(median),
            day.plusDays(leadTime.quantile(P80)),
            day.plusDays(leadTime.quantile(P95)),
            new Quantity(product.cost().amount().times(count), product.cost().unit()),
            new Quantity(lane.freight(product).amount().times(count), lane.perCubicMetre().unit()),
            reasons);
    int offset = (int) ChronoUnit.DAYS.between(start, day);
    state.commit(
        order,
        new Arrival(lane.name() + " of " + day, units, leadTime.plus(DiscreteLaw.always(offset))));
  }
}
