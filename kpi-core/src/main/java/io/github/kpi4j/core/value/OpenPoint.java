package io.github.kpi4j.core.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point before exactly three digits. In contracts it stands before decimals, and whoever writes
 * as in Brazil means thousands by it: {@code BRL 20.000} is twenty here and twenty thousand there.
 * So such a number is asked about and never read where money or pieces are meant.
 */
public final class OpenPoint {
  // No thousands start with 0, as in 0.125; 12.500% is no number of thousands either.
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])([1-9][0-9]{0,2})\\.([0-9]{3})(?![\\w.%])");

  private OpenPoint() {}

  /**
   * The first such number of a text.
   *
   * @param text anything
   * @return where it stands; its groups are the digits before and behind the point
   */
  public static Optional<MatchResult> find(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? Optional.of(number.toMatchResult()) : Optional.empty();
  }

  /**
   * What may have been meant, written so that it means one thing.
   *
   * @param number what {@link #find} found
   * @return the thousands and the decimals: {@code 20_000} and {@code 20.00} for {@code 20.000},
   *     {@code 1_234} and {@code 1.2340} for {@code 1.234}
   */
  public static List<String> readings(MatchResult number) {
    String behind = number.group(2);
    String decimals = behind.endsWith("0") ? behind.substring(0, 2) : behind + "0";
    return List.of(number.group(1) + "_" + behind, number.group(1) + "." + decimals);
  }
}
