package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Units of one product and channel on their way back to the seller. */
final class Refunds {
  // A parcel travels, is looked at, and is sent back.
  private static final int EARLIEST_DAYS = 5;
  private static final int LATEST_DAYS = 21;

  /**
   * What is refunded on a day.
   *
   * @param units the units that came back
   * @param cents what their buyers got back
   */
  record Refund(int units, long cents) {
    private Refund plus(long oneUnitCents) {
      return new Refund(units + 1, cents + oneUnitCents);
    }
  }

  private static final Refund NONE = new Refund(0, 0);

  private final Dice dice;
  private final Map<LocalDate, Refund> byDay = new TreeMap<>();

  Refunds(Dice dice) {
    this.dice = dice;
  }

  /** Decides for each unit of a day's sales whether and when it comes back. */
  void sold(Tally sales, LocalDate day, int perMille) {
    for (int unit = 0; unit < sales.units(); unit++) {
      if (dice.chance(perMille)) {
        LocalDate back = day.plusDays(dice.between(EARLIEST_DAYS, LATEST_DAYS));
        byDay.put(
            back, byDay.getOrDefault(back, NONE).plus(sales.cents() / Math.max(1, sales.units())));
      }
    }
  }

  /** What is refunded on a day. */
  Refund on(LocalDate day) {
    return byDay.getOrDefault(day, NONE);
  }
}
