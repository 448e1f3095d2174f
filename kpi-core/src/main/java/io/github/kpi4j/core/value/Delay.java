package io.github.kpi4j.core.value;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long something may take after the end of a day.
 *
 * @param amount how long, 0 or more
 * @param kind in what
 */
public record Delay(int amount, Kind kind) {
  /** The longest delay that is read, in what it is counted in. */
  public static final int LONGEST = 3660;

  private static final int HOURS_OF_A_DAY = 24;

  /** What a delay is counted in. */
  public enum Kind {
    /** Hours from the end of the day. */
    HOURS,
    /** Calendar days. */
    DAYS,
    /** Business days of the contract's calendar. */
    BUSINESS_DAYS
  }

  /**
   * Checks the amount.
   *
   * @param amount how long
   * @param kind in what
   * @throws IllegalArgumentException if the amount is negative
   */
  public Delay {
    if (amount < 0) {
      throw new IllegalArgumentException("negative delay: " + amount);
    }
  }

  /**
   * A number of calendar days.
   *
   * @param days 0 or more
   * @return the delay
   */
  public static Delay days(int days) {
    return new Delay(days, Kind.DAYS);
  }

  /**
   * Reads a delay as contracts write it.
   *
   * @param text such as {@code 72 hours}, {@code 14 days}, {@code 2 weeks} or {@code 3 business
   *     days}; a whole number, at most {@link #LONGEST}
   * @return empty if the text is none
   */
  public static Optional<Delay> parse(String text) {
    String business = " business day";
    int at = text.indexOf(business);
    boolean whole = at > 0 && (text.endsWith(business) || text.endsWith(business + "s"));
    String plain = whole ? text.substring(0, at) + " days" : text;
    return Quantity.parse(plain)
        .filter(length -> length.unit() == Unit.Plain.DAYS || length.unit() == Unit.Plain.HOURS)
        .filter(length -> length.amount().isInteger() && length.amount().signum() >= 0)
        .filter(length -> length.amount().compareTo(Rational.of(LONGEST)) <= 0)
        .map(
            length ->
                new Delay(
                    length.amount().numerator().intValueExact(),
                    whole
                        ? Kind.BUSINESS_DAYS
                        : length.unit() == Unit.Plain.DAYS ? Kind.DAYS : Kind.HOURS));
  }

  /**
   * The day at whose end the delay is over.
   *
   * @param day the day at whose end it starts
   * @param calendar which days are business days
   * @return {@code day} plus the delay; hours rounded up to whole days, so 72 hours are 3 days
   */
  public LocalDate after(LocalDate day, BusinessCalendar calendar) {
    return switch (kind) {
      case HOURS -> day.plusDays((amount + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY);
      case DAYS -> day.plusDays(amount);
      case BUSINESS_DAYS -> calendar.plusBusinessDays(day, amount);
    };
  }
}
