package io.github.kpi4j.core.internal.eval;

import java.util.Comparator;
import java.util.List;

/** Subjects of a KPI: one word in each of its dimensions. */
final class Subjects {
  /** Word by word, in the order of the dimensions. */
  static final Comparator<List<String>> ORDER = Subjects::compare;

  private Subjects() {}

  private static int compare(List<String> one, List<String> two) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(two.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
