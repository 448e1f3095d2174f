package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;

/**
 * A list, in the order it was written.
 *
 * @param span where it stands
 * @param items its parts
 */
public record Sequence(Span span, List<Node> items) implements Node {
  /**
   * Keeps its own copy.
   *
   * @param span where it stands
   * @param items its parts
   */
  public Sequence {
    items = List.copyOf(items);
  }
}
