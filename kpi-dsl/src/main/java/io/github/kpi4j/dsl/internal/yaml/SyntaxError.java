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
 * @param read what had been read by then
 */
record SyntaxError(
    YamlText text, String context, int contextAt, String problem, int at, TreeBuilder read) {

  /** The diagnostic of whatever SnakeYAML threw. */
  static Diagnostic diagnose(YamlText text, RuntimeException thrown, TreeBuilder read) {
    if (thrown instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      SyntaxError error = of(text, marked, read);
      int line = text.firstOfLine(error.at());
      if (Lookalikes.startsLine(text.charAt(line))) {
        return Lookalikes.problem(text, line);
      }
      OptionalInt quote = read.quoteClosedLate(error.at());
      if (quote.isPresent()) {
        return error.unclosedQuote(quote.orElseThrow());
      }
      return thrown instanceof ParserException ? ParserProblem.of(error) : ScannerProblem.of(error);
    }
    return thrown instanceof NumberFormatException
        ? BadEscape.after(text, read.readTo())
        : word(text, Code.SYNTAX, read.readTo());
  }

  private static SyntaxError of(YamlText text, MarkedYAMLException thrown, TreeBuilder read) {
    int at = text.at(thrown.getProblemMark());
    int contextAt = thrown.getContextMark() == null ? at : text.at(thrown.getContextMark());
    return new SyntaxError(
        text,
        Objects.requireNonNullElse(thrown.getContext(), ""),
        contextAt,
        Objects.requireNonNullElse(thrown.getProblem(), ""),
        at,
        read);
  }

  /** A problem with the word at an offset, which fills the gap {@code found}. */
  static Diagnostic word(YamlText text, Code code, int start) {
    boolean atEnd = start >= text.length();
    int from = atEnd ? text.trimmedEnd(0, text.length()) : start;
    int to = atEnd ? from : Words.endOfWord(text, start);
    return Diagnostic.of(code, text.span(from, to))
        .with("found", atEnd ? "@yaml.end_of_text" : Words.wordAt(text, start));
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

  /** The quotation mark at an offset, which is closed nowhere or too late. */
  Diagnostic unclosedQuote(int quote) {
    return Diagnostic.of(Code.UNCLOSED_QUOTE, text.span(quote, quote + 1))
        .with("mark", text.charAt(quote));
  }

  boolean isFirstOfLine() {
    return text.firstOfLine(at) == at;
  }
}
