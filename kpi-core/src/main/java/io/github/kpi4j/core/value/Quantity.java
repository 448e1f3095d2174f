package io.github.kpi4j.core.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An exact amount of a unit: BRL 1234.50, 12.5 %, 30 days, a count of 7.
 *
 * <p>The amount of a percentage is its ratio, so {@code Quantity.percent("12.5")} has the amount
 * 0.125. Quantities are equal when amount and unit are.
 *
 * @param amount the exact amount, in units of {@code unit}
 * @param unit what is counted
 */
public record Quantity(Rational amount, Unit unit) {
  /**
   * An amount of money: {@code money("BRL", "1234.50")}.
   *
   * @param currency the ISO 4217 code in capitals
   * @param amount a plain decimal
   * @return the quantity
   * @throws IllegalArgumentException if the code is unknown or the text is no decimal
   */
  public static Quantity money(String currency, String amount) {
    return new Quantity(Rational.parse(amount), Unit.money(currency));
  }

  /**
   * A percentage: {@code percent("12.5")} is 0.125.
   *
   * @param points the number before the sign, a plain decimal
   * @return the quantity
   * @throws NumberFormatException if the text is no decimal
   */
  public static Quantity percent(String points) {
    return new Quantity(Rational.parse(points).dividedBy(Rational.HUNDRED), Unit.Plain.PERCENT);
  }

  /**
   * A pure number, which compares with counts, numbers, ranks and scores alike.
   *
   * @param amount a plain decimal
   * @return the quantity
   * @throws NumberFormatException if the text is no decimal
   */
  public static Quantity number(String amount) {
    return new Quantity(Rational.parse(amount), Unit.Plain.NUMBER);
  }

  /**
   * A length of time in days.
   *
   * @param days a plain decimal
   * @return the quantity
   * @throws NumberFormatException if the text is no decimal
   */
  public static Quantity days(String days) {
    return new Quantity(Rational.parse(days), Unit.Plain.DAYS);
  }

  /**
   * Reads a quantity as contracts write it: {@code BRL 1_234.50}, {@code 12.5%}, {@code 30 days},
   * {@code 4 hours}, {@code 1.5}. A bare number is a {@link Unit.Plain#NUMBER}.
   *
   * @param text the notation, without space around it
   * @return the quantity, or empty if the text is written in no such way
   */
  public static Optional<Quantity> parse(String text) {
    if (text.endsWith("%")) {
      return Decimals.parse(text.substring(0, text.length() - 1))
          .map(points -> new Quantity(points.dividedBy(Rational.HUNDRED), Unit.Plain.PERCENT));
    }
    int space = text.indexOf(' ');
    if (space < 0) {
      return Decimals.parse(text).map(number -> new Quantity(number, Unit.Plain.NUMBER));
    }
    String head = text.substring(0, space);
    String tail = text.substring(space + 1);
    if (Unit.isCurrency(head)) {
      return Decimals.parse(tail).map(amount -> new Quantity(amount, new Unit.Money(head)));
    }
    return timeUnit(tail).flatMap(u -> Decimals.parse(head).map(n -> new Quantity(n, u)));
  }

  private static Optional<Unit> timeUnit(String word) {
    return switch (word) {
      case "day", "days" -> Optional.of(Unit.Plain.DAYS);
      case "hour", "hours" -> Optional.of(Unit.Plain.HOURS);
      default -> Optional.empty();
    };
  }

  /**
   * Rounds to a number of places of the amount; for a percentage these are places of the ratio.
   *
   * @param places 0 or more
   * @param rounding the rule for what is cut off
   * @return the same unit, with a decimal amount
   */
  public Quantity rounded(int places, Rounding rounding) {
    return new Quantity(Rational.of(amount.round(places, rounding)), unit);
  }

  /**
   * The amount with exactly so many places, with its unit, in the notation of contracts: {@code BRL
   * 1234.50} at two places, {@code 12.50%} at four.
   *
   * @param places places of the amount (of the ratio for a percentage), 0 or more
   * @param rounding the rule for what is cut off
   * @return the text
   */
  public String toText(int places, Rounding rounding) {
    BigDecimal rounded = amount.round(places, rounding);
    if (unit == Unit.Plain.PERCENT) {
      return rounded.movePointRight(2).setScale(Math.max(0, places - 2)).toPlainString() + "%";
    }
    return withUnit(rounded.toPlainString());
  }

  /**
   * The exact amount in the notation of contracts; {@code parse} reads it back wherever the amount
   * is a finite decimal and the unit has a notation of its own or is a number.
   *
   * @return such as {@code BRL 1234.5}, {@code 12.5%}, {@code 30 days}, {@code 7}
   */
  @Override
  public String toString() {
    return unit == Unit.Plain.PERCENT
        ? amount.times(Rational.HUNDRED) + "%"
        : withUnit(amount.toString());
  }

  private String withUnit(String number) {
    if (unit instanceof Unit.Money) {
      return unit + " " + number;
    }
    if (unit == Unit.Plain.DAYS || unit == Unit.Plain.HOURS) {
      return number + " " + unit;
    }
    if (unit instanceof Unit.PerTime rate) {
      String per = rate.time() == Unit.Plain.DAYS ? " per day" : " per hour";
      return new Quantity(amount, rate.amount()).withUnit(number) + per;
    }
    return number;
  }
}
