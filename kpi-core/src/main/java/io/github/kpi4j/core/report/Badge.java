package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Spread;
import java.util.Comparator;
import java.util.List;

/**
 * A level as it is marked in a page: always with a sign of its own shape and a word, since not
 * everybody tells the colours apart.
 *
 * @param style the class of its colour
 * @param sign one character
 * @param rank 0 for the best level, and on
 * @param word the level in the reader's language
 */
record Badge(String style, String sign, int rank, String word) implements Comparable<Badge> {
  /** From the best to the worst level, each with a sign of its own shape. */
  private static final List<String> STYLES = List.of("green", "lime", "amber", "orange", "red");

  private static final List<String> SIGNS = List.of("✓", "◆", "▲", "▼", "✕");

  private static final int MIXED = 1_000;
  private static final int NONE = 1_001;

  static Badge of(Outcome outcome, Wording wording) {
    if (outcome.level().isPresent()) {
      return ofLevel(outcome.level().get(), wording);
    }
    String word = wording.levelOf(outcome);
    return outcome instanceof Spread
        ? new Badge("mixed", "≡", MIXED, word)
        : new Badge("none", "?", NONE, word);
  }

  static Badge ofLevel(String level, Wording wording) {
    String word = wording.level(level);
    if (!wording.levels().names().contains(level)) {
      // Of a period that an earlier contract was for, which had other levels.
      return new Badge("none", "•", NONE, word);
    }
    int rank = wording.levels().rank(level);
    int last = wording.levels().names().size() - 1;
    // However many levels there are, the first is green and the last is red; names say no colour.
    int shade = (rank * (STYLES.size() - 1) * 2 + last) / (2 * last);
    return new Badge(STYLES.get(shade), SIGNS.get(shade), rank, word);
  }

  /** The best first, then what has no level of its own. */
  @Override
  public int compareTo(Badge other) {
    return Comparator.comparingInt(Badge::rank).thenComparing(Badge::word).compare(this, other);
  }

  /** Sign and word, as a coloured label. */
  void write(HtmlWriter html) {
    write(html, word);
  }

  /** The same with how often the level occurs. */
  void write(HtmlWriter html, int count) {
    write(html, count + " " + word);
  }

  private void write(HtmlWriter html, String text) {
    html.open("span", "class", "level " + style);
    html.element("span", sign, "class", "sign", "aria-hidden", "true").text(" " + text).close();
  }
}
