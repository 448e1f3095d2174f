package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.value.Period;

/** Gives what works out a period by the terms that count for it. */
@FunctionalInterface
public interface Settlers {
  /**
   * Finds the terms of a period.
   *
   * @param period a period of the contract
   * @return works out its lines
   */
  Settler of(Period period);
}
