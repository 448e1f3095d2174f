package io.github.kpi4j.core.internal.ratio;

import java.util.List;

/**
 * The leaves that rows give values of, as integers with a fixed number of decimal places.
 *
 * @param names the metrics, each once
 * @param scales the decimal places of each
 */
public record Inputs(List<String> names, List<Integer> scales) {
  /** Stands for a value that is not there. */
  public static final long MISSING = Long.MIN_VALUE;

  /**
   * Keeps its own copies.
   *
   * @param names the metrics
   * @param scales their decimal places
   */
  public Inputs {
    names = List.copyOf(names);
    scales = List.copyOf(scales);
  }

  /**
   * The place of an input.
   *
   * @param name a metric's name
   * @return its index
   * @throws IllegalArgumentException if there is no such input
   */
  public int indexOf(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no such input: " + name);
    }
    return index;
  }
}
