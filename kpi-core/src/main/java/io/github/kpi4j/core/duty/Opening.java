package io.github.kpi4j.core.duty;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day with business: {@code 09:00-18:00}.
 *
 * @param from the minute of the day it begins with, 0 to 1439
 * @param until the minute of the day it ends before, up to 1440, the end of the day
 */
public record Opening(int from, int until) {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final Pattern TEXT = Pattern.compile("(\\d{2}):(\\d{2})-(\\d{2}):(\\d{2})");

  /**
   * Checks the order.
   *
   * @param from the first minute
   * @param until the minute behind the last
   * @throws IllegalArgumentException unless {@code 0 <= from < until <= 1440}
   */
  public Opening {
    if (from < 0 || from >= until || until > DAY) {
      throw new IllegalArgumentException("no time of day: minutes " + from + " to " + until);
    }
  }

  /**
   * Reads an opening.
   *
   * @param text such as {@code 09:00-18:00}; the day ends at {@code 24:00}
   * @return empty if the text is none, or ends before it begins
   */
  public static Optional<Opening> parse(String text) {
    Matcher time = TEXT.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    int from = minute(time.group(1), time.group(2));
    int until = minute(time.group(3), time.group(4));
    return from < 0 || until <= from ? Optional.empty() : Optional.of(new Opening(from, until));
  }

  /** The minute of the day, or -1 where there is no such time. */
  private static int minute(String hours, String minutes) {
    int minute = Integer.parseInt(minutes);
    int all = Integer.parseInt(hours) * HOUR + minute;
    return minute < HOUR && all <= DAY ? all : -1;
  }

  /**
   * How long it is.
   *
   * @return minutes, at least 1
   */
  public int minutes() {
    return until - from;
  }

  /**
   * As contracts write it.
   *
   * @return such as {@code 09:00-18:00}
   */
  @Override
  public String toString() {
    return time(from) + "-" + time(until);
  }

  private static String time(int minute) {
    return two(minute / HOUR) + ":" + two(minute % HOUR);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
