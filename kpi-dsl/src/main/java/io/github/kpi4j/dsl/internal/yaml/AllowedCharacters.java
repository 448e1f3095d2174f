package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;
import java.util.Locale;

/**
 * Which characters a contract may hold: all that people can see. Refused are control characters and
 * halves of characters, which YAML refuses too, and characters through which a text means something
 * else than what it shows: line ends that editors do not show as such, marks that turn the reading
 * direction, and spaces of no width.
 */
final class AllowedCharacters {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char STAND_IN = '\uFFFD';

  // More would only say again that the file is not text.
  private static final int MOST_REPORTED = 20;

  // First and last of each refused run above the control characters.
  private static final int[][] REFUSED = {
    {0xAD, 0xAD},
    {0x61C, 0x61C},
    {0x180E, 0x180E},
    {0x200B, 0x200B},
    {0x200E, 0x200F},
    {0x2028, 0x202E},
    {0x2060, 0x206F},
    {Character.MIN_SURROGATE, Character.MAX_SURROGATE},
    {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB},
    {0xFFFE, 0xFFFF},
  };

  private AllowedCharacters() {}

  static boolean allows(int codePoint) {
    if (Character.isISOControl(codePoint)) {
      return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }
    for (int[] run : REFUSED) {
      if (codePoint <= run[1]) {
        return codePoint < run[0];
      }
    }
    return true;
  }

  /** The text with a stand-in for each refused character, which is reported. */
  static String clean(Source source, List<Diagnostic> problems) {
    String text = source.text();
    StringBuilder clean = new StringBuilder(text);
    int reported = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      if (allows(codePoint) || (i == 0 && codePoint == BYTE_ORDER_MARK)) {
        continue;
      }
      // All refused code points take one UTF-16 unit, so offsets stay.
      clean.setCharAt(i, STAND_IN);
      if (reported < MOST_REPORTED) {
        problems.add(problem(codePoint, new Span(source, i, i + 1)));
      }
      reported++;
    }
    return clean.toString();
  }

  /** Reports refused characters that escapes such as {@code \0} stand for. */
  static void check(LocatedText located, List<Diagnostic> problems) {
    String text = located.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      Span span = located.span(i, i + 1);
      // A refused character that is written out was reported with the text.
      if (!allows(text.codePointAt(i)) && span.text().startsWith("\\")) {
        problems.add(problem(text.codePointAt(i), span));
      }
    }
  }

  private static Diagnostic problem(int codePoint, Span span) {
    Diagnostic problem =
        Diagnostic.of(Code.CHARACTER_NOT_ALLOWED, span)
            .with("character", String.format(Locale.ROOT, "U+%04X", codePoint))
            .with("title", String.valueOf(Character.getName(codePoint)));
    // Nobody sees these, so nobody meant them; others may stand for something that was lost.
    return Character.getType(codePoint) == Character.FORMAT ? problem.fixedBy(span, "") : problem;
  }
}
