package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.draft.Node;

/** A document, map or list that has begun and not ended. */
sealed interface OpenNode permits OpenDocument, OpenMapping, OpenSequence {
  /** Whether what comes next is a key. */
  boolean wantsKey();

  /** Whether it is written in brackets or braces. */
  boolean isBracketed();

  /** Where it starts. */
  int start();

  /** The column, from 0, in which its keys or dashes stand; -1 for a document. */
  int column();

  /** Takes what comes next. */
  void add(Node node);

  /** Takes that nothing is written at {@code offset} where a key or value should be. */
  void addNothing(int offset);

  /**
   * Ends it.
   *
   * @param end where SnakeYAML says that it ends; true only of brackets and braces
   */
  Node close(int end);
}
