package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.money.Reais;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Rates between the real and other currencies, each from a day on until the next one. None is built
 * in: they are the caller's, as is the choice between a bank's, PTAX and the customs rate.
 */
public final class FxRates {
  /** No rate at all: enough where everything is in reais. */
  public static final FxRates NONE = new FxRates(Map.of());

  private static final NavigableMap<LocalDate, Rational> EMPTY = Collections.emptyNavigableMap();

  private final Map<String, NavigableMap<LocalDate, Rational>> rates;

  private FxRates(Map<String, NavigableMap<LocalDate, Rational>> rates) {
    this.rates = rates;
  }

  /**
   * These and one more.
   *
   * @param currency an ISO 4217 code but BRL
   * @param from the first day it holds
   * @param reais a plain decimal above zero: what one unit of the currency costs in reais, {@code
   *     0.74} for CNY
   * @return the rates; a rate of the same currency and day is replaced
   * @throws IllegalArgumentException if the code is unknown or BRL, or the rate not above zero
   */
  public FxRates with(String currency, LocalDate from, String reais) {
    Rational rate = Rational.parse(reais);
    if (Unit.money(currency).equals(Reais.BRL) || rate.signum() <= 0) {
      throw new IllegalArgumentException("no rate: " + currency + " " + reais);
    }
    Map<String, NavigableMap<LocalDate, Rational>> all = new TreeMap<>(rates);
    NavigableMap<LocalDate, Rational> dated = new TreeMap<>(all.getOrDefault(currency, EMPTY));
    dated.put(from, rate);
    all.put(currency, dated);
    return new FxRates(all);
  }

  /**
   * Every rate but that of the real itself, times a factor: 1.1 for a real that is worth less.
   *
   * @param factor above zero
   * @return the rates
   * @throws IllegalArgumentException if the factor is not above zero
   */
  public FxRates scaled(Rational factor) {
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("not above zero: " + factor);
    }
    Map<String, NavigableMap<LocalDate, Rational>> all = new TreeMap<>();
    rates.forEach(
        (currency, dated) -> {
          NavigableMap<LocalDate, Rational> scaled = new TreeMap<>();
          dated.forEach((day, rate) -> scaled.put(day, rate.times(factor)));
          all.put(currency, scaled);
        });
    return new FxRates(all);
  }

  /**
   * What one unit of a currency costs.
   *
   * @param currency an ISO 4217 code; for BRL it is one
   * @param on the day
   * @return reais; unknown without a rate of that day or an earlier one
   */
  public Answer<Rational> reaisPer(String currency, LocalDate on) {
    if (currency.equals(Reais.BRL.toString())) {
      return Answer.given(Rational.ONE);
    }
    NavigableMap<LocalDate, Rational> dated = rates.getOrDefault(currency, EMPTY);
    Map.Entry<LocalDate, Rational> entry = dated.floorEntry(on);
    String figure = "fx[" + currency + "]";
    if (entry != null) {
      return Answer.given(entry.getValue());
    }
    return dated.isEmpty()
        ? Answer.unknown(Missing.Reason.NO_ROW, figure, "no rate was given")
        : Answer.unknown(
            Missing.Reason.BEFORE_TABLE,
            figure,
            "asked for " + on + ", begins " + dated.firstKey());
  }

  /**
   * An amount of money in reais.
   *
   * @param money in any currency
   * @param on the day whose rate counts
   * @return the exact amount in BRL; unknown without a rate
   * @throws IllegalArgumentException if the unit is no currency
   */
  public Answer<Quantity> inReais(Quantity money, LocalDate on) {
    return reaisPer(currency(money), on)
        .map(rate -> new Quantity(money.amount().times(rate), Reais.BRL));
  }

  static String currency(Quantity money) {
    if (money.unit() instanceof Unit.Money unit) {
      return unit.currency();
    }
    throw new IllegalArgumentException("not money: " + money);
  }
}
