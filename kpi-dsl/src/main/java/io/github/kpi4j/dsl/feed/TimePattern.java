package io.github.kpi4j.dsl.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write a day or a point in time, as {@link DateTimeFormatter} describes it; with {@code
 * MMM} a month stands as its English or Portuguese name or the first three letters of it, with or
 * without a dot, and {@code de} around it means nothing.
 */
final class TimePattern {
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|[^']+");
  private static final Pattern LITERAL = Pattern.compile("'[^']*'");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}\\.?");
  private static final Pattern OF = Pattern.compile("\\s+de\\s+");
  private static final Map<String, Integer> MONTHS = months();

  private final DateTimeFormatter formatter;
  private final boolean named;

  private TimePattern(DateTimeFormatter formatter, boolean named) {
    this.formatter = formatter;
    this.named = named;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    String english =
        "january february march april may june july august september october november december";
    String portuguese =
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro";
    for (String language : new String[] {english, portuguese}) {
      String[] names = language.split(" ", -1);
      for (int i = 0; i < names.length; i++) {
        months.put(names[i], i + 1);
        months.put(names[i].substring(0, 3), i + 1);
      }
    }
    return months;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is none, or says nothing of days
   */
  static TimePattern of(String pattern) {
    String letters = LITERAL.matcher(pattern).replaceAll("");
    if (!letters.contains("d") || !letters.contains("M") || !letters.contains("y")) {
      throw new IllegalArgumentException("no day in the pattern: " + pattern);
    }
    boolean named = letters.contains("MMM");
    // Strict resolving, which 31 April needs, wants the year without an era.
    String strict =
        QUOTED.matcher(pattern).replaceAll(TimePattern::strict).replaceAll("MMMM?", "M");
    DateTimeFormatter formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(strict)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    return new TimePattern(formatter, named);
  }

  private static String strict(MatchResult part) {
    String text = part.group();
    return Matcher.quoteReplacement(text.startsWith("'") ? text : text.replace('y', 'u'));
  }

  /** The point in time; one without offset is in a zone. */
  Optional<Instant> instant(String cell, ZoneId zone) {
    try {
      TemporalAccessor found = formatter.parse(plain(cell));
      ZoneId own = found.query(TemporalQueries.zone());
      if (own != null) {
        return Optional.of(Instant.from(found));
      }
      return Optional.of(LocalDateTime.from(found).atZone(zone).toInstant());
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  /** The day as it is written. */
  Optional<LocalDate> day(String cell) {
    try {
      return Optional.of(LocalDate.from(formatter.parse(plain(cell))));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private String plain(String cell) {
    if (!named) {
      return cell.strip();
    }
    String words = OF.matcher(cell.strip()).replaceAll(" ");
    return WORD.matcher(words)
        .replaceAll(
            word -> {
              String name = word.group().toLowerCase(Locale.ROOT).replace(".", "");
              Integer month = MONTHS.get(name);
              return Matcher.quoteReplacement(month == null ? word.group() : month.toString());
            });
  }

  /**
   * A point in time as machines write it: {@code 2026-07-01T10:00:00+00:00}, {@code
   * 2026-07-01T10:00Z}, {@code 2026-07-01 10:00:00 UTC}, or without offset in a zone.
   */
  static Optional<Instant> isoInstant(String cell, ZoneId zone) {
    String text = cell.strip();
    if (text.endsWith(" UTC")) {
      text = text.substring(0, text.length() - 4) + "Z";
    }
    if (text.length() > 10 && text.charAt(10) == ' ') {
      text = text.substring(0, 10) + "T" + text.substring(11);
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
      } catch (DateTimeException other) {
        return Optional.empty();
      }
    }
  }

  /** A day as machines write it; midnight may stand behind it. */
  static Optional<LocalDate> isoDay(String cell) {
    String text = cell.strip();
    boolean midnight = text.endsWith("T00:00") || text.endsWith("T00:00:00");
    try {
      return Optional.of(LocalDate.parse(midnight ? text.substring(0, 10) : text));
    } catch (DateTimeException | StringIndexOutOfBoundsException other) {
      return Optional.empty();
    }
  }
}
