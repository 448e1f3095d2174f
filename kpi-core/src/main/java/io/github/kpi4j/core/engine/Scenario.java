package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.fact.FactScale;
import io.github.kpi4j.core.fact.FactSet;
import java.util.List;

/**
 * What is supposed of the facts.
 *
 * @param name what people call it, such as {@code sales +30%}
 * @param scales what is larger or smaller; nothing for the facts as they are
 */
public record Scenario(String name, List<FactScale> scales) {
  /** The facts as they are. */
  public static final Scenario BASE = new Scenario("base", List.of());

  /**
   * Keeps its own copy.
   *
   * @param name what people call it
   * @param scales what is larger or smaller
   */
  public Scenario {
    scales = List.copyOf(scales);
  }

  /**
   * A scenario.
   *
   * @param name what people call it
   * @param scales what is larger or smaller
   * @return the scenario
   */
  public static Scenario of(String name, FactScale... scales) {
    return new Scenario(name, List.of(scales));
  }

  /**
   * The facts that it supposes.
   *
   * @param facts the facts as they are
   * @return other facts, to be evaluated and settled; they cannot be accumulated
   * @throws IllegalArgumentException if there is no such table, measure or dimension
   */
  public FactSet of(FactSet facts) {
    FactSet supposed = facts;
    for (FactScale scale : scales) {
      supposed = supposed.scaled(scale);
    }
    return supposed;
  }
}
