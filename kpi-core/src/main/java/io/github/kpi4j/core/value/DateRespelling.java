package io.github.kpi4j.core.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How contracts write a day or a run of days that somebody wrote as is usual elsewhere: {@code
 * 31/12/2026} and {@code 2026年12月31日} are {@code 2026-12-31}. It serves to suggest and never to
 * read: {@code 03/04/2026} may be two days.
 */
public final class DateRespelling {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*[日号]?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");
  private static final Pattern TOGETHER = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern RUN =
      Pattern.compile(
          "(?:de )?(\\S.*?)(?:\\s+(?:a|até|to|until|–|—|-)\\s+|\\s*[~至到]\\s*"
              + "|[-–—/](?=[0-9]{4}[-/.年]))(\\S.*)");
  private static final Pattern MONTH =
      Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*月?(?:份)?");
  private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{4})");
  private static final Pattern QUARTER =
      Pattern.compile("([0-9]{4})\\s*[-/年]?\\s*(?:[QqTt]|第)\\s*([1-4一二三四])(?:季度)?");
  private static final Pattern YEAR = Pattern.compile("([0-9]{4})\\s*年(?:度)?");

  // Longer than any way to write two days.
  private static final int LONGEST = 60;

  private DateRespelling() {}

  /**
   * What may have been meant by a day.
   *
   * @param written anything
   * @return none, one or two days in ISO 8601; where day and month may change places, the day first
   */
  public static List<String> date(String written) {
    String plain = Respelling.plain(written);
    for (Pattern pattern : List.of(YEAR_FIRST, TOGETHER)) {
      Matcher matcher = pattern.matcher(plain);
      if (matcher.matches()) {
        return day(matcher.group(1), matcher.group(2), matcher.group(3)).stream()
            .filter(day -> !day.equals(written))
            .toList();
      }
    }
    Matcher last = YEAR_LAST.matcher(plain);
    return last.matches()
        ? Stream.of(
                day(last.group(3), last.group(2), last.group(1)),
                day(last.group(3), last.group(1), last.group(2)))
            .flatMap(Optional::stream)
            .distinct()
            .toList()
        : List.of();
  }

  /**
   * What may have been meant by a run of days, both ends included.
   *
   * @param written anything
   * @return none or one run, such as {@code 2026-01-01/2026-12-31}
   */
  public static List<String> range(String written) {
    Matcher run = RUN.matcher(Respelling.plain(written));
    if (written.length() > LONGEST || !run.matches()) {
      return List.of();
    }
    List<String> first = iso(run.group(1));
    List<String> last = iso(run.group(2));
    boolean sure =
        first.size() == 1 && last.size() == 1 && !written.equals(first.get(0) + "/" + last.get(0));
    // ISO days rise as their texts do.
    return sure && first.get(0).compareTo(last.get(0)) <= 0
        ? List.of(first.get(0) + "/" + last.get(0))
        : List.of();
  }

  /**
   * What may have been meant by a period.
   *
   * @param written anything
   * @return none or one period, such as {@code 2026-03}, {@code 2026-Q1} or {@code 2026}
   */
  public static List<String> period(String written) {
    String plain = Respelling.plain(written);
    Matcher month = MONTH.matcher(plain);
    Matcher monthFirst = MONTH_FIRST.matcher(plain);
    Matcher quarter = QUARTER.matcher(plain);
    Matcher year = YEAR.matcher(plain);
    List<String> found = range(written);
    if (month.matches()) {
      found = List.of(month.group(1) + "-" + twoDigits(month.group(2)));
    } else if (monthFirst.matches()) {
      found = List.of(monthFirst.group(2) + "-" + twoDigits(monthFirst.group(1)));
    } else if (quarter.matches()) {
      int number = "一二三四".indexOf(quarter.group(2)) + 1;
      found =
          List.of(
              quarter.group(1) + "-Q" + (number > 0 ? String.valueOf(number) : quarter.group(2)));
    } else if (year.matches()) {
      found = List.of(year.group(1));
    }
    return found.stream().filter(period -> !period.equals(written)).toList();
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static List<String> iso(String written) {
    List<String> respelt = date(written);
    boolean isDay = respelt.isEmpty() && YEAR_FIRST.matcher(written).matches();
    return isDay ? List.of(written) : respelt;
  }

  private static Optional<String> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
              .toString());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
