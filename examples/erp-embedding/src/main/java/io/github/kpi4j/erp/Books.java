package io.github.kpi4j.erp;

import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.Budget;
import io.github.kpi4j.core.engine.CompiledContract;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * What a tenant evaluates with. Immutable, so that an evaluation that has begun is not disturbed by
 * facts or a contract that arrive meanwhile.
 *
 * @param contract the contract
 * @param facts all deliveries, accumulated for it
 * @param deliveries which they were
 */
record Books(CompiledContract contract, Accumulator facts, Set<Delivery> deliveries) {
  /** No question of one tenant keeps the others waiting for longer. */
  private static final Budget BUDGET =
      Budget.UNLIMITED.time(Duration.ofSeconds(30), System::nanoTime);

  static Books of(CompiledContract contract) {
    CompiledContract bounded = contract.within(BUDGET);
    return new Books(bounded, bounded.accumulate(), Set.of());
  }

  Books with(Delivery delivery, Accumulator part) {
    Set<Delivery> all = new HashSet<>(deliveries);
    all.add(delivery);
    return new Books(contract, facts.merge(part), Set.copyOf(all));
  }
}
