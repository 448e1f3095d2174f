package io.github.kpi4j.amazonbr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One character of a text is left out, put in or replaced.
 *
 * @param at the index
 * @param out how many characters fall away
 * @param in what stands there then
 */
record Mutation(int at, int out, String in) {
  // What YAML and formulas are made of, and what it is taken for by mistake.
  private static final List<String> SIGNS =
      " \n\t:,-#{}[]()\"'|>&*!%@~?+/<=._\\;$0159aensxABL\u00E9\u4E2D\uFF10\uFF1A\uFF0C\uFF08\u201C\u00A0"
          .codePoints()
          .mapToObj(Character::toString)
          .toList();

  /**
   * Some changes of a text, always the same ones.
   *
   * @param text the text
   * @param count how many
   * @return the changes with what comes of them, each other than the text and than all others
   */
  static Map<String, Mutation> of(String text, int count) {
    Random random = new Random(20_261_127);
    Map<String, Mutation> all = new LinkedHashMap<>();
    while (all.size() < count) {
      int at = random.nextInt(text.length());
      int kind = random.nextInt(3);
      String in = kind == 0 ? "" : SIGNS.get(random.nextInt(SIGNS.size()));
      Mutation mutation = new Mutation(at, kind == 1 ? 0 : 1, in);
      String mutated = mutation.of(text);
      if (!mutated.equals(text)) {
        all.putIfAbsent(mutated, mutation);
      }
    }
    return all;
  }

  String of(String text) {
    return text.substring(0, at) + in + text.substring(at + out);
  }

  String in(String text) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at + 1);
    String line = text.substring(start, end < 0 ? text.length() : end);
    return "at " + (at - start) + " -" + out + " +`" + in + "` in `" + line + "`";
  }
}
