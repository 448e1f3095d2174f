package io.github.kpi4j.core.internal.eval;

import java.util.IdentityHashMap;

/**
 * How formulas are written, each found out once: every value that is calculated carries the text of
 * its formula. For one thread.
 */
final class Written {
  private final IdentityHashMap<Object, String> texts = new IdentityHashMap<>();

  /** The text of a formula, an aggregate or a definition. */
  String of(Object formula) {
    String text = texts.get(formula);
    if (text == null) {
      text = formula.toString();
      texts.put(formula, text);
    }
    return text;
  }
}
