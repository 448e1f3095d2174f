package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A backslash inside double quotes that starts no known escape. */
final class BadEscape {
  // What SnakeYAML cannot turn into a number: nothing, or more than 31 bits.
  private static final Pattern NO_NUMBER =
      Pattern.compile("\\\\(?:U[89a-fA-F][0-9a-fA-F]{7}|[xuU]\\z)");

  private BadEscape() {}

  /** The escape whose backslash is the last one before an offset. */
  static Diagnostic before(YamlText text, int offset) {
    return problem(text, Math.max(text.text().lastIndexOf('\\', offset - 1), 0));
  }

  /** The first escape from an offset on that stands for no number. */
  static Diagnostic after(YamlText text, int offset) {
    Matcher matcher = NO_NUMBER.matcher(text.text());
    return problem(text, matcher.find(offset) ? matcher.start() : offset);
  }

  private static Diagnostic problem(YamlText text, int start) {
    int end = start;
    for (int i = 0; i < 2 && end < text.length(); i++) {
      end += Character.charCount(text.text().codePointAt(end));
    }
    return Diagnostic.of(Code.BAD_ESCAPE, text.span(start, end))
        .with("found", Words.brief(text.text().substring(start, end)))
        .fixedBy(text.span(start, start), "\\");
  }
}
