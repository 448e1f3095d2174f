package io.github.kpi4j.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of formulas that work on values alone. */
public enum Function {
  /** {@code abs(x)}: the distance from zero, in the unit of x. */
  ABS(1, 1),
  /** {@code min(x, y, …)}: the smallest of values of one unit. */
  MIN(2, 20),
  /** {@code max(x, y, …)}: the largest of values of one unit. */
  MAX(2, 20),
  /** {@code clamp(x, low, high)}: x, but not below low nor above high; all of one unit. */
  CLAMP(3, 3),
  /** {@code round(x, places)}: x rounded by the contract's rule to 0 to 12 decimal places. */
  ROUND(2, 2),
  /** {@code coalesce(x, y)}: x, or y where x has no value; both of one unit. */
  COALESCE(2, 2);

  private final int least;
  private final int most;

  Function(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /**
   * The name in formulas.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The fewest arguments it takes.
   *
   * @return 1 or more
   */
  public int least() {
    return least;
  }

  /**
   * The most arguments it takes.
   *
   * @return not less than {@link #least()}
   */
  public int most() {
    return most;
  }

  /**
   * A function by its name.
   *
   * @param word any word
   * @return empty if no function has it
   */
  public static Optional<Function> named(String word) {
    return Arrays.stream(values()).filter(function -> function.word().equals(word)).findFirst();
  }

  /**
   * All names in formulas.
   *
   * @return in declared order
   */
  public static List<String> words() {
    return Arrays.stream(values()).map(Function::word).toList();
  }
}
