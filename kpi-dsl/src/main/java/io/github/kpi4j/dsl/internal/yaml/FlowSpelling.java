package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.LocatedText;

/**
 * Scalars without quotation marks and in single ones. Both fold; in single quotes two quotation
 * marks are one.
 */
final class FlowSpelling {
  private static final char QUOTE = '\'';

  private FlowSpelling() {}

  static LocatedText plain(YamlText text, int start, int end) {
    if (!text.hasBreak(start, end)) {
      return LocatedText.of(text.span(start, end));
    }
    Spelling spelling = new Spelling(text);
    int next = start;
    while (next < end) {
      if (text.isGap(next)) {
        next = spelling.fold(next);
      } else {
        spelling.copy(next, next + 1);
        next++;
      }
    }
    return spelling.locate(start, start, end);
  }

  static LocatedText singleQuoted(YamlText text, int start, int end) {
    Spelling spelling = new Spelling(text);
    int next = start + 1;
    while (next < end - 1) {
      if (text.isGap(next)) {
        next = spelling.fold(next);
      } else if (text.charAt(next) == QUOTE) {
        spelling.add(QUOTE, next, next + 2);
        next += 2;
      } else {
        spelling.copy(next, next + 1);
        next++;
      }
    }
    return spelling.locate(start, start + 1, end);
  }
}
