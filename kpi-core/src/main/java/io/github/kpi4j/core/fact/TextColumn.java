package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The words of one text dimension: each different word once, and for each row its number. */
final class TextColumn implements Serializable {
  private static final long serialVersionUID = 1;

  private final ArrayList<String> words;
  private final int[] codes;

  private TextColumn(List<String> words, int[] codes) {
    this.words = new ArrayList<>(words);
    this.codes = codes;
  }

  static TextColumn of(List<String> values) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(values));
    int[] codes =
        values.stream().mapToInt(word -> Collections.binarySearch(sorted, word)).toArray();
    return new TextColumn(sorted, codes);
  }

  List<String> words() {
    return Collections.unmodifiableList(words);
  }

  private String word(int row) {
    return words.get(codes[row]);
  }

  int code(int row) {
    return codes[row];
  }

  /** Words have numbers in their own order, so numbers compare as words do. */
  int compare(int one, int two) {
    return Integer.compare(codes[one], codes[two]);
  }

  /** See {@link Picks}. */
  TextColumn pick(TextColumn other, Picks picks) {
    return of(picks.map(this::word, other::word));
  }
}
