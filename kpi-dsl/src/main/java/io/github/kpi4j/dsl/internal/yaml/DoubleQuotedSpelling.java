package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.LocatedText;

/** Scalars in double quotation marks, with escapes and folds. */
final class DoubleQuotedSpelling {
  // Each letter after a backslash beside what the two stand for.
  private static final String LETTERS = "0abtnvfre \"\\N_LP";
  private static final String MEANINGS =
      "\0\u0007\b\t\n\u000B\f\r\u001B \"\\\u0085\u00A0\u2028\u2029";

  private DoubleQuotedSpelling() {}

  static LocatedText read(YamlText text, int start, int end) {
    Spelling spelling = new Spelling(text);
    int next = start + 1;
    while (next < end - 1) {
      if (text.isGap(next)) {
        next = spelling.fold(next);
      } else if (text.charAt(next) == '\\') {
        next = escape(text, spelling, next);
      } else {
        spelling.copy(next, next + 1);
        next++;
      }
    }
    return spelling.locate(start, start + 1, end);
  }

  private static int escape(YamlText text, Spelling spelling, int backslash) {
    int next = backslash + 1;
    if (text.isBreak(next)) {
      return spelling.breaks(text.afterBreak(next));
    }
    int letter = LETTERS.indexOf(text.charAt(next));
    if (letter >= 0) {
      spelling.add(MEANINGS.charAt(letter), backslash, next + 1);
      return next + 1;
    }
    int after = next + 1 + hexDigits(text.charAt(next));
    int codePoint = Integer.parseInt(text.text(), next + 1, after, 16);
    spelling.addCodePoint(codePoint, backslash, after);
    return after;
  }

  private static int hexDigits(char letter) {
    return switch (letter) {
      case 'x' -> 2;
      case 'u' -> 4;
      default -> 8;
    };
  }
}
