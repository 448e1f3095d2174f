package io.github.kpi4j.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to look at days other than the period's own; each is a {@link Window}. */
public enum WindowKind {
  /** The days up to the end of the period, as many as are said. */
  ROLLING,
  /** The mean of a state over the days up to the end of the period. */
  AVERAGE_OVER,
  /** A period of the same size some periods earlier. */
  PREVIOUS,
  /** The period of the same size one year earlier. */
  SAME_PERIOD_LAST_YEAR,
  /** From the start of a month, quarter or year to the end of the period. */
  SO_FAR,
  /** From the start of the contract's term to the end of the period. */
  CUMULATIVE;

  /**
   * The name in formulas.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A window by its name.
   *
   * @param word any word
   * @return empty if no window has it
   */
  public static Optional<WindowKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /**
   * All names in formulas.
   *
   * @return in declared order
   */
  public static List<String> words() {
    return Arrays.stream(values()).map(WindowKind::word).toList();
  }
}
