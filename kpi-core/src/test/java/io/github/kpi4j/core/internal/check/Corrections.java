package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import java.util.Map;

/**
 * What mends the first mistake of a code in {@link CodesTest} as it is written in YAML, where that
 * is not the shop without it.
 */
final class Corrections {
  /** A part of a text and what it becomes. */
  record Edit(String wrong, String right) {}

  static final Map<Code, Edit> ALL = Map.of();

  private Corrections() {}
}
