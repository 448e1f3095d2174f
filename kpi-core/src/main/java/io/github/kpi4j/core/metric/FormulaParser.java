package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Call;
import io.github.kpi4j.core.metric.Formula.Choice;
import io.github.kpi4j.core.metric.Formula.Exchange;
import io.github.kpi4j.core.metric.Formula.LevelOf;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.PerDay;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads formulas by recursive descent:
 *
 * <pre>
 * either  = both { "or" both }
 * both    = opposite { "and" opposite }
 * opposite = "not" opposite | test
 * test    = sum [ ("=" | "!=" | "&lt;" | "&lt;=" | ">" | ">=") sum ]
 * sum     = product { ("+" | "-") product }
 * product = factor { ("*" | "/") factor }
 * factor  = "-" factor | literal | name | name "(" either { "," either } ")" | "(" either ")"
 * </pre>
 */
final class FormulaParser {
  private final LocatedText text;
  private final List<Token> tokens;
  private final int deepest;
  private int next;
  private int depth;

  private FormulaParser(LocatedText text, List<Token> tokens, int deepest) {
    this.text = text;
    this.tokens = tokens;
    this.deepest = deepest;
  }

  static Validated<Formula> parse(LocatedText text, int deepest) {
    try {
      FormulaParser parser = new FormulaParser(text, FormulaLexer.tokens(text), deepest);
      Node formula = parser.either();
      Token rest = parser.peek();
      if (rest.kind() != Token.Kind.END) {
        throw parser.unexpected(rest, "@formula.operator");
      }
      return Validated.valid(formula.formula(), List.of());
    } catch (FormulaError error) {
      return Validated.invalid(List.of(error.diagnostic()));
    }
  }

  /** A formula with the characters it takes, which brackets widen, and its height as a tree. */
  private record Node(Formula formula, int start, int end, int height) {}

  private Node either() throws FormulaError {
    Node left = both();
    while (peek().isName("or")) {
      take();
      Node right = both();
      Span span = text.span(left.start(), right.end());
      left = above(new Predicate.Or(left.formula(), right.formula(), span), left, right);
    }
    return left;
  }

  private Node both() throws FormulaError {
    Node left = opposite();
    while (peek().isName("and")) {
      take();
      Node right = opposite();
      Span span = text.span(left.start(), right.end());
      left = above(new Predicate.And(left.formula(), right.formula(), span), left, right);
    }
    return left;
  }

  private Node opposite() throws FormulaError {
    if (!peek().isName("not")) {
      return test();
    }
    Token not = take();
    deeper();
    Node operand = opposite();
    depth--;
    Span span = text.span(not.start(), operand.end());
    return node(
        new Predicate.Not(operand.formula(), span), not.start(), operand.end(), operand.height());
  }

  private Node test() throws FormulaError {
    Node left = sum();
    Comparison comparison = Comparison.of(peek());
    if (comparison == null) {
      return left;
    }
    take();
    Node right = sum();
    if (Comparison.of(peek()) != null) {
      throw unexpected(peek(), "@formula.and");
    }
    Span span = text.span(left.start(), right.end());
    return above(
        new Predicate.Compares(comparison, left.formula(), right.formula(), span), left, right);
  }

  private Node above(Formula formula, Node left, Node right) throws FormulaError {
    return node(formula, left.start(), right.end(), Math.max(left.height(), right.height()));
  }

  private Node sum() throws FormulaError {
    Node left = product();
    while (peek().is("+") || peek().is("-")) {
      Operator operator = take().is("+") ? Operator.PLUS : Operator.MINUS;
      left = binary(operator, left, product());
    }
    return left;
  }

  private Node product() throws FormulaError {
    Node left = factor();
    while (peek().is("*") || peek().is("/")) {
      Operator operator = take().is("*") ? Operator.TIMES : Operator.DIVIDED_BY;
      left = binary(operator, left, factor());
    }
    return left;
  }

  private Node binary(Operator operator, Node left, Node right) throws FormulaError {
    Span span = text.span(left.start(), right.end());
    return above(new Binary(operator, left.formula(), right.formula(), span), left, right);
  }

  private Node node(Formula formula, int start, int end, int below) throws FormulaError {
    if (below >= deepest) {
      throw FormulaError.tooDeep(text, deepest);
    }
    return new Node(formula, start, end, below + 1);
  }

  private Node factor() throws FormulaError {
    deeper();
    Node factor = factorAt(take());
    depth--;
    return factor;
  }

  /**
   * Brackets and signs recurse without making the tree higher, so they are counted on their own.
   */
  private void deeper() throws FormulaError {
    if (++depth > deepest) {
      throw FormulaError.tooDeep(text, deepest);
    }
  }

