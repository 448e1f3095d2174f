package io.github.kpi4j.amazonbr.tax;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * Goes on with another calculation.
   *
   * @param next what was calculated after this
   * @return the steps of both
   */
  public CalculationMemory then(CalculationMemory next) {
    return steps.isEmpty() && next.steps.isEmpty()
        ? NONE
        : new CalculationMemory(Stream.concat(steps.stream(), next.steps.stream()).toList());
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
