package io.github.kpi4j.dsl.diagnostics;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Function;

/**
 * Something that is wrong, and the same when it is right.
 *
 * @param format the language of the texts, for the page
 * @param bad with the mistake
 * @param good without it
 */
record Example(String format, Side bad, Side good) {
  /**
   * One of the two.
   *
   * @param where what the text is, as the page says it
   * @param text what the page shows
   * @param reader what is said about a text in its place
   */
  record Side(String where, String text, Function<String, List<Diagnostic>> reader) {
    List<Diagnostic> read() {
      return reader.apply(text);
    }
  }

  static Example of(
      String where,
      String format,
      String bad,
      String good,
      Function<String, List<Diagnostic>> reader) {
    return new Example(format, new Side(where, bad, reader), new Side(where, good, reader));
  }
}
