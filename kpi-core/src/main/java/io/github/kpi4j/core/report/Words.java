package io.github.kpi4j.core.report;

import java.util.Locale;

/** How constants are called in the keys of texts. */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
