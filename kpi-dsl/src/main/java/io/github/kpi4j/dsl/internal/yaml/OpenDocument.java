package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.draft.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outermost place, which holds one node or nothing. */
final class OpenDocument implements OpenNode {
  private @Nullable Node root;

  @Override
  public boolean wantsKey() {
    return false;
  }

  @Override
  public boolean isBracketed() {
    return false;
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public int column() {
    return -1;
  }

  @Override
  public void add(Node node) {
    root = node;
  }

  @Override
  public void addNothing(int offset) {
    root = null;
  }

  @Override
  public Node close(int end) {
    throw new IllegalStateException("a document has no end event of a collection");
  }

  Optional<Node> root() {
    return Optional.ofNullable(root);
  }
}
