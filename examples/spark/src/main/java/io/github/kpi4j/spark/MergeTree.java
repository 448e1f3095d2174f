package io.github.kpi4j.spark;

import io.github.kpi4j.core.engine.Accumulator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Merges many parts so that each of them is copied as often as a tree is high. */
final class MergeTree {
  private record Merged(Accumulator facts, int height) {}

  private MergeTree() {}

  /** All parts together; {@code none} if there are none. */
  static Accumulator of(Iterator<Accumulator> parts, Accumulator none) {
    Deque<Merged> open = new ArrayDeque<>();
    while (parts.hasNext()) {
      Merged last = new Merged(parts.next(), 0);
      while (!open.isEmpty() && open.element().height() == last.height()) {
        last = new Merged(open.pop().facts().merge(last.facts()), last.height() + 1);
      }
      open.push(last);
    }
    Accumulator all = none;
    while (!open.isEmpty()) {
      all = all.merge(open.pop().facts());
    }
    return all;
  }
}
