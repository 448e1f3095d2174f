package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.fees.StorageRate;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What it costs to keep the units of an order until they are sold, the oldest first and as
 * forecast: a unit that costs more than it brings is not ordered now, and a later review may. Where
 * that leaves less than the least order, the least order stands if all of it together still pays.
 *
 * <p>A unit pays for the days from its arrival to the day before it is sold, each its share of the
 * month. Products without a margin are ordered for their service alone.
 */
final class Keeping {
  private final ItemState state;
  private final StorageRates rates;
  private final Rational volume;
  private final Rational margin;
  private final LocalDate arrival;
  private final LocalDate end;
  private final long there;

  Keeping(ItemState state, StorageRates rates, LocalDate arrival, long there) {
    this.state = state;
    this.rates = rates;
    this.volume = state.product().cubicMetres();
    this.margin = state.product().margin().amount();
    this.arrival = arrival;
    this.end = state.item().demand().forecast().days().endExclusive();
    this.there = there;
  }

  /** Some days on which each costs the same. */
  private record Stretch(LocalDate from, LocalDate until, Rational perDay) {
    Rational cost() {
      return perDay.times(Rational.of(ChronoUnit.DAYS.between(from, until)));
    }
  }

  /** Cuts a draft to the units that bring at least what keeping them costs. */
  void limit(Draft draft) {
    if (margin.signum() <= 0) {
      return;
    }
    Rational cost = Rational.ZERO;
    LocalDate day = arrival;
    while (soldUpTo(day) < draft.units()) {
      if (!day.isBefore(end)) {
        state.remark(Cause.AGE_BEYOND_FORECAST, "order that arrives on " + arrival);
        return;
      }
      Answer<Stretch> answer = stretch(day);
      if (answer.optional().isEmpty()) {
        answer.gap().ifPresent(gap -> state.remark(Cause.NO_STORAGE_RATE, gap.toString()));
        return;
      }
      Stretch stretch = answer.orThrow();
      Rational next = cost.plus(stretch.cost());
      if (next.compareTo(margin) > 0) {
        Rational days = margin.minus(cost).dividedBy(stretch.perDay());
        cut(draft, day.plusDays(days.round(0, Rounding.DOWN).longValueExact()));
        return;
      }
      cost = next;
      day = stretch.until();
    }
  }

  /** Units of the order that are sold on a day or before, if it is forecast. */
  private long soldUpTo(LocalDate day) {
    DateRange days = new DateRange(arrival, day.isBefore(end) ? day.plusDays(1) : end);
    return state.units(days) - there;
  }

  private Answer<Stretch> stretch(LocalDate day) {
    return rates
        .on(volume, arrival, day)
        .then(
            rate ->
                rate.perCubicMetre().unit().equals(state.product().margin().unit())
                    ? Answer.given(stretch(day, rate))
                    : Ageing.otherCurrency(rate, state.product()));
  }

  private Stretch stretch(LocalDate day, StorageRate rate) {
    LocalDate month = day.withDayOfMonth(1).plusMonths(1);
    LocalDate until = rate.until().isBefore(month) ? rate.until() : month;
    Rational daysOfMonth = Rational.of(day.lengthOfMonth());
    return new Stretch(
        day,
        until.isBefore(end) ? until : end,
        volume.times(rate.perCubicMetre().amount()).dividedBy(daysOfMonth));
  }

  private void cut(Draft draft, LocalDate last) {
    long most = Math.max(0, soldUpTo(last));
    long least = draft.packing().atLeast(1);
    Rational brings = brings(least);
    String why =
        "units sold after " + last + " cost more to store than the " + text(margin) + " they bring";
    if (draft.packing().atMost(most) > 0 || brings.signum() <= 0) {
      draft.limit(most, Reason.Why.AGEING, why);
      draft.keepAtMost(most);
      return;
    }
    String still = why + ", but the least order still brings " + text(brings) + " in all";
    if (draft.units() == least) {
      draft.add(Reason.Why.AGEING, "kept at " + least + ": " + still);
    } else {
      draft.limit(least, Reason.Why.AGEING, still);
    }
    draft.keepAtMost(least);
  }

  private String text(Rational amount) {
    return new Quantity(amount, state.product().margin().unit()).toText(2, Rounding.HALF_EVEN);
  }

  /**
   * What some units bring in all after storage; those that are not sold for as long as forecast and
   * rates are known cost it as well.
   */
  private Rational brings(long units) {
    Rational sum = Rational.ZERO;
    Rational cost = Rational.ZERO;
    long sold = 0;
    LocalDate day = arrival;
    while (day.isBefore(end) && sold < units) {
      Optional<Stretch> known = stretch(day).optional();
      if (known.isEmpty()) {
        break;
      }
      Stretch stretch = known.get();
      for (LocalDate next = day; next.isBefore(stretch.until()); next = next.plusDays(1)) {
        long now = Math.min(units, Math.max(sold, soldUpTo(next)));
        sum = sum.plus(margin.minus(cost).times(Rational.of(now - sold)));
        cost = cost.plus(stretch.perDay());
        sold = now;
      }
      day = stretch.until();
    }
    return sum.minus(cost.times(Rational.of(units - sold)));
  }
}