  private Node factorAt(Token token) throws FormulaError {
    if (token.is("-")) {
      Node operand = factor();
      Span span = text.span(token.start(), operand.end());
      return node(
          new Negation(operand.formula(), span), token.start(), operand.end(), operand.height());
    }
    if (token.is("(")) {
      Node inner = either();
      Token close = take();
      if (!close.is(")")) {
        throw unexpected(close, "@formula.close");
      }
      return new Node(inner.formula(), token.start(), close.end(), inner.height());
    }
    Span span = text.span(token.start(), token.end());
    return switch (token.kind()) {
      case LITERAL ->
          node(
              new Literal(Objects.requireNonNull(token.quantity()), span),
              token.start(),
              token.end(),
              0);
      case NAME ->
          peek().is("(")
              ? call(token)
              : node(new Reference(token.text(), span), token.start(), token.end(), 0);
      case LENGTH, SIGN, END -> throw unexpected(token, "@formula.value");
    };
  }

  private Node call(Token name) throws FormulaError {
    take();
    Node first = either();
    Optional<WindowKind> window = WindowKind.named(name.text());
    if (window.isPresent() || name.text().equals(Exchange.WORD)) {
      List<Token> words = words();
      int end = previous().end();
      Formula formula =
          window.isPresent()
              ? new WindowParser(text, name, words, end).window(window.get(), first.formula())
              : exchange(name, first.formula(), words, end);
      return node(formula, name.start(), end, first.height());
    }
    List<Formula> values = new ArrayList<>(List.of(first.formula()));
    int height = first.height();
    while (separated()) {
      Node next = either();
      values.add(next.formula());
      height = Math.max(height, next.height());
    }
    int end = previous().end();
    return node(called(name, values, end), name.start(), end, height);
  }

  /** Whether a comma comes, and not the closing bracket; takes either. */
  private boolean separated() throws FormulaError {
    Token separator = take();
    if (!separator.is(",") && !separator.is(")")) {
      throw unexpected(separator, "@formula.close_call");
    }
    return separator.is(",");
  }

  /** The arguments of a window or a conversion behind the first, which are words and lengths. */
  private List<Token> words() throws FormulaError {
    List<Token> words = new ArrayList<>();
    while (separated()) {
      Token word = take();
      if (word.kind() == Token.Kind.SIGN || word.kind() == Token.Kind.END) {
        throw unexpected(word, "@formula.word");
      }
      words.add(word);
    }
    return words;
  }

  private Formula exchange(Token name, Formula amount, List<Token> words, int end)
      throws FormulaError {
    if (words.isEmpty()
        || words.size() > 2
        || words.stream().anyMatch(word -> word.kind() != Token.Kind.NAME)) {
      throw FormulaError.wrongArguments(text, name, end, "@arguments.fx");
    }
    Token currency = words.get(0);
    if (!Unit.isCurrency(currency.text())) {
      throw FormulaError.unknownCurrency(text, currency.start(), currency.text());
    }
    Optional<String> table = words.stream().skip(1).map(Token::text).findFirst();
    return new Exchange(amount, currency.text(), table, text.span(name.start(), end));
  }

  private Formula called(Token name, List<Formula> arguments, int end) throws FormulaError {
    Span span = text.span(name.start(), end);
    if (name.text().equals(PerDay.WORD)) {
      if (arguments.size() != 1) {
        throw FormulaError.wrongArguments(text, name, end, "@arguments.one");
      }
      return new PerDay(arguments.get(0), span);
    }
    if (name.text().equals(LevelOf.WORD)) {
      if (arguments.size() == 1 && arguments.get(0) instanceof Reference kpi) {
        return new LevelOf(kpi.metric(), span);
      }
      throw FormulaError.wrongArguments(text, name, end, "@arguments.level");
    }
    if (name.text().equals(Choice.WORD)) {
      if (arguments.size() != 3) {
        throw FormulaError.wrongArguments(text, name, end, "@arguments.if");
      }
      return new Choice(arguments.get(0), arguments.get(1), arguments.get(2), span);
    }
    Optional<Function> function = Function.named(name.text());
    if (function.isEmpty()) {
      throw FormulaError.unknownFunction(text, name);
    }
    int count = arguments.size();
    boolean places = function.get() != Function.ROUND || isPlaces(arguments.get(count - 1));
    if (count < function.get().least() || count > function.get().most() || !places) {
      throw FormulaError.wrongArguments(text, name, end, "@arguments." + name.text());
    }
    return new Call(function.get(), arguments, span);
  }

  private static boolean isPlaces(Formula argument) {
    return argument instanceof Literal literal
        && literal.quantity().unit() == Unit.Plain.NUMBER
        && literal.quantity().amount().isInteger()
        && literal.quantity().amount().compareTo(Rational.of(12)) <= 0;
  }

  private FormulaError unexpected(Token token, String expected) {
    return FormulaError.unexpected(text, tokens, tokens.indexOf(token), expected);
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token previous() {
    return tokens.get(next - 1);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }
}
