package io.github.kpi4j.amazonbr.tax;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a result came about, step by step.
 *
 * @param steps in the order they were calculated; empty if the calculation was told not to remember
 */
public record CalculationMemory(List<Step> steps) {
  /** Of a calculation that was told not to remember. */
  public static final CalculationMemory NONE = new CalculationMemory(List.of());

  /**
   * Keeps its own copy.
   *
   * @param steps in the order they were calculated
   */
  public CalculationMemory {
    steps = List.copyOf(steps);
  }

  /**
   * One line a step.
   *
   * @return the lines, each ended by LF; empty without steps
   */
  public String toText() {
    return steps.stream().map(step -> step + "\n").collect(Collectors.joining());
  }
}
