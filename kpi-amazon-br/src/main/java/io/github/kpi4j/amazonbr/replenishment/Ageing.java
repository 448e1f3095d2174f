package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.amazonbr.fees.StorageRate;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How old projected stock is, day by day, if the oldest units are sold first. A unit is 0 days old
 * on the day it comes.
 */
public final class Ageing {
  private final Projection projection;
  private final List<StockLayer> layers;
  private final List<Remark> remarks;

  private Ageing(Projection projection, List<StockLayer> layers, List<Remark> remarks) {
    this.projection = projection;
    this.layers = layers;
    this.remarks = remarks;
  }

  /**
   * The ages of a projection.
   *
   * @param sku the product, for remarks
   * @param projection stock day by day
   * @param layers what is there on the first day, in any order; if they are fewer units than the
   *     projection starts with, the rest counts as new on that day, with a remark
   * @return the ages
   * @throws IllegalArgumentException if the layers are more units than the projection starts with
   */
  public static Ageing of(String sku, Projection projection, List<StockLayer> layers) {
    List<StockLayer> known = new ArrayList<>(layers);
    known.sort(Comparator.comparing(StockLayer::since));
    long start = projection.range().isEmpty() ? 0 : projection.days().get(0).start();
    long rest = start - known.stream().mapToLong(StockLayer::units).sum();
    if (rest < 0) {
      throw new IllegalArgumentException(sku + " has " + -rest + " units more by age than in all");
    }
    List<Remark> remarks = new ArrayList<>();
    if (rest > 0) {
      known.add(new StockLayer(projection.range().start(), rest));
      remarks.add(new Remark(sku, Cause.AGE_UNKNOWN, rest + " units"));
    }
    return new Ageing(projection, known, List.copyOf(remarks));
  }

  /**
   * Units at the end of each day that have been there for more than some days.
   *
   * @param age in days
   * @return one number for each projected day
   */
  public List<Long> olderThan(int age) {
    Deque<StockLayer> queue = new ArrayDeque<>(layers);
    List<Long> result = new ArrayList<>();
    for (ProjectedDay day : projection.days()) {
      if (day.arrivals() > 0) {
        queue.addLast(new StockLayer(day.day(), day.arrivals()));
      }
      sell(queue, day.sales());
      result.add(
          queue.stream()
              .filter(layer -> ChronoUnit.DAYS.between(layer.since(), day.day()) > age)
              .mapToLong(StockLayer::units)
              .sum());
    }
    return result;
  }

  private static void sell(Deque<StockLayer> queue, long units) {
    long left = units;
    while (left > 0) {
      StockLayer oldest = queue.removeFirst();
      if (oldest.units() > left) {
        queue.addFirst(new StockLayer(oldest.since(), oldest.units() - left));
      }
      left -= Math.min(left, oldest.units());
    }
  }

  /**
   * What a fee comes to over all days: each day a month's share of the rate on the volume of that
   * day.
   *
   * @param fee the rate and the age that it is for
   * @param cubicMetres volume of a unit
   * @return exact
   */
  public Quantity fee(StorageFee fee, Rational cubicMetres) {
    Rational months = Rational.ZERO;
    LocalDate day = projection.range().start();
    for (long units : olderThan(fee.olderThan())) {
      months = months.plus(Rational.of(units, day.lengthOfMonth()));
      day = day.plusDays(1);
    }
    Rational amount = months.times(cubicMetres).times(fee.perCubicMetre().amount());
    return new Quantity(amount, fee.perCubicMetre().unit());
  }

  /**
   * What storage comes to over all days: each day a month's share of the rate of each unit's age.
   *
   * @param rates what storing costs
   * @param product of which the stock is
   * @return exact; unknown if a rate is, or is in another currency than the product's cost
   */
  public Answer<Quantity> cost(StorageRates rates, PlannedProduct product) {
    Deque<StockLayer> queue = new ArrayDeque<>(layers);
    Map<LocalDate, StorageRate> latest = new HashMap<>();
    Rational sum = Rational.ZERO;
    for (ProjectedDay day : projection.days()) {
      if (day.arrivals() > 0) {
        queue.addLast(new StockLayer(day.day(), day.arrivals()));
      }
      sell(queue, day.sales());
      Rational today = Rational.ZERO;
      for (StockLayer layer : queue) {
        StorageRate rate = latest.get(layer.since());
        if (rate == null || !day.day().isBefore(rate.until())) {
          Answer<StorageRate> answer =
              rates
                  .on(product.cubicMetres(), layer.since(), day.day())
                  .then(
                      found ->
                          found.perCubicMetre().unit().equals(product.cost().unit())
                              ? Answer.given(found)
                              : otherCurrency(found, product));
          if (answer.optional().isEmpty()) {
            return answer.map(StorageRate::perCubicMetre);
          }
          rate = answer.orThrow();
          latest.put(layer.since(), rate);
        }
        today = today.plus(rate.perCubicMetre().amount().times(Rational.of(layer.units())));
      }
      sum = sum.plus(today.dividedBy(Rational.of(day.day().lengthOfMonth())));
    }
    return Answer.given(new Quantity(sum.times(product.cubicMetres()), product.cost().unit()));
  }

  static <T> Answer<T> otherCurrency(StorageRate rate, PlannedProduct product) {
    return Answer.unknown(
        Missing.Reason.OUTSIDE_RULE,
        "storage rate",
        "in " + rate.perCubicMetre().unit() + ", the plan in " + product.cost().unit());
  }

  /**
   * What was assumed.
   *
   * @return empty if every unit's age was known
   */
  public List<Remark> remarks() {
    return remarks;
  }
}
