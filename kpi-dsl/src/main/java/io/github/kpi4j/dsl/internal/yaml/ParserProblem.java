package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.OptionalInt;

/** What is wrong where SnakeYAML knew the next word and had no place for it. */
final class ParserProblem {
  private static final String DIVIDERS = ",]}";
  private static final String ENDS = "\"'}]";

  private final SyntaxError error;
  private final YamlText text;
  private final int at;

  private ParserProblem(SyntaxError error) {
    this.error = error;
    this.text = error.text();
    this.at = error.at();
  }

  static Diagnostic of(SyntaxError error) {
    return new ParserProblem(error).diagnose();
  }

  private Diagnostic diagnose() {
    if (text.charAt(at) == '%' && text.lineStart(at) == at) {
      return Directives.problem(text, at);
    }
    if (error.problem().contains("undefined tag handle")) {
      return SyntaxError.word(text, Code.TAG, error.contextAt());
    }
    return switch (error.context()) {
      case "while parsing a flow mapping", "while parsing a flow sequence" -> insideBrackets();
      case "while parsing a flow node" -> bracketEntry();
      case "while parsing a block mapping",
          "while parsing a block collection",
          "while parsing a block node" ->
          insideBlock();
      default -> afterDocument();
    };
  }

  private Diagnostic insideBrackets() {
    int bracket = error.contextAt();
    if (text.charAt(at) == ':') {
      Optional<Diagnostic> colon = ColonInValue.problem(text, at, true);
      if (colon.isPresent()) {
        return colon.get();
      }
    }
    boolean sameLine = text.lineStart(bracket) == text.lineStart(Math.min(at, text.length()));
    boolean ends = at >= text.length() || DIVIDERS.indexOf(text.charAt(at)) >= 0;
    return sameLine && !ends ? missingComma() : unclosed(bracket);
  }

  // What a quotation mark or a bracket has closed has ended, whatever comes.
  private Diagnostic missingComma() {
    Diagnostic problem = error.word(Code.MISSING_COMMA);
    int before = text.trimmedEnd(0, at);
    return ENDS.indexOf(text.charAt(before - 1)) >= 0
        ? problem.fixedBy(text.span(before, before), ",")
        : problem;
  }

  private Diagnostic unclosed(int bracket) {
    OptionalInt wide = Lookalikes.find(text, bracket, text.lineEnd(bracket), "｝］");
    if (wide.isPresent()) {
      return Lookalikes.problem(text, wide.orElseThrow());
    }
    int before = text.charAt(at) == ':' ? text.firstOfLine(at) : at;
    return Diagnostic.of(Code.UNCLOSED_BRACKET, text.span(bracket, bracket + 1))
        .with("mark", text.charAt(bracket))
        .with("closing", text.charAt(bracket) == '{' ? '}' : ']')
        .with(
            "found",
            before >= text.length() ? "@yaml.end_of_text" : "`" + Words.wordAt(text, before) + "`");
  }

  private Diagnostic bracketEntry() {
    if (text.charAt(at) == ',') {
      return Diagnostic.of(Code.EMPTY_ITEM, text.span(at, at + 1));
    }
    if (text.charAt(at) == ':') {
      return Diagnostic.of(Code.EMPTY_KEY, text.span(at, at + 1));
    }
    if (text.charAt(at) == '-' && at < text.length()) {
      return error.word(Code.MISPLACED_ITEM);
    }
    boolean ends = at >= text.length() || DIVIDERS.indexOf(text.charAt(at)) >= 0;
    return ends && error.read().openBracket().isPresent()
        ? unclosed(error.read().openBracket().orElseThrow())
        : missingComma();
  }

  private Diagnostic insideBlock() {
    if (at >= text.length()) {
      return error.word(Code.SYNTAX);
    }
    if (DIVIDERS.indexOf(text.charAt(at)) >= 0) {
      return error.word(Code.UNEXPECTED_MARK);
    }
    if (text.charAt(at) == ':') {
      return Diagnostic.of(Code.EMPTY_KEY, text.span(at, at + 1));
    }
    if (!error.isFirstOfLine()) {
      return error.rest(Code.TEXT_AFTER_VALUE);
    }
    boolean item = text.charAt(at) == '-' && text.isGap(at + 1);
    return error.word(item ? Code.MISPLACED_ITEM : Code.BAD_INDENTATION);
  }

  // The outermost node has ended and something follows.
  private Diagnostic afterDocument() {
    OptionalInt directive = Directives.find(text, 0, at);
    if (directive.isPresent()) {
      return Directives.problem(text, directive.orElseThrow());
    }
    int previous = text.trimmedEnd(0, Math.min(at, text.length()));
    boolean ended = text.text().startsWith("...", text.lineStart(previous));
    return ended ? error.word(Code.SEVERAL_DOCUMENTS) : insideBlock();
  }
}
