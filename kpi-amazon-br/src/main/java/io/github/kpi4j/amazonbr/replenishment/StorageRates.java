package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.fees.AmazonFees;
import io.github.kpi4j.amazonbr.fees.StorageRate;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;

/** What storing and ageing cost, as plans count it. */
@FunctionalInterface
public interface StorageRates {
  /**
   * The rate from a day on.
   *
   * @param cubicMetres volume of a unit as packed, above 0
   * @param received the day on which the unit came in
   * @param on the day, not before that
   * @return the rate and how long it holds; unknown where no table has one
   */
  Answer<StorageRate> on(Rational cubicMetres, LocalDate received, LocalDate on);

  /**
   * The rates of dated fee tables, whose last rows are taken to hold on.
   *
   * @param fees whose tables to read, such as {@link AmazonFees#bundled()} or tables that a
   *     seller's own rows were laid over
   * @return in BRL; unknown before the tables begin
   */
  static StorageRates of(AmazonFees fees) {
    return (cubicMetres, received, on) ->
        fees.storageRate(cubicMetres.times(Rational.of(1_000_000)), received, on);
  }

  /**
   * The rates of the bundled fee tables.
   *
   * @return in BRL
   */
  static StorageRates bundled() {
    return of(AmazonFees.bundled());
  }

  /**
   * Rates that someone says, on every day: of all of them that a unit is old enough for, the sum.
   *
   * @param fees in one currency, one at least
   * @return never unknown; nothing for a unit that none of them is for
   * @throws IllegalArgumentException if there is none or they are not in one currency; a warehouse
   *     that costs nothing has one fee of 0
   */
  static StorageRates of(List<StorageFee> fees) {
    List<StorageFee> all = List.copyOf(fees);
    if (all.stream().map(fee -> fee.perCubicMetre().unit()).distinct().count() != 1) {
      throw new IllegalArgumentException("storage fees " + all);
    }
    return (cubicMetres, received, on) -> Answer.given(sum(all, received, on));
  }

  private static StorageRate sum(List<StorageFee> fees, LocalDate received, LocalDate on) {
    Rational sum = Rational.ZERO;
    LocalDate until = LocalDate.MAX;
    for (StorageFee fee : fees) {
      LocalDate first = received.plusDays(fee.olderThan() + 1L);
      if (!on.isBefore(first)) {
        sum = sum.plus(fee.perCubicMetre().amount());
      } else if (first.isBefore(until)) {
        until = first;
      }
    }
    return new StorageRate(new Quantity(sum, fees.get(0).perCubicMetre().unit()), until);
  }
}
