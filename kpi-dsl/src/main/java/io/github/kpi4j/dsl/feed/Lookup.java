package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.dsl.internal.rows.RowStart;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Words that stand for others which only other files know, such as a product for its stock number.
 */
final class Lookup {
  private static final char MARK = '\u0001';

  /** What each word stands for, by the column it is of and the one it is translated to. */
  private final Map<String, Map<String, Map<String, String>>> known = new HashMap<>();

  /** What stands in a row until all files are read. */
  static String mark(String from, String to, String word) {
    return "" + MARK + from + MARK + to + MARK + word;
  }

  static boolean isMarked(String word) {
    return !word.isEmpty() && word.charAt(0) == MARK;
  }

  /** What a marked word was in its file. */
  static String word(String marked) {
    return marked.substring(marked.lastIndexOf(MARK) + 1);
  }

  /** Remembers what a file says; the first one counts. */
  void learn(String from, String to, String word, String other) {
    words(from, to).putIfAbsent(word, other);
  }

  private Map<String, String> words(String from, String to) {
    return known
        .computeIfAbsent(from, column -> new HashMap<>())
        .computeIfAbsent(to, column -> new HashMap<>());
  }

  /** What a marked word stands for. */
  Optional<String> find(String marked) {
    String[] parts = parts(marked);
    return parts.length < 4
        ? Optional.empty()
        : Optional.ofNullable(words(parts[1], parts[2]).get(parts[3]));
  }

  /** Nothing, the two columns and the word. */
  private static String[] parts(String marked) {
    return marked.split(String.valueOf(MARK), 4);
  }

  /** What is said of a marked word that no file translates. */
  static Diagnostic unknown(String marked, RowStart place) {
    String[] parts = parts(marked);
    return Diagnostic.of(Code.FEED_NO_WORD, place.span(""))
        .with("from", parts.length > 1 ? parts[1] : "")
        .with("to", parts.length > 2 ? parts[2] : "")
        .with("cell", word(marked));
  }

  void addAll(Lookup other) {
    other.known.forEach(
        (from, all) -> all.forEach((to, words) -> words.forEach((w, o) -> learn(from, to, w, o))));
  }
}
