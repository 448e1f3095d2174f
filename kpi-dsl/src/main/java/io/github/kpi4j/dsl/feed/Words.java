package io.github.kpi4j.dsl.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for words, so that a word of many rows is kept once for all files of a reading. */
final class Words {
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  int code(String word) {
    Integer known = codes.get(word);
    if (known != null) {
      return known;
    }
    int code = words.size();
    words.add(word);
    codes.put(word, code);
    return code;
  }

  String word(int code) {
    return words.get(code);
  }
}
