package io.github.kpi4j.core.contract;

import java.util.List;

/**
 * The names of levels, best first.
 *
 * @param names at least one
 */
public record Levels(List<String> names) {
  /** Green, amber, red. */
  public static final Levels STANDARD = new Levels(List.of("green", "amber", "red"));

  /**
   * Keeps its own copy.
   *
   * @param names best first
   */
  public Levels {
    names = List.copyOf(names);
  }

  /**
   * How good a level is.
   *
   * @param level one of the names
   * @return 0 for the best
   * @throws IllegalArgumentException if there is no such level
   */
  public int rank(String level) {
    int rank = names.indexOf(level);
    if (rank < 0) {
      throw new IllegalArgumentException("no such level: " + level);
    }
    return rank;
  }
}
