package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.Quantity;
import java.util.List;

/**
 * A calculation over metrics, as a tree whose every node knows its place in the text.
 *
 * <p>A formula stays in the rationals: {@code + - * /}, the {@link Function}s and windows over
 * days.
 */
public sealed interface Formula {
  /** Formulas nested deeper than this are refused. */
  int DEEPEST = 100;

  /**
   * Reads a formula: {@code (gmv - refunds) / gmv}, {@code stock / per_day(rolling(units, 28
   * days))}. Names are not looked up and units not checked yet.
   *
   * @param text the formula
   * @return the tree, or what is wrong with the text
   */
  static Validated<Formula> parse(LocatedText text) {
    return FormulaParser.parse(text);
  }

  /**
   * Its place.
   *
   * @return the characters it was read from, brackets around it not included
   */
  Span span();

  /**
   * The formulas directly inside.
   *
   * @return in written order
   */
  List<Formula> parts();

  /**
   * A number, amount of money, percentage or length of time.
   *
   * @param quantity the value
   * @param span its place
   */
  record Literal(Quantity quantity, Span span) implements Formula {
    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return quantity.toString();
    }
  }

  /**
   * A metric by its name.
   *
   * @param metric the name
   * @param span its place
   */
  record Reference(String metric, Span span) implements Formula {
    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return metric;
    }
  }

  /**
   * The opposite sign.
   *
   * @param operand what is negated
   * @param span its place, with the sign
   */
  record Negation(Formula operand, Span span) implements Formula {
    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public String toString() {
      return operand instanceof Binary ? "-(" + operand + ")" : "-" + operand;
    }
  }

  /**
   * Two values and the sign between them.
   *
   * @param operator the sign
   * @param left the value before it
   * @param right the value behind it
   * @param span the place of the whole
   */
  record Binary(Operator operator, Formula left, Formula right, Span span) implements Formula {
    @Override
    public List<Formula> parts() {
      return List.of(left, right);
    }

    @Override
    public String toString() {
      // The right side of - and / needs brackets around its own level too: a - (b - c).
      return bracketed(left, operator.precedence())
          + " "
          + operator.sign()
          + " "
          + bracketed(right, operator.precedence() + 1);
    }

    private static String bracketed(Formula side, int binding) {
      boolean looser = side instanceof Binary inner && inner.operator().precedence() < binding;
      return looser ? "(" + side + ")" : side.toString();
    }
  }

  /**
   * A function applied to values.
   *
   * @param function which one
   * @param arguments as many as it takes
   * @param span its place, from the name to the closing bracket
   */
  record Call(Function function, List<Formula> arguments, Span span) implements Formula {
    /**
     * Keeps its own copy.
     *
     * @param function which one
     * @param arguments as many as it takes
     * @param span its place
     */
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Formula> parts() {
      return arguments;
    }

    @Override
    public String toString() {
      String list = String.join(", ", arguments.stream().map(Object::toString).toList());
      return function.word() + "(" + list + ")";
    }
  }

  /**
   * A formula over other days than those of the period: {@code rolling(units, 28 days)}.
   *
   * @param kind which days and how they are put together
   * @param argument what is evaluated over them
   * @param days how many days, ending with the last day of the period
   * @param partial whether days before the first arrived one may be missing
   * @param span its place
   */
  record Window(WindowKind kind, Formula argument, int days, boolean partial, Span span)
      implements Formula {
    @Override
    public List<Formula> parts() {
      return List.of(argument);
    }

    @Override
    public String toString() {
      return kind.word()
          + "("
          + argument
          + ", "
          + days
          + (days == 1 ? " day" : " days")
          + (partial ? ", partial)" : ")");
    }
  }

  /**
   * A value divided by the number of days that it was taken over.
   *
   * @param argument the value; its days are those of its window or, without one, of the period
   * @param span its place
   */
  record PerDay(Formula argument, Span span) implements Formula {
    /** The name in formulas. */
    public static final String WORD = "per_day";

    @Override
    public List<Formula> parts() {
      return List.of(argument);
    }

    @Override
    public String toString() {
      return WORD + "(" + argument + ")";
    }
  }
}
