package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.Objects;
import java.util.OptionalInt;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserException;

/**
 * Where SnakeYAML gave up and what it was about, as a basis for a sentence that people understand.
 *
 * @param text the whole text
 * @param context what SnakeYAML was reading, in its words
 * @param contextAt where that began
 * @param problem what it met, in its words
 * @param at where it met it
 * @param bracket the innermost open bracket or brace
 */
record SyntaxError(
    YamlText text, String context, int contextAt, String problem, int at, OptionalInt bracket) {

  /** The diagnostic of whatever SnakeYAML threw. */
  static Diagnostic diagnose(YamlText text, RuntimeException thrown, TreeBuilder builder) {
    if (thrown instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      SyntaxError error = of(text, marked, builder.openBracket());
      return thrown instanceof ParserException ? ParserProblem.of(error) : ScannerProblem.of(error);
    }
    return thrown instanceof NumberFormatException
        ? BadEscape.after(text, builder.readTo())
        : word(text, Code.SYNTAX, builder.readTo());
  }

  private static SyntaxError of(YamlText text, MarkedYAMLException thrown, OptionalInt bracket) {
    int at = text.at(thrown.getProblemMark());
    int contextAt = thrown.getContextMark() == null ? at : text.at(thrown.getContextMark());
    return new SyntaxError(
        text,
        Objects.requireNonNullElse(thrown.getContext(), ""),
        contextAt,
        Objects.requireNonNullElse(thrown.getProblem(), ""),
        at,
        bracket);
  }

  /** A problem with the word at an offset, which fills the gap {@code found}. */
  static Diagnostic word(YamlText text, Code code, int start) {
    boolean atEnd = start >= text.length();
    int from = atEnd ? text.trimmedEnd(0, text.length()) : start;
    int to = atEnd ? from : Words.endOfWord(text, start);
    return Diagnostic.of(code, text.span(from, to)).with("found", wordAt(text, start));
  }

  /** The word at an offset as a message quotes it. */
  static String wordAt(YamlText text, int start) {
    return start >= text.length()
        ? "@yaml.end_of_text"
        : Words.brief(text.text().substring(start, Words.endOfWord(text, start)));
  }

  Diagnostic word(Code code) {
    return word(text, code, at);
  }

  /** A problem with what is left of the line, which fills the gap {@code found}. */
  Diagnostic rest(Code code) {
    int end = Math.max(Words.endOfValue(text, at, false), at);
    return Diagnostic.of(code, text.span(at, end))
        .with("found", Words.brief(text.text().substring(at, end)));
  }

  boolean isFirstOfLine() {
    return text.firstOfLine(at) == at;
  }
}
