package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;

/**
 * A list as it is written.
 *
 * @param span from the first dash, or the bracket, to the last item, or the bracket
 * @param items in the order of the text
 */
public record Sequence(Span span, List<Node> items) implements Node {
  /**
   * Keeps its own copy.
   *
   * @param span from the first to the last character
   * @param items in the order of the text
   */
  public Sequence {
    items = List.copyOf(items);
  }
}
