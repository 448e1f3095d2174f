package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.TextEdit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Characters of a Chinese keyboard or a web page that look like YAML's own. */
final class Lookalikes {
  static final char WIDE_COLON = '：';

  private static final String FOUND = "：，｛｝［］＃－\u00A0\u3000";
  private static final String EXPECTED = ":,{}[]#-  ";

  // Behind these YAML wants a space.
  private static final String SPACED = ":,#-";

  private Lookalikes() {}

  static boolean isOne(char character) {
    return FOUND.indexOf(character) >= 0 && !startsLine(character);
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

  /** Whether a line starts with a wide twin of what starts a comment or a list item. */
  static boolean startsLine(char character) {
    return character == '＃' || character == '－';
  }

  static boolean opensBracket(char character) {
    return character == '｛' || character == '［';
  }

  static Diagnostic problem(YamlText text, int offset) {
    char found = text.charAt(offset);
    char expected = EXPECTED.charAt(FOUND.indexOf(found));
    boolean spaceMissing = SPACED.indexOf(expected) >= 0 && !text.isGap(offset + 1);
    int end = offset + (isSpace(text.charAt(offset + 1)) ? 2 : 1);
    return Diagnostic.of(Code.LOOKALIKE_CHARACTER, text.span(offset, offset + 1))
        .with(
            "found",
            expected == ' '
                ? String.format(Locale.ROOT, "U+%04X", (int) found)
                : String.valueOf(found))
        .with("expected", expected == ' ' ? "@yaml.space" : String.valueOf(expected))
        .fixedBy(
            List.of(new TextEdit(text.span(offset, end), expected + (spaceMissing ? " " : ""))));
  }
}
