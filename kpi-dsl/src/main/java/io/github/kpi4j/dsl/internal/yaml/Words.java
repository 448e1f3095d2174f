package io.github.kpi4j.dsl.internal.yaml;

import java.util.regex.Pattern;

/** The author's own words as a message quotes them. */
final class Words {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final int MOST = 60;
  private static final String DIVIDERS = ",[]{}";

  private Words() {}

  /** On one line, cut after 60 characters. */
  static String brief(String text) {
    String line = WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
    if (line.codePointCount(0, line.length()) <= MOST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
  }

  /** In quotation marks that YAML reads back, whole, so that it can be pasted. */
  static String quoted(String text) {
    String line = WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
    return line.indexOf('"') < 0 && line.indexOf('\\') < 0
        ? '"' + line + '"'
        : "'" + line.replace("'", "''") + "'";
  }

  /** The word at an offset, without a colon at its end, or the bracket or comma there. */
  static String wordAt(YamlText text, int start) {
    return brief(text.text().substring(start, endOfWord(text, start)));
  }

  /** The offset after {@link #wordAt}. */
  static int endOfWord(YamlText text, int start) {
    if (start >= text.length()) {
      return text.length();
    }
    int end = start + Character.charCount(text.text().codePointAt(start));
    if (DIVIDERS.indexOf(text.charAt(start)) >= 0) {
      return end;
    }
    while (!text.isGap(end) && DIVIDERS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.charAt(end - 1) == ':' && end - 1 > start ? end - 1 : end;
  }

  /**
   * The offset after what is left of a value in its line: a comment, or inside brackets a divider,
   * ends it.
   */
  static int endOfValue(YamlText text, int start, boolean insideBrackets) {
    int end = start;
    while (end < text.length() && !text.isBreak(end)) {
      boolean comment = text.charAt(end) == '#' && end > start && text.isBlank(end - 1);
      if (comment || (insideBrackets && DIVIDERS.indexOf(text.charAt(end)) >= 0)) {
        break;
      }
      end++;
    }
    return text.trimmedEnd(start, end);
  }
}
