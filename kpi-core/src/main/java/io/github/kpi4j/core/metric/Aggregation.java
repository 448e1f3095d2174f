package io.github.kpi4j.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How many rows become one number. */
public enum Aggregation {
  /** The sum of all rows of the period. */
  SUM,
  /** The smallest value of a row of the period. */
  MIN,
  /** The largest value of a row of the period. */
  MAX,
  /** The sum of all rows of the period by their number. */
  AVG,
  /** The number of rows of the period. */
  COUNT,
  /** How many different words of a dimension, or days, the rows of the period have. */
  COUNT_DISTINCT,
  /**
   * The state at the end of the first day of the period, as {@link #LAST} has it at the end of the
   * last.
   */
  FIRST,
  /**
   * The newest state of each combination of dimensions at the end of the period, added up over the
   * combinations: stock adds up over warehouses but not over days.
   */
  LAST;

  private final String word = name().toLowerCase(Locale.ROOT);

  /**
   * The key a contract uses.
   *
   * @return the name in lower case
   */
  public String word() {
    return word;
  }

  /**
   * Whether it reads the state of one day.
   *
   * @return true for {@link #FIRST} and {@link #LAST}
   */
  public boolean ofState() {
    return this == FIRST || this == LAST;
  }

  /**
   * Whether the parts of a period, or of the rows of a period, add up to the whole of it.
   *
   * @return true for {@link #SUM} and {@link #COUNT}
   */
  public boolean addsUp() {
    return this == SUM || this == COUNT;
  }

  /**
   * Whether nothing counts as zero.
   *
   * @return true for sums, counts and states; of states only where they add up
   */
  public boolean canBeZero() {
    return this == SUM || this == COUNT || this == COUNT_DISTINCT || ofState();
  }

  /**
   * All keys.
   *
   * @return in declared order
   */
  public static List<String> words() {
    return Arrays.stream(values()).map(Aggregation::word).toList();
  }
}
