package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.dsl.internal.rows.Headers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column of a file and how its cells are read.
 *
 * @param name what the feed calls it
 * @param names what files call it, as they write it; the first that a file has counts
 * @param kind what its cells are
 * @param written how its numbers are written
 * @param scale what a percentage of 1 means
 * @param patterns how its days or points in time are written; none for the way of machines
 * @param zone where points in time without offset are
 * @param blank what an empty cell means
 * @param blanks words that stand for an empty cell, by key
 * @param optional whether files may lack it
 * @param adds whether its numbers may be added up over rows
 * @param words what its words are called in tables, by {@link Headers#key key}; empty if they are
 *     taken over
 */
record ColumnRule(
    String name,
    List<String> names,
    ColumnKind kind,
    NumberStyle written,
    Scale scale,
    List<TimePattern> patterns,
    ZoneId zone,
    Optional<String> blank,
    Set<String> blanks,
    boolean optional,
    boolean adds,
    Map<String, String> words) {
  /** A number with an exponent, which an identifier never is. */
  private static final Pattern EXPONENT = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+?[0-9]{1,3}");

  /** The word for {@link #blank} that makes an empty cell a zero. */
  static final String ZERO = "zero";

  /** The word for {@link #blank} that makes a row with an empty cell none. */
  static final String SKIP = "skip";

  /** The word among {@link #words} that stands for all others. */
  static final String OTHERS = "*";

  /** What the number 1 means in a column of percentages. */
  enum Scale {
    /** 1 %. */
    POINTS,
    /** 100 %. */
    FRACTION,
    /** 1 %, and the sign has to stand behind it. */
    SIGN
  }

  /** The number of a cell; percentages as ratios. */
  Optional<BigDecimal> number(String cell, NumberStyle detected) {
    NumberStyle style = written == NumberStyle.EITHER ? detected : written;
    if (kind != ColumnKind.PERCENT) {
      return style.read(cell);
    }
    String text = cell.strip();
    boolean sign = text.endsWith("%");
    if (scale == Scale.SIGN && !sign) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = style.read(sign ? text.substring(0, text.length() - 1) : text);
    // A sign leaves nothing to guess, whatever the other cells are.
    return scale == Scale.FRACTION && !sign ? number : number.map(n -> n.movePointLeft(2));
  }

  /** The point in time of a cell. */
  Optional<Instant> instant(String cell) {
    return patterns.isEmpty()
        ? TimePattern.isoInstant(cell, zone)
        : patterns.stream().flatMap(pattern -> pattern.instant(cell, zone).stream()).findFirst();
  }

  /** The day of a cell of a date. */
  Optional<LocalDate> day(String cell) {
    return patterns.isEmpty()
        ? TimePattern.isoDay(cell)
        : patterns.stream().flatMap(pattern -> pattern.day(cell).stream()).findFirst();
  }

  /** Whether a cell holds nothing. */
  boolean isBlank(String cell) {
    return cell.isBlank() || (!blanks.isEmpty() && blanks.contains(Headers.key(cell)));
  }

  /** Whether a spreadsheet has made a number of an identifier. */
  boolean isDamaged(String cell) {
    boolean mayBe = kind == ColumnKind.ID && (cell.indexOf('E') > 0 || cell.indexOf('e') > 0);
    return mayBe && EXPONENT.matcher(cell.strip()).matches();
  }
}
