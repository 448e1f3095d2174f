package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Decimals;
import io.github.kpi4j.core.value.Rational;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take from an instant on: {@code 4 business hours}, {@code 2 business
 * days}, {@code 24 hours}, {@code 30 minutes}.
 *
 * <p>A business day is as much work as one day of the {@link BusinessHours} has: with {@code
 * 09:00-18:00} two business days are 18 business hours, and what was opened on Tuesday at 15:00 is
 * due on Thursday at 15:00.
 *
 * @param amount how many, above 0
 * @param kind of what
 */
public record TimeLimit(Rational amount, Kind kind) {
  private static final Pattern TEXT =
      Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?) (business )?(minute|hour|day)s?");
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final Rational LONGEST = Rational.of(100_000);

  /** What a limit is counted in. */
  public enum Kind {
    /** Minutes on the clock, day and night. */
    MINUTES("minute", MINUTE),
    /** Hours on the clock, day and night. */
    HOURS("hour", HOUR),
    /** Minutes of business. */
    BUSINESS_MINUTES("business minute", MINUTE),
    /** Hours of business. */
    BUSINESS_HOURS("business hour", HOUR),
    /** As much business as one business day has. */
    BUSINESS_DAYS("business day", 0);

    private final String word;
    private final long seconds;

    Kind(String word, long seconds) {
      this.word = word;
      this.seconds = seconds;
    }

    /**
     * Whether only business hours count.
     *
     * @return false for time on the clock
     */
    public boolean isBusiness() {
      return this != MINUTES && this != HOURS;
    }
  }

  /**
   * Checks the amount.
   *
   * @param amount how many
   * @param kind of what
   * @throws IllegalArgumentException if the amount is not above 0
   */
  public TimeLimit {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("no time at all: " + amount);
    }
  }

  /**
   * Reads a limit.
   *
   * @param text such as {@code 4 business hours}; above 0, at most 100 000, and whole seconds. Days
   *     are business days: whoever means the clock writes {@code 48 hours}
   * @return empty if the text is none
   */
  public static Optional<TimeLimit> parse(String text) {
    Matcher limit = TEXT.matcher(text);
    if (!limit.matches()) {
      return Optional.empty();
    }
    boolean business = limit.group(2) != null;
    String unit = limit.group(3);
    if (unit.equals("day") && !business) {
      return Optional.empty();
    }
    Kind kind =
        switch (unit) {
          case "minute" -> business ? Kind.BUSINESS_MINUTES : Kind.MINUTES;
          case "hour" -> business ? Kind.BUSINESS_HOURS : Kind.HOURS;
          default -> Kind.BUSINESS_DAYS;
        };
    return Decimals.parse(limit.group(1))
        .filter(amount -> amount.signum() > 0 && amount.compareTo(LONGEST) <= 0)
        .filter(amount -> amount.times(Rational.of(kind.seconds)).isInteger())
        .filter(amount -> kind != Kind.BUSINESS_DAYS || amount.isInteger())
        .map(amount -> new TimeLimit(amount, kind));
  }

  /**
   * How long it is, in the time in which it is counted.
   *
   * @param businessDay how long one business day is; asked for only by business days
   * @return whole seconds
   */
  public Duration length(Duration businessDay) {
    return kind == Kind.BUSINESS_DAYS
        ? businessDay.multipliedBy(amount.numerator().longValueExact())
        : Duration.ofSeconds(amount.times(Rational.of(kind.seconds)).numerator().longValueExact());
  }

  /**
   * As contracts write it.
   *
   * @return such as {@code 4 business hours}
   */
  @Override
  public String toString() {
    return amount + " " + kind.word + (amount.equals(Rational.ONE) ? "" : "s");
  }
}
