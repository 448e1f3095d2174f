package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.Locale;
import java.util.OptionalInt;

/** Characters of a Chinese keyboard or a web page that look like YAML's own. */
final class Lookalikes {
  static final char WIDE_COLON = '：';

  private static final String FOUND = "：，｛｝［］\u00A0\u3000";
  private static final String EXPECTED = ":,{}[]  ";

  private Lookalikes() {}

  static boolean isOne(char character) {
    return FOUND.indexOf(character) >= 0;
  }

  static boolean isSpace(char character) {
    return character == '\u00A0' || character == '\u3000';
  }

  /** The first of some lookalikes between two offsets. */
  static OptionalInt find(YamlText text, int start, int end, String lookalikes) {
    for (int i = start; i < end; i++) {
      if (lookalikes.indexOf(text.charAt(i)) >= 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  static Diagnostic problem(YamlText text, int offset) {
    char found = text.charAt(offset);
    char expected = EXPECTED.charAt(FOUND.indexOf(found));
    return Diagnostic.of(Code.LOOKALIKE_CHARACTER, text.span(offset, offset + 1))
        .with(
            "found",
            expected == ' '
                ? String.format(Locale.ROOT, "U+%04X", (int) found)
                : String.valueOf(found))
        .with("expected", expected == ' ' ? "@yaml.space" : String.valueOf(expected));
  }
}
