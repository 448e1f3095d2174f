package io.github.kpi4j.core.fact;

import java.util.Arrays;
import java.util.List;

/** The words of one text dimension: each different word once, and for each row its number. */
final class TextColumn {
  private final List<String> words;
  private final int[] codes;

  private TextColumn(List<String> words, int[] codes) {
    this.words = words;
    this.codes = codes;
  }

  static TextColumn of(List<String> values) {
    String[] sorted = values.stream().distinct().sorted().toArray(String[]::new);
    int[] codes = values.stream().mapToInt(word -> Arrays.binarySearch(sorted, word)).toArray();
    return new TextColumn(List.of(sorted), codes);
  }

  List<String> words() {
    return words;
  }

  int code(int row) {
    return codes[row];
  }
}
