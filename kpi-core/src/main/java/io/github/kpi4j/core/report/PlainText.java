package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Visible;

/** Words of contracts and facts as a terminal may show them, on one line. */
final class PlainText {
  private PlainText() {}

  /** The text without what moves a cursor, breaks a line or turns the direction of reading. */
  static String of(String text) {
    return Visible.of(text.replaceAll("\\p{Cntrl}", " "));
  }
}
