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
 * @param word the level in the reader's language
 */
record Badge(String style, String sign, String word) implements Comparable<Badge> {
  private static final List<String> ORDER = List.of("green", "amber", "red", "mixed", "none");

  static Badge of(Outcome outcome, Wording wording) {
    if (outcome.level().isPresent()) {
      return ofLevel(outcome.level().get(), wording);
    }
    String word = wording.levelOf(outcome);
    return outcome instanceof Spread ? new Badge("mixed", "≡", word) : new Badge("none", "?", word);
  }

  static Badge ofLevel(String level, Wording wording) {
    String word = wording.level(level);
    return switch (level) {
      case "green" -> new Badge("green", "✓", word);
      case "amber" -> new Badge("amber", "▲", word);
      case "red" -> new Badge("red", "✕", word);
      default -> new Badge("none", "•", word);
    };
  }

  /** The best first, then what has no level of its own. */
  @Override
  public int compareTo(Badge other) {
    return Comparator.<Badge>comparingInt(badge -> ORDER.indexOf(badge.style))
        .thenComparing(Badge::word)
        .compare(this, other);
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
