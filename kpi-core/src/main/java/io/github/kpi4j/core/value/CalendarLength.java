package io.github.kpi4j.core.value;

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
   * As a contract writes it.
   *
   * @return such as {@code 1 month} or {@code 2 quarters}
   */
  @Override
  public String toString() {
    return count + " " + grain.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
  }
}
