package io.github.kpi4j.core.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to look at days other than the period's own. */
public enum WindowKind {
  /**
   * The argument evaluated over the days up to the end of the period, as if they were the period.
   */
  ROLLING,
  /** The mean of a snapshot metric over those of the days that have a state. */
  AVERAGE_OVER;

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
}
