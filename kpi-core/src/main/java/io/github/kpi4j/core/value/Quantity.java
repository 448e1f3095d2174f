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
  private static final String PER_DAY = " per day";
  private static final String PER_HOUR = " per hour";

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
   * {@code 2 weeks} (14 days), {@code 4 hours}, {@code 1.5}, each of them also {@code per day} or
   * {@code per hour} where it is no length of time itself. A bare number is a {@link
   * Unit.Plain#NUMBER}.
   *
   * @param text the notation, without space around it
   * @return the quantity, or empty if the text is written in no such way
   */
  public static Optional<Quantity> parse(String text) {
    if (text.endsWith(PER_DAY)) {
      return rate(text, PER_DAY, Unit.Plain.DAYS);
    }
    if (text.endsWith(PER_HOUR)) {
      return rate(text, PER_HOUR, Unit.Plain.HOURS);
    }
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
    return Decimals.parse(head).flatMap(n -> time(n, tail));
  }

  private static Optional<Quantity> time(Rational number, String word) {
    return switch (word) {
      case "day", "days" -> Optional.of(new Quantity(number, Unit.Plain.DAYS));
      case "week", "weeks" ->
          Optional.of(new Quantity(number.times(Rational.of(7)), Unit.Plain.DAYS));
      case "hour", "hours" -> Optional.of(new Quantity(number, Unit.Plain.HOURS));
      default -> Optional.empty();
    };
  }

  private static Optional<Quantity> rate(String text, String suffix, Unit.Plain time) {
    return parse(text.substring(0, text.length() - suffix.length()))
        .filter(quantity -> Unit.PerTime.isAmount(quantity.unit()))
        .map(quantity -> new Quantity(quantity.amount(), new Unit.PerTime(quantity.unit(), time)));
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
    BigDecimal shown =
        isPercent() ? rounded.movePointRight(2).setScale(Math.max(0, places - 2)) : rounded;
    return withUnit(shown.toPlainString(), unit);
  }

  /**
   * The exact amount in the notation of contracts; {@code parse} reads it back wherever the amount
   * is a finite decimal and the unit is not count, rank or score, which look like numbers.
   *
   * @return such as {@code BRL 1234.5}, {@code 12.5%}, {@code 30 days}, {@code 1 day}, {@code 7}
   */
  @Override
  public String toString() {
    return withUnit((isPercent() ? amount.times(Rational.HUNDRED) : amount).toString(), unit);
  }

  private boolean isPercent() {
    Unit counted = unit instanceof Unit.PerTime rate ? rate.amount() : unit;
    return counted == Unit.Plain.PERCENT;
  }

  private static String withUnit(String number, Unit unit) {
    if (unit instanceof Unit.PerTime rate) {
      return withUnit(number, rate.amount())
          + (rate.time() == Unit.Plain.DAYS ? PER_DAY : PER_HOUR);
    }
    if (unit instanceof Unit.Money) {
      return unit + " " + number;
    }
    return switch ((Unit.Plain) unit) {
      case PERCENT -> number + "%";
      case DAYS -> number + (number.equals("1") ? " day" : " days");
      case HOURS -> number + (number.equals("1") ? " hour" : " hours");
      case COUNT, NUMBER, RANK, SCORE -> number;
    };
  }
}
