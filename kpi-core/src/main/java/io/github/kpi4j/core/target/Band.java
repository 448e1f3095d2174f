package io.github.kpi4j.core.target;

import io.github.kpi4j.core.diagnostic.Span;

/**
 * A level and what a value has to be for it.
 *
 * @param level such as {@code green}
 * @param condition what the value has to be
 * @param place the line of the contract that says so
 */
public record Band(String level, Condition condition, Span place) {
  /**
   * As a contract writes it.
   *
   * @return such as {@code green: at most 12%}
   */
  @Override
  public String toString() {
    return level + ": " + condition;
  }
}
