package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a formula into literals, names and signs. */
final class FormulaLexer {
  private static final String NUMBER = "[0-9][0-9_]*(?:\\.[0-9]+)?";
  private static final String CURRENCY = "[A-Z]{3}";

  // White space of any script: text pasted from a word processor has no-break spaces.
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?U)(?:" + CURRENCY + "\\s+)?" + NUMBER + "(?:%|\\s+(?:days?|weeks?|hours?)\\b)?");
  private static final Pattern LENGTH =
      Pattern.compile("(?U)[0-9]+\\s+(?:months?|quarters?|years?)\\b");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final String SIGNS = "+-*/(),";
  // What other languages write for `=`, `!=`, `and`, `or` and `not`.
  private static final List<String> FOREIGN =
      List.of("==", "<>", "&&", "||", "=>", "=<", "!", "&", "|", "≤", "≥", "≠");
  // The longest first, so that `<=` is not read as `<`.
  private static final List<String> KNOWN =
      Stream.concat(Comparison.signs().stream(), FOREIGN.stream())
          .sorted(Comparator.comparing(String::length).reversed())
          .toList();

  private FormulaLexer() {}

  static List<Token> tokens(LocatedText formula) throws FormulaError {
    String text = formula.text();
    List<Token> tokens = new ArrayList<>();
    Matcher literal = LITERAL.matcher(text);
    Matcher name = NAME.matcher(text);
    Matcher space = SPACE.matcher(text);
    Matcher length = LENGTH.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (space.region(at, text.length()).lookingAt()) {
        at = space.end();
      } else if (length.region(at, text.length()).lookingAt()) {
        String written = SPACE.matcher(length.group()).replaceAll(" ");
        tokens.add(new Token(Token.Kind.LENGTH, written, null, at, length.end()));
        at = length.end();
      } else if (literal.region(at, text.length()).lookingAt()) {
        tokens.add(literal(formula, at, literal.end()));
        at = literal.end();
      } else if (name.region(at, text.length()).lookingAt()) {
        tokens.add(new Token(Token.Kind.NAME, name.group(), null, at, name.end()));
        at = name.end();
      } else {
        String sign = sign(text, at);
        if (!isSign(sign)) {
          throw FormulaError.unexpectedCharacter(formula, at, sign);
        }
        tokens.add(new Token(Token.Kind.SIGN, sign, null, at, at + sign.length()));
        at += sign.length();
      }
    }
    tokens.add(new Token(Token.Kind.END, "", null, text.length(), text.length()));
    return tokens;
  }

  /** The longest sign that stands somewhere, or the one character that is none. */
  private static String sign(String text, int at) {
    for (String sign : KNOWN) {
      if (text.startsWith(sign, at)) {
        return sign;
      }
    }
    return Character.toString(text.codePointAt(at));
  }

  private static boolean isSign(String sign) {
    return SIGNS.contains(sign) || Comparison.signs().contains(sign);
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
    String plain = SPACE.matcher(written).replaceAll(" ");
    return new Token(Token.Kind.LITERAL, plain, quantity.get(), start, end);
  }
}
