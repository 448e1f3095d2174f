package io.github.kpi4j.cli;

import java.util.Map;

/** Why nothing can be done with what was asked, as a text of this program. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final transient Map<String, String> gaps;

  /**
   * A reason.
   *
   * @param text what its text is called, without {@code problem.}
   * @param gaps what fills its gaps
   */
  Unusable(String text, Map<String, String> gaps) {
    super(text + " " + gaps);
    this.text = "problem." + text;
    this.gaps = Map.copyOf(gaps);
  }

  String in(Words words) {
    return words.text(text, gaps);
  }
}
