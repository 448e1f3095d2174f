package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A product on its way through the plan's days: projected stock, what is coming, what was ordered.
 */
final class ItemState {
  private final PlanItem item;
  private final LocalDate start;
  private final long[] wanted;
  private final long[] coming;
  private final List<Arrival> arrivals;
  private final List<PlannedOrder> orders = new ArrayList<>();
  private final List<Remark> remarks;
  private LocalDate today;
  private long stock;
  private long pipeline;
  private boolean closed;

  ItemState(PlanItem item, LocalDate start) {
    this.item = item;
    this.start = start;
    this.today = start;
    this.arrivals = new ArrayList<>(item.supply().arrivals());
    this.remarks = new ArrayList<>(item.supply().remarks());
    this.stock = item.supply().onHand();
    LocalDate end = item.demand().forecast().days().endExclusive();
    this.wanted = item.demand().forecast().daily(new DateRange(start, end));
    this.coming = new long[wanted.length];
    arrivals.forEach(this::expect);
  }

  private void expect(Arrival arrival) {
    int day = Math.max(0, arrival.median());
    pipeline += arrival.units();
    if (day < coming.length) {
      coming[day] += arrival.units();
    }
  }

  void advanceTo(LocalDate day) {
    for (int i = index(today); i < index(day); i++) {
      pipeline -= coming[i];
      stock = after(stock, i);
    }
    today = day;
  }

  private long after(long before, int day) {
    long there = before + coming[day];
    return there - Math.min(there, wanted[day]);
  }

  /**
   * Projected stock when a later day begins, before what comes on it, with so many units more that
   * come on a day before.
   */
  long stockAt(LocalDate day, LocalDate arrival, long more) {
    long there = stock;
    for (int i = index(today); i < index(day); i++) {
      there += i == index(arrival) ? more : 0;
      there = after(there, i);
    }
    return there;
  }

  private int index(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(start, day);
  }

  long units(DateRange days) {
    return item.demand().forecast().units(days);
  }

  /** The part of some days that is forecast. */
  DateRange forecast(LocalDate from, int days) {
    DateRange wanted = new DateRange(from, from.plusDays(days));
    return wanted.intersection(item.demand().forecast().days());
  }

  int position() {
    return Math.toIntExact(stock + pipeline);
  }

  void commit(PlannedOrder order, Arrival arrival) {
    orders.add(order);
    arrivals.add(arrival);
    expect(arrival);
  }

  /** Plans no more orders, for a reason. */
  void close(Cause cause, String where) {
    remarks.add(new Remark(item.product().sku(), cause, where));
    closed = true;
  }

  /** Says something once, the first time. */
  void remark(Cause cause, String where) {
    if (remarks.stream().noneMatch(remark -> remark.cause() == cause)) {
      remarks.add(new Remark(item.product().sku(), cause, where));
    }
  }

  boolean isClosed() {
    return closed;
  }

  PlanItem item() {
    return item;
  }

  PlannedProduct product() {
    return item.product();
  }

  ItemPlan result(DateRange days) {
    Projection projection =
        Projection.of(item.demand().forecast(), days, item.supply().onHand(), arrivals);
    return new ItemPlan(item, orders, arrivals, projection, remarks);
  }
}
