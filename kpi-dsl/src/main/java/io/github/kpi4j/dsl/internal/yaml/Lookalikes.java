package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.TextEdit;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Characters of a Chinese keyboard or a web page that look like YAML's own. */
final class Lookalikes {
  static final char WIDE_COLON = '：';

  private static final String FOUND = "：，｛｝［］＃－\u00A0\u3000";
  private static final String EXPECTED = ":,{}[]#-  ";

  // Behind these YAML wants a space.
  private static final String SPACED = ":,#-";

  private static final Pattern BEFORE_KEY = Pattern.compile("，(?=\\s*[A-Za-z_][\\w-]*\\s*[:：])");

  private static final Pattern BEHIND_KEY =
      Pattern.compile("^[ -]*[A-Za-z_][\\w-]*：", Pattern.MULTILINE);

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
    return Diagnostic.of(Code.LOOKALIKE_CHARACTER, text.span(offset, offset + 1))
        .with(
            "found",
            expected == ' '
                ? String.format(Locale.ROOT, "U+%04X", (int) found)
                : String.valueOf(found))
        .with("expected", expected == ' ' ? "@yaml.space" : String.valueOf(expected))
        .fixedBy(
            Stream.concat(Stream.of(offset), alike(text, offset).boxed())
                .map(at -> edit(text, at, expected))
                .toList());
  }

  private static TextEdit edit(YamlText text, int offset, char expected) {
    boolean spaceMissing = SPACED.indexOf(expected) >= 0 && !text.isGap(offset + 1);
    int end = offset + (isSpace(text.charAt(offset + 1)) ? 2 : 1);
    return new TextEdit(text.span(offset, end), expected + (spaceMissing ? " " : ""));
  }

  /**
   * The other commas behind one in its line that a key follows; the other colons behind a key that
   * starts a line, since whoever typed one of these typed them all.
   */
  private static IntStream alike(YamlText text, int offset) {
    return switch (text.charAt(offset)) {
      case '，' ->
          BEFORE_KEY
              .matcher(text.text())
              .region(offset + 1, text.lineEnd(offset))
              .results()
              .mapToInt(MatchResult::start);
      case WIDE_COLON ->
          BEHIND_KEY
              .matcher(text.text())
              .results()
              .mapToInt(match -> match.end() - 1)
              .filter(at -> at != offset);
      default -> IntStream.empty();
    };
  }
}
