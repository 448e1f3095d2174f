package io.github.kpi4j.core.value;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of whole calendar periods, such as two months. It is not a number of days: one month
 * after 1 February is 28 days later, one month after 1 March 31.
 *
 * @param count how many, at least one
 * @param grain of which size
 */
public record CalendarLength(int count, Grain grain) {
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3}) ([a-z]+?)s?");

  /**
   * Checks the count.
   *
   * @param count how many
   * @param grain of which size
   * @throws IllegalArgumentException if {@code count} is below one
   */
  public CalendarLength {
    if (count < 1) {
      throw new IllegalArgumentException("not a number of periods: " + count);
    }
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @param text such as {@code 1 month}, {@code 2 quarters}, {@code 1 day}; at most 9999
   * @return empty if the text is none
   */
  public static Optional<CalendarLength> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Grain.named(matcher.group(2))
            .map(grain -> new CalendarLength(Integer.parseInt(matcher.group(1)), grain))
        : Optional.empty();
  }

  /**
   * The day that lies so far behind another.
   *
   * @param start any day
   * @return such as 28 February for one month after 31 January, where the month has no such day
   */
  public LocalDate after(LocalDate start) {
    return switch (grain) {
      case DAY -> start.plusDays(count);
      case WEEK -> start.plusWeeks(count);
      case MONTH, CONTRACT_MONTH -> start.plusMonths(count);
      case QUARTER -> start.plusMonths(3L * count);
      case YEAR -> start.plusYears(count);
    };
  }

  /**
   * As a contract writes it.
   *
   * @return such as {@code 1 month} or {@code 2 quarters}
   */
  @Override
  public String toString() {
    return count + " " + grain.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
  }
}
