package io.github.kpi4j.spark;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.Serializable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A contract as it travels to the workers: its text. Every JVM compiles it once, however many tasks
 * it runs; what is compiled is immutable and serves them all.
 *
 * @param name what messages call the text
 * @param text the YAML
 */
public record ContractText(String name, String text) implements Serializable {
  private static final ConcurrentHashMap<ContractText, CompiledContract> COMPILED =
      new ConcurrentHashMap<>();

  /**
   * The contract in this JVM.
   *
   * @return the same one at every call
   * @throws IllegalStateException if there is something wrong with it, with all messages; the
   *     driver calls this first, so that no task is sent out with a text that is refused
   */
  public CompiledContract compiled() {
    return COMPILED.computeIfAbsent(this, c -> KpiContracts.parse(c.name(), c.text()).orThrow());
  }
}
