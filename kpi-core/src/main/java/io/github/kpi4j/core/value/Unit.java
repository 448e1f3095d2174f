package io.github.kpi4j.core.value;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * What a number counts. Amounts of different units are never mixed silently: BRL and USD do not
 * add, money times money has no meaning, and a day is not an hour.
 *
 * <p>A unit has one text ({@code count}, {@code BRL}, {@code BRL per day}) that {@link
 * #parse(String)} reads back.
 */
public sealed interface Unit permits Unit.Plain, Unit.Money, Unit.PerTime {
  /** The units that need no further word. */
  enum Plain implements Unit {
    /** A number of things: orders, sessions, units. Without dimension for × and ÷. */
    COUNT(0),
    /** A pure number: a ratio, a rate, a factor. */
    NUMBER(4),
    /** A ratio that is written with {@code %}; its amount is the ratio, 12 % is 0.12. */
    PERCENT(4),
    /** A length of time in days. */
    DAYS(1),
    /** A length of time in hours. */
    HOURS(1),
    /** A place in an order, 1 is first; never summed. */
    RANK(0),
    /** A grade on some scale, such as a rating of 4.2; never summed. */
    SCORE(1);

    private final int places;

    Plain(int places) {
      this.places = places;
    }

    @Override
    public int defaultPlaces() {
      return places;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Money of one currency; amounts are in its major unit (reais, not centavos).
   *
   * @param currency the ISO 4217 code in capitals, such as {@code BRL}
   */
  record Money(String currency) implements Unit {
    /**
     * Checks the code.
     *
     * @param currency the ISO 4217 code in capitals
     * @throws IllegalArgumentException if ISO 4217 has no such code
     */
    public Money {
      Currency.getInstance(currency);
    }

    /** The minor unit's places: 2 for BRL, 0 for JPY; 2 for a code that has none, such as XAU. */
    @Override
    public int defaultPlaces() {
      int digits = Currency.getInstance(currency).getDefaultFractionDigits();
      return digits < 0 ? 2 : digits;
    }

    @Override
    public String toString() {
      return currency;
    }
  }

  /**
   * An amount for each day or hour, as {@code per_day} gives it: units per day, BRL per day.
   *
   * @param amount what is counted
   * @param time {@link Plain#DAYS} or {@link Plain#HOURS}
   */
  record PerTime(Unit amount, Plain time) implements Unit {
    /**
     * Checks that the parts make sense.
     *
     * @param amount what is counted
     * @param time days or hours
     * @throws IllegalArgumentException if {@code time} is no time or {@code amount} is a rate or a
     *     time itself
     */
    public PerTime {
      if (time != Plain.DAYS && time != Plain.HOURS) {
        throw new IllegalArgumentException("no unit of time: " + time);
      }
      if (!isAmount(amount)) {
        throw new IllegalArgumentException("no amount that time passes over: " + amount);
      }
    }

    /**
     * Whether a unit can be spread over time.
     *
     * @param unit any unit
     * @return false for lengths of time and for what is a rate already
     */
    public static boolean isAmount(Unit unit) {
      return !(unit instanceof PerTime) && unit != Plain.DAYS && unit != Plain.HOURS;
    }

    /** Those of the amount, but at least one, since units per day are rarely whole. */
    @Override
    public int defaultPlaces() {
      return Math.max(1, amount.defaultPlaces());
    }

    @Override
    public String toString() {
      return amount + (time == Plain.DAYS ? " per day" : " per hour");
    }
  }

  /**
   * Money of a currency.
   *
   * @param currency the ISO 4217 code in capitals
   * @return the unit
   * @throws IllegalArgumentException if ISO 4217 has no such code
   */
  static Unit money(String currency) {
    return new Money(currency);
  }

  /**
   * Reads a unit's text: {@code count}, {@code BRL}, {@code count per day}.
   *
   * @param text exactly as {@code toString()} writes it
   * @return the unit, or empty if the text names none
   */
  static Optional<Unit> parse(String text) {
    for (Plain plain : Plain.values()) {
      if (plain.toString().equals(text)) {
        return Optional.of(plain);
      }
    }
    if (text.endsWith(" per day")) {
      return parseRate(text, " per day", Plain.DAYS);
    }
    if (text.endsWith(" per hour")) {
      return parseRate(text, " per hour", Plain.HOURS);
    }
    return isCurrency(text) ? Optional.of(new Money(text)) : Optional.empty();
  }

  /**
   * Whether a text is the code of a currency.
   *
   * @param text any text
   * @return true for the codes of ISO 4217, in capitals
   */
  static boolean isCurrency(String text) {
    if (text.length() != 3) {
      return false;
    }
    try {
      Currency.getInstance(text);
      return true;
    } catch (IllegalArgumentException noSuchCode) {
      return false;
    }
  }

  private static Optional<Unit> parseRate(String text, String suffix, Plain time) {
    return parse(text.substring(0, text.length() - suffix.length()))
        .filter(PerTime::isAmount)
        .map(amount -> new PerTime(amount, time));
  }

  /**
   * The decimal places that an amount is rounded to unless its metric says otherwise: percent 4
   * places of the ratio (0.01 %), money its minor unit, count and rank 0, days, hours and score 1,
   * number 4.
   *
   * @return 0 or more
   */
  int defaultPlaces();

  /**
   * Whether the unit is money.
   *
   * @return true for {@link Money}
   */
  default boolean isMoney() {
    return this instanceof Money;
  }
}
