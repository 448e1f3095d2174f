package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The words of one text dimension: each different word once, and for each row its number. */
final class TextColumn implements Serializable {
  private static final long serialVersionUID = 1;

  private final Dictionary words;
  private int[] codes;

  TextColumn(Dictionary words, int[] codes) {
    this.words = words;
    this.codes = codes;
  }

  static TextColumn empty() {
    return new TextColumn(new Dictionary(), new int[0]);
  }

  TextColumn copy(int capacity) {
    return new TextColumn(words.copy(), Arrays.copyOf(codes, capacity));
  }

  void grow(int capacity) {
    codes = Arrays.copyOf(codes, capacity);
  }

  Dictionary dictionary() {
    return words;
  }

  void set(int row, int code) {
    codes[row] = code;
  }

  List<String> words() {
    return Collections.unmodifiableList(words.words());
  }

  int code(int row) {
    return codes[row];
  }

  /** The numbers of the first rows, as a copy. */
  int[] codes(int rows) {
    return Arrays.copyOf(codes, rows);
  }

  /** The number of each word of another column in this one. */
  int[] codesOf(TextColumn other) {
    return other.words.words().stream().mapToInt(words::code).toArray();
  }

  /** Some rows in a new column, whose words are only theirs and numbered in their order. */
  TextColumn pick(int[] rows) {
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = codes[rows[i]];
    }
    return sorted(words, picked);
  }

  /** Words that some codes use, numbered in their order. */
  static TextColumn sorted(Dictionary words, int[] codes) {
    boolean[] used = new boolean[words.size()];
    for (int code : codes) {
      used[code] = true;
    }
    int[] ranks = words.ranks();
    int[] byRank = new int[ranks.length];
    for (int code = 0; code < ranks.length; code++) {
      byRank[ranks[code]] = code;
    }
    Dictionary kept = new Dictionary();
    int[] numbers = new int[ranks.length];
    for (int code : byRank) {
      if (used[code]) {
        numbers[code] = kept.size();
        kept.words().add(words.word(code));
      }
    }
    int[] renumbered = new int[codes.length];
    for (int row = 0; row < codes.length; row++) {
      renumbered[row] = numbers[codes[row]];
    }
    return new TextColumn(kept, renumbered);
  }
}
