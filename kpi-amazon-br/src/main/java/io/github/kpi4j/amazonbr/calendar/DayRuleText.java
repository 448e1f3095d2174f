package io.github.kpi4j.amazonbr.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How rules are written. */
final class DayRuleText {
  private static final Pattern FIXED = Pattern.compile("(\\d\\d-\\d\\d)");
  private static final Pattern SINGLE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern EASTER = Pattern.compile("easter([+-][1-9]\\d?)?");
  private static final Pattern FROM = Pattern.compile("([a-z]+) from (\\d\\d-\\d\\d)");
  private static final Pattern OF = Pattern.compile("([a-z]+) (\\d) of (\\d\\d)(?: ([+-][1-9]))?");

  private DayRuleText() {}

  static DayRule read(String text) {
    try {
      DayRule rule = parsed(text);
      if (rule != null) {
        return rule;
      }
    } catch (DateTimeException | IllegalArgumentException noSuchDay) {
      throw new IllegalArgumentException("no day in every year: " + text, noSuchDay);
    }
    throw new IllegalArgumentException("no rule for a day: " + text);
  }

  private static @Nullable DayRule parsed(String text) {
    Matcher fixed = FIXED.matcher(text);
    if (fixed.matches()) {
      return new FixedDay(monthDay(text));
    }
    Matcher single = SINGLE.matcher(text);
    if (single.matches()) {
      return new SingleDay(LocalDate.parse(text));
    }
    Matcher easter = EASTER.matcher(text);
    if (easter.matches()) {
      return new EasterDay(offset(easter.group(1)));
    }
    Matcher from = FROM.matcher(text);
    if (from.matches()) {
      return new WeekdayFrom(weekday(from.group(1)), monthDay(from.group(2)));
    }
    Matcher of = OF.matcher(text);
    if (of.matches()) {
      return new WeekdayOfMonth(
          weekday(of.group(1)),
          Integer.parseInt(of.group(2)),
          Month.of(Integer.parseInt(of.group(3))),
          offset(of.group(4)));
    }
    return null;
  }

  private static MonthDay monthDay(String text) {
    return MonthDay.parse("--" + text);
  }

  private static DayOfWeek weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static int offset(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  /** Nothing for 0, else the number with its sign. */
  static String signed(int offset) {
    return offset == 0 ? "" : String.format(Locale.ROOT, "%+d", offset);
  }
}
