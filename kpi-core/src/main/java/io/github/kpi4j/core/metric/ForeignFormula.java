package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.value.Respelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Formulas in the notation of a spreadsheet, of a programming language or of another keyboard: what
 * is foreign in them, what was meant, and the edits that write it so.
 */
final class ForeignFormula {
  private final LocatedText formula;
  private final String text;

  private ForeignFormula(LocatedText formula) {
    this.formula = formula;
    this.text = formula.text();
  }

  /** What is wrong with signs and words, of which the first is pointed at and all are mended. */
  static Diagnostic problem(LocatedText formula, List<Token> found) {
    return new ForeignFormula(formula).foreign(found);
  }

  /** What was meant by a token that cannot stand where it stands, if that can be told. */
  static Optional<Diagnostic> problem(LocatedText formula, List<Token> tokens, int index) {
    return new ForeignFormula(formula).unexpected(tokens, index);
  }

  /** A quantity in another notation. */
  static Diagnostic amount(LocatedText formula, int start, int end) {
    String written = formula.text().substring(start, end);
    return Diagnostic.of(Code.BAD_QUANTITY, formula.span(start, end))
        .with("found", written)
        .respelt(Respelling.of(written));
  }

  private Diagnostic foreign(List<Token> found) {
    Token first = found.get(0);
    List<TextEdit> edits = new ArrayList<>();
    found.forEach(token -> edit(token).ifPresent(edits::add));
    return problem(first, habit(first).hint()).fixedBy(edits);
  }

  private Diagnostic problem(Token token, String hint) {
    return Diagnostic.of(Code.BAD_CHARACTER, formula.span(token.start(), token.end()))
        .with("found", token.text())
        .with("hint", hint);
  }

  private Habit habit(Token token) {
    if (isPercent(token) && isRemainder(token)) {
      return new Habit("@hint.modulo", Optional.empty());
    }
    return token.kind() == Token.Kind.NAME
        ? Habit.ofWord(token.text()).orElseThrow()
        : Habit.ofSign(token.text());
  }

  private Optional<TextEdit> edit(Token token) {
    Habit habit = habit(token);
    if (isPercent(token)) {
      int number = trimmedEnd(token.start());
      boolean behindNumber = number > 0 && isDigit(text.charAt(number - 1));
      return behindNumber && !isRemainder(token)
          ? Optional.of(new TextEdit(formula.span(number, token.end()), "%"))
          : Optional.empty();
    }
    return habit
        .meant()
        .map(meant -> new TextEdit(formula.span(token.start(), token.end()), apart(token, meant)));
  }

  /** A word with a space to its neighbours. */
  private String apart(Token token, String meant) {
    if (meant.isEmpty() || !Character.isLetter(meant.charAt(0))) {
      return meant;
    }
    boolean before = token.start() > 0 && !isBlank(token.start() - 1);
    boolean behind = token.end() < text.length() && !isBlank(token.end());
    return (before && text.charAt(token.start() - 1) != '(' ? " " : "")
        + meant
        + (behind ? " " : "");
  }

  private static boolean isPercent(Token token) {
    return token.text().equals("%") || token.text().equals("％");
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private boolean isBlank(int index) {
    return Character.isWhitespace(text.charAt(index)) || Character.isSpaceChar(text.charAt(index));
  }

  /** Whether a value follows, so that programmers would read the remainder of a division. */
  private boolean isRemainder(Token percent) {
    int next = percent.end();
    while (next < text.length() && isBlank(next)) {
      next++;
    }
    return next < text.length()
        && (Character.isLetterOrDigit(text.charAt(next)) || text.charAt(next) == '(');
  }

  private int trimmedEnd(int end) {
    int last = end;
    while (last > 0 && isBlank(last - 1)) {
      last--;
    }
    return last;
  }

  private Optional<Diagnostic> unexpected(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    if (index == 0) {
      return token.is("=")
          ? Optional.of(
              problem(token, "@hint.starts_equal")
                  .fixedBy(formula.span(token.start(), token.end()), ""))
          : Optional.empty();
    }
    Token before = tokens.get(index - 1);
    if (token.kind() != Token.Kind.NAME || !endsValue(before)) {
      return Optional.empty();
    }
    if (isNegation(before)) {
      return Optional.of(foreign(List.of(before)));
    }
    if (Habit.ofWord(token.text()).isPresent()) {
      return Optional.of(foreign(alike(tokens, index)));
    }
    return before.kind() == Token.Kind.LITERAL ? unit(tokens, index) : Optional.empty();
  }

  private static boolean endsValue(Token token) {
    return token.kind() == Token.Kind.LITERAL || token.kind() == Token.Kind.NAME || token.is(")");
  }

  private static boolean startsValue(Token token) {
    return token.kind() == Token.Kind.LITERAL
        || token.kind() == Token.Kind.NAME
        || token.is("(")
        || token.is("-");
  }

  private static boolean isNegation(Token token) {
    return token.kind() == Token.Kind.NAME
        && Habit.ofWord(token.text()).filter(h -> h.hint().equals("@hint.not")).isPresent();
  }

  /** The words from one on that stand between two values and mean something foreign. */
  private static List<Token> alike(List<Token> tokens, int from) {
    List<Token> alike = new ArrayList<>();
    for (int i = from; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      boolean between = endsValue(tokens.get(i - 1)) && startsValue(tokens.get(i + 1));
      if (between && token.kind() == Token.Kind.NAME && Habit.ofWord(token.text()).isPresent()) {
        alike.add(token);
      }
    }
    return alike.isEmpty() ? List.of(tokens.get(from)) : alike;
  }

  /** {@code 30 dias}: a number with a unit in another language, which may be of two words. */
  private Optional<Diagnostic> unit(List<Token> tokens, int index) {
    int start = tokens.get(index - 1).start();
    int last = tokens.get(index + 1).kind() == Token.Kind.NAME ? index + 1 : index;
    for (int i = last; i >= index; i--) {
      Diagnostic amount = amount(formula, start, tokens.get(i).end());
      if (!amount.suggestions().isEmpty()) {
        return Optional.of(amount);
      }
    }
    return Optional.empty();
  }
}
