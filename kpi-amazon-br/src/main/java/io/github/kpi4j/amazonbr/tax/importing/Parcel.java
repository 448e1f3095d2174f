package io.github.kpi4j.amazonbr.tax.importing;

import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;

/**
 * A parcel that a buyer in Brazil orders from abroad.
 *
 * @param value goods, freight and insurance in USD
 * @param reaisPerDollar Receita Federal's rate of the day
 * @param uf the buyer's state
 * @param day the day of the order
 * @param inProgramme whether the platform takes part in Remessa Conforme
 */
public record Parcel(
    Quantity value, Rational reaisPerDollar, Uf uf, LocalDate day, boolean inProgramme) {
  /** The unit of {@link #value()}. */
  public static final Unit USD = Unit.money("USD");

  /**
   * Checks the amounts.
   *
   * @param value in USD, 0 or more
   * @param reaisPerDollar above 0
   * @param uf the buyer's state
   * @param day the day of the order
   * @param inProgramme whether the platform takes part
   * @throws IllegalArgumentException if {@code value} is not in USD or negative, or the rate is not
   *     above 0
   */
  public Parcel {
    if (!value.unit().equals(USD) || value.amount().signum() < 0) {
      throw new IllegalArgumentException("value is no amount in USD: " + value);
    }
    if (reaisPerDollar.signum() <= 0) {
      throw new IllegalArgumentException("reaisPerDollar is not above 0: " + reaisPerDollar);
    }
  }
}
