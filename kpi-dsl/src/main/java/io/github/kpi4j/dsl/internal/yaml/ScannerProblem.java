package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong where SnakeYAML could not make out the next word. */
final class ScannerProblem {
  private static final String RESERVED = "%@`>|";

  private final SyntaxError error;
  private final YamlText text;

  private ScannerProblem(SyntaxError error) {
    this.error = error;
    this.text = error.text();
  }

  static Diagnostic of(SyntaxError error) {
    return new ScannerProblem(error).diagnose();
  }

  private Diagnostic diagnose() {
    return switch (error.context()) {
      case "while scanning a directive", "while scanning a YAML directive" ->
          Directives.problem(text, error.contextAt());
      case "while scanning a block scalar",
          "while scanning an alias",
          "while scanning an anchor",
          "while scanning a tag" ->
          ReservedStart.problem(text, error.contextAt(), isInsideBrackets(error.contextAt()));
      case "while scanning a quoted scalar" -> error.unclosedQuote(error.contextAt());
      case "while scanning a double-quoted scalar" -> BadEscape.before(text, error.at());
      case "while scanning a simple key" -> MissingColon.problem(text, line(error.contextAt()));
      default -> byProblem();
    };
  }

  private Diagnostic byProblem() {
    if (error.problem().startsWith("mapping values are not allowed")) {
      return ColonInValue.problem(text, error.at(), false).orElseGet(this::deeperLine);
    }
    if (error.problem().startsWith("sequence entries are not allowed")) {
      return error.word(Code.MISPLACED_ITEM);
    }
    if (text.charAt(error.at()) == '\t') {
      return tab(text.span(error.at(), text.skipBlanks(error.at())));
    }
    if (RESERVED.indexOf(text.charAt(error.at())) >= 0) {
      return ReservedStart.problem(text, error.at(), isInsideBrackets(error.at()));
    }
    return error.word(Code.SYNTAX);
  }

  // Two spaces a level, on all lines that are indented so; behind a colon one is enough.
  private Diagnostic tab(Span span) {
    Diagnostic problem = Diagnostic.of(Code.TAB, span);
    if (text.firstOfLine(span.start()) != span.end()) {
      return problem.fixedBy(span, " ");
    }
    List<TextEdit> edits = new ArrayList<>();
    for (int line = 0; line < text.length(); line = text.nextLine(line)) {
      Span indent = text.span(line, text.firstOfLine(line));
      if (indent.text().indexOf('\t') >= 0) {
        edits.add(new TextEdit(indent, indent.text().replace("\t", "  ")));
      }
    }
    return problem.fixedBy(edits);
  }

  // A key that a value above has swallowed: either that line lacks its colon, or this one stands
  // too deep.
  private Diagnostic deeperLine() {
    Optional<Span> above = lineAbove();
    boolean aboveIsKey =
        above.isEmpty()
            || above.get().text().matches("(?s).*:(\\s.*)?")
            || above.get().text().startsWith("-");
    if (!aboveIsKey) {
      return MissingColon.problem(text, above.get());
    }
    int start = text.firstOfLine(error.at());
    int end = text.trimmedEnd(start, error.at());
    return Diagnostic.of(Code.BAD_INDENTATION, text.span(start, Math.max(start, end)))
        .with("found", Words.brief(text.text().substring(start, Math.max(start, end))));
  }

  private Optional<Span> lineAbove() {
    int lineStart = text.lineStart(error.at());
    while (lineStart > 0) {
      Span line = line(lineStart - 1);
      if (line.start() < line.end() && text.charAt(line.start()) != '#') {
        return Optional.of(line);
      }
      lineStart = text.lineStart(lineStart - 1);
    }
    return Optional.empty();
  }

  /** The line of an offset without the white space and the comment around it. */
  private Span line(int offset) {
    int start = text.firstOfLine(offset);
    return text.span(start, Math.max(start, Words.endOfValue(text, start, false)));
  }

  // SnakeYAML's words run ahead of its events, so the builder may not have met the bracket yet.
  private boolean isInsideBrackets(int offset) {
    int open = 0;
    for (int i = text.lineStart(offset); i < offset; i++) {
      open += "{[".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      open -= "}]".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return open > 0 || error.read().openBracket().isPresent();
  }
}
