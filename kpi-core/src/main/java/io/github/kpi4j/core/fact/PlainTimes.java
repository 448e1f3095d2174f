package io.github.kpi4j.core.fact;

import java.time.LocalDate;

/**
 * Days and points in time from bytes, as long as they are written plainly: {@code 2026-03-05},
 * {@code 2026-03-05T12:00:00Z}, {@code 2026-03-05T09:00:00-03:00}. Rows of one day often stand
 * together, so the last day is kept.
 */
final class PlainTimes {
  private static final int DATE = 10;
  private static final int TIME = 19;
  private static final int OFFSET = 25;

  /** The first and the last eight bytes of the day that was read last. */
  private long lastHead;

  private long lastTail;
  private int day;
  private long seconds;

  /** The day that was read. */
  int day() {
    return day;
  }

  /** The point in time that was read, in seconds. */
  long seconds() {
    return seconds;
  }

  boolean date(byte[] text, int from, int to) {
    return to - from == DATE && date(text, from);
  }

  private boolean date(byte[] text, int from) {
    long head = EightBytes.at(text, from);
    long tail = EightBytes.at(text, from + DATE - Long.BYTES);
    if (head == lastHead && tail == lastTail) {
      return true;
    }
    if (text[from + 4] != '-' || text[from + 7] != '-') {
      return false;
    }
    int year = digits(text, from, 4);
    int month = digits(text, from + 5, 2);
    int dayOfMonth = digits(text, from + 8, 2);
    if (year < 0 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
      return false;
    }
    LocalDate first = LocalDate.of(year, month, 1);
    if (dayOfMonth > first.lengthOfMonth()) {
      return false;
    }
    day = (int) first.toEpochDay() + dayOfMonth - 1;
    lastHead = head;
    lastTail = tail;
    return true;
  }

  boolean instant(byte[] text, int from, int to) {
    int length = to - from;
    boolean utc = length == TIME + 1 && text[to - 1] == 'Z';
    if (!utc && length != OFFSET) {
      return false;
    }
    if (!date(text, from)
        || text[from + DATE] != 'T'
        || text[from + 13] != ':'
        || text[from + 16] != ':') {
      return false;
    }
    int hour = digits(text, from + 11, 2);
    int minute = digits(text, from + 14, 2);
    int second = digits(text, from + 17, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return false;
    }
    int offset = utc ? 0 : offset(text, from + TIME);
    seconds = day * 86_400L + hour * 3_600L + minute * 60L + second - offset;
    return offset != Integer.MIN_VALUE;
  }

  /** In seconds; the smallest number where it is none of less than 18 hours. */
  private static int offset(byte[] text, int at) {
    int hours = digits(text, at + 1, 2);
    int minutes = digits(text, at + 4, 2);
    boolean plain =
        (text[at] == '+' || text[at] == '-')
            && text[at + 3] == ':'
            && hours >= 0
            && hours < 18
            && minutes >= 0
            && minutes < 60;
    int seconds = hours * 3_600 + minutes * 60;
    return plain ? (text[at] == '-' ? -seconds : seconds) : Integer.MIN_VALUE;
  }

  /** Some digits as a number; −1 if one of them is none. */
  private static int digits(byte[] text, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
