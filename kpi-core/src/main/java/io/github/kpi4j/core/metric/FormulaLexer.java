package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into literals, names and signs. */
final class FormulaLexer {
  private static final String NUMBER = "[0-9][0-9_]*(?:\\.[0-9]+)?";
  private static final String CURRENCY = "[A-Z]{3}";

  // White space of any script: text pasted from a word processor has no-break spaces.
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?U)(?:" + CURRENCY + "\\s+)?" + NUMBER + "(?:%|\\s+(?:days?|weeks?|hours?)\\b)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final String SIGNS = "+-*/(),";

  private FormulaLexer() {}

  static List<Token> tokens(LocatedText formula) throws FormulaError {
    String text = formula.text();
    List<Token> tokens = new ArrayList<>();
    Matcher literal = LITERAL.matcher(text);
    Matcher name = NAME.matcher(text);
    Matcher space = SPACE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (space.region(at, text.length()).lookingAt()) {
        at = space.end();
      } else if (literal.region(at, text.length()).lookingAt()) {
        tokens.add(literal(formula, at, literal.end()));
        at = literal.end();
      } else if (name.region(at, text.length()).lookingAt()) {
        tokens.add(new Token(Token.Kind.NAME, name.group(), null, at, name.end()));
        at = name.end();
      } else if (SIGNS.indexOf(c) >= 0) {
        tokens.add(new Token(Token.Kind.SIGN, text.substring(at, at + 1), null, at, at + 1));
        at++;
      } else {
        throw FormulaError.unexpectedCharacter(formula, at, c);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", null, text.length(), text.length()));
    return tokens;
  }

  private static Token literal(LocatedText formula, int start, int end) throws FormulaError {
    String written = formula.text().substring(start, end);
    Optional<Quantity> quantity = Quantity.parse(SPACE.matcher(written).replaceAll(" "));
    if (quantity.isEmpty()) {
      String code = written.substring(0, Math.min(3, written.length()));
      throw code.matches(CURRENCY) && !Unit.isCurrency(code)
          ? FormulaError.unknownCurrency(formula, start, code)
          : FormulaError.badNumber(formula, start, end);
    }
    return new Token(Token.Kind.LITERAL, written, quantity.get(), start, end);
  }
}
