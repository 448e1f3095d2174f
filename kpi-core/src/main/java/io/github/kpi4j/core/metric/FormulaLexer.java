package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.value.OpenPoint;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
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
  // Money with its sign, and a number with points between its thousands.
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?U)(?:R\\$|US\\$|[$€¥￥])\\s*[0-9](?:[0-9.,_]*[0-9])?"
              + "|(?:[A-Z]{3}\\s+)?[0-9]{1,3}(?:\\.[0-9]{3}){2,}(?:,[0-9]+)?");
  private static final String SIGNS = "+-*/(),";
  // The longest first, so that `<=` is not read as `<`.
  private static final List<String> KNOWN =
      Stream.concat(Comparison.signs().stream(), Habit.longSigns().stream())
          .sorted(Comparator.comparing(String::length).reversed())
          .toList();

  private final LocatedText formula;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Token> foreign = new ArrayList<>();

  private FormulaLexer(LocatedText formula) {
    this.formula = formula;
    this.text = formula.text();
  }

  static List<Token> tokens(LocatedText formula) throws FormulaError {
    return new FormulaLexer(formula).read();
  }

  private List<Token> read() throws FormulaError {
    Matcher literal = LITERAL.matcher(text);
    Matcher name = NAME.matcher(text);
    Matcher space = SPACE.matcher(text);
    Matcher length = LENGTH.matcher(text);
    Matcher amount = AMOUNT.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (space.region(at, text.length()).lookingAt()) {
        at = space.end();
      } else if (amount.region(at, text.length()).lookingAt()) {
        throw FormulaError.badAmount(formula, at, amount.end());
      } else if (length.region(at, text.length()).lookingAt()) {
        tokens.add(new Token(Token.Kind.LENGTH, plain(length.group()), null, at, length.end()));
        at = length.end();
      } else if (literal.region(at, text.length()).lookingAt()) {
        tokens.add(literal(at, literal.end()));
        at = literal.end();
      } else if (name.region(at, text.length()).lookingAt()) {
        at = name(at, name.group());
      } else {
        String sign = sign(at);
        Token token = new Token(Token.Kind.SIGN, sign, null, at, at + sign.length());
        (isSign(sign) ? tokens : foreign).add(token);
        at = token.end();
      }
    }
    if (!foreign.isEmpty()) {
      throw FormulaError.foreign(formula, foreign);
    }
    tokens.add(new Token(Token.Kind.END, "", null, text.length(), text.length()));
    return tokens;
  }

  /** A name, or a Chinese word between two values that is written to one without a space. */
  private int name(int at, String word) {
    Optional<String> joined = Habit.joined(word);
    int end = at + joined.map(word::indexOf).orElse(word.length());
    if (end > at) {
      tokens.add(new Token(Token.Kind.NAME, text.substring(at, end), null, at, end));
    }
    joined.ifPresent(
        between ->
            foreign.add(new Token(Token.Kind.NAME, between, null, end, end + between.length())));
    return end + joined.map(String::length).orElse(0);
  }

  /** The longest sign that stands somewhere, or the one character that is none. */
  private String sign(int at) {
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

  private static String plain(String written) {
    return SPACE.matcher(written).replaceAll(" ");
  }

  private Token literal(int start, int end) throws FormulaError {
    String written = text.substring(start, end);
    Optional<Quantity> quantity = Quantity.parse(plain(written));
    if (quantity.isEmpty()) {
      String code = written.substring(0, Math.min(3, written.length()));
      throw code.matches(CURRENCY) && !Unit.isCurrency(code)
          ? FormulaError.unknownCurrency(formula, start, code)
          : FormulaError.badNumber(formula, start, end);
    }
    Optional<MatchResult> open = OpenPoint.find(written);
    Unit unit = quantity.get().unit();
    if (open.isPresent() && unit.isMoney() && unit.defaultPlaces() < 3) {
      throw FormulaError.openPoint(formula, start, open.get());
    }
    return new Token(Token.Kind.LITERAL, plain(written), quantity.get(), start, end);
  }
}
