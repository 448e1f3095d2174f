package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Call;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.PerDay;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Formula.Window;
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
 * sum     = product { ("+" | "-") product }
 * product = factor { ("*" | "/") factor }
 * factor  = "-" factor | literal | name | name "(" sum { "," sum } ")" | "(" sum ")"
 * </pre>
 */
final class FormulaParser {
  private final LocatedText text;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private FormulaParser(LocatedText text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static Validated<Formula> parse(LocatedText text) {
    try {
      FormulaParser parser = new FormulaParser(text, FormulaLexer.tokens(text));
      Node formula = parser.sum();
      Token rest = parser.peek();
      if (rest.kind() != Token.Kind.END) {
        throw FormulaError.unexpected(text, rest, "@formula.operator");
      }
      return Validated.valid(formula.formula(), List.of());
    } catch (FormulaError error) {
      return Validated.invalid(List.of(error.diagnostic()));
    }
  }

  /** A formula with the characters it takes, which brackets widen, and its height as a tree. */
  private record Node(Formula formula, int start, int end, int height) {}

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
    Formula formula = new Binary(operator, left.formula(), right.formula(), span);
    return node(formula, left.start(), right.end(), Math.max(left.height(), right.height()));
  }

  private Node node(Formula formula, int start, int end, int below) throws FormulaError {
    if (below >= Formula.DEEPEST) {
      throw FormulaError.tooDeep(text);
    }
    return new Node(formula, start, end, below + 1);
  }

  private Node factor() throws FormulaError {
    // Brackets and signs recurse without making the tree higher, so they are counted on their own.
    if (++depth > Formula.DEEPEST) {
      throw FormulaError.tooDeep(text);
    }
    Node factor = factorAt(take());
    depth--;
    return factor;
  }

  private Node factorAt(Token token) throws FormulaError {
    if (token.is("-")) {
      Node operand = factor();
      Span span = text.span(token.start(), operand.end());
      return node(
          new Negation(operand.formula(), span), token.start(), operand.end(), operand.height());
    }
    if (token.is("(")) {
      Node inner = sum();
      Token close = take();
      if (!close.is(")")) {
        throw FormulaError.unexpected(text, close, "@formula.close");
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
      case SIGN, END -> throw FormulaError.unexpected(text, token, "@formula.value");
    };
  }

  private Node call(Token name) throws FormulaError {
    take();
    List<Node> arguments = new ArrayList<>();
    Token separator;
    do {
      arguments.add(sum());
      separator = take();
    } while (separator.is(","));
    if (!separator.is(")")) {
      throw FormulaError.unexpected(text, separator, "@formula.close_call");
    }
    int end = separator.end();
    int height = arguments.stream().mapToInt(Node::height).max().orElse(0);
    List<Formula> values = arguments.stream().map(Node::formula).toList();
    return node(called(name, values, end), name.start(), end, height);
  }

  private Formula called(Token name, List<Formula> arguments, int end) throws FormulaError {
    Span span = text.span(name.start(), end);
    Optional<WindowKind> window = WindowKind.named(name.text());
    if (window.isPresent()) {
      return window(window.get(), name, arguments, end);
    }
    if (name.text().equals(PerDay.WORD)) {
      if (arguments.size() != 1) {
        throw FormulaError.wrongArguments(text, name, end, "@arguments.one");
      }
      return new PerDay(arguments.get(0), span);
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

  private Window window(WindowKind kind, Token name, List<Formula> arguments, int end)
      throws FormulaError {
    boolean partial =
        arguments.size() == 3
            && arguments.get(2) instanceof Reference word
            && word.metric().equals("partial");
    boolean days =
        arguments.size() > 1
            && arguments.get(1) instanceof Literal length
            && length.quantity().unit() == Unit.Plain.DAYS
            && length.quantity().amount().isInteger()
            && length.quantity().amount().signum() > 0
            && length.quantity().amount().compareTo(Rational.of(3660)) <= 0;
    if (!days || (arguments.size() != 2 && !partial)) {
      throw FormulaError.wrongArguments(text, name, end, "@arguments." + name.text());
    }
    int length = ((Literal) arguments.get(1)).quantity().amount().numerator().intValueExact();
    return new Window(kind, arguments.get(0), length, partial, text.span(name.start(), end));
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }
}
