package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.value.Title;
import java.util.List;
import java.util.Map;

/**
 * The names of levels, best first.
 *
 * @param names at least two, each once
 * @param titles their names for people, of those that have one of their own
 */
public record Levels(List<String> names, Map<String, Title> titles) {
  /** Green, amber, red. */
  public static final Levels STANDARD = new Levels(List.of("green", "amber", "red"), Map.of());

  /**
   * Keeps its own copies.
   *
   * @param names best first
   * @param titles their names for people
   */
  public Levels {
    names = List.copyOf(names);
    titles = Map.copyOf(titles);
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

  /**
   * The worst level.
   *
   * @return the last name
   */
  public String worst() {
    return names.get(names.size() - 1);
  }
}
