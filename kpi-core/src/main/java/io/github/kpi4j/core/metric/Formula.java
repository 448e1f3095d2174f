package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * A calculation over metrics, as a tree whose every node knows its place in the text.
 *
 * <p>A formula stays in the rationals: {@code + - * /}, the {@link Function}s, {@link Window}s over
 * days and choices by {@link Predicate}s.
 */
public sealed interface Formula
    permits Formula.Literal,
        Formula.Reference,
        Formula.Negation,
        Formula.Binary,
        Formula.Call,
        Formula.Choice,
        Formula.Exchange,
        Formula.PerDay,
        Formula.LevelOf,
        Predicate,
        Window {
  /** Formulas nested deeper than this are refused, unless another bound is given. */
  int DEEPEST = 100;

  /**
   * Reads a formula: {@code (gmv - refunds) / gmv}, {@code stock / per_day(rolling(units, 28
   * days))}. Names are not looked up and units not checked yet.
   *
   * @param text the formula
   * @return the tree, or what is wrong with the text
   */
  static Validated<Formula> parse(LocatedText text) {
    return parse(text, DEEPEST);
  }

  /**
   * Reads a formula with another bound for its depth.
   *
   * @param text the formula
   * @param deepest how many levels it may have, at least 1; each takes some of the stack
   * @return the tree, or what is wrong with the text
   */
  static Validated<Formula> parse(LocatedText text, int deepest) {
    return FormulaParser.parse(text, deepest);
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
   * How strongly it holds together: the operators of {@code a or b and not c < d + e * -f}, from
   * left to right.
   *
   * @return 1 for {@code or} to 7 for a sign, 8 for what needs no brackets anywhere
   */
  default int binding() {
    return 8;
  }

  /**
   * Its text as a part of another.
   *
   * @param wanted how strongly it has to hold together there
   * @return its text, in brackets if it holds together less
   */
  default String bracketed(int wanted) {
    return binding() < wanted ? "(" + this + ")" : toString();
  }

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
    public int binding() {
      return 7;
    }

    @Override
    public String toString() {
      return "-" + operand.bracketed(7);
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
    public int binding() {
      return operator.binding();
    }

    @Override
    public String toString() {
      // The right side of - and / needs brackets around its own level too: a - (b - c).
      return left.bracketed(binding())
          + " "
          + operator.sign()
          + " "
          + right.bracketed(binding() + 1);
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
   * One of two values: {@code if(sessions >= 200, orders / sessions, 0)}. Where the condition is
   * unknown there is no value.
   *
   * @param condition what decides; a {@link Predicate}
   * @param then the value where it holds
   * @param otherwise the value where it does not
   * @param span its place
   */
  record Choice(Formula condition, Formula then, Formula otherwise, Span span) implements Formula {
    /** The name in formulas. */
    public static final String WORD = "if";

    @Override
    public List<Formula> parts() {
      return List.of(condition, then, otherwise);
    }

    @Override
    public String toString() {
      return WORD + "(" + condition + ", " + then + ", " + otherwise + ")";
    }
  }

  /**
   * Money in another currency, by a table of rates: {@code fx(ad_cost, CNY)}.
   *
   * @param amount the money
   * @param currency the ISO 4217 code of the currency it becomes
   * @param table the table of rates; empty for the only one that the contract has
   * @param span its place
   */
  record Exchange(Formula amount, String currency, Optional<String> table, Span span)
      implements Formula {
    /** The name in formulas. */
    public static final String WORD = "fx";

    @Override
    public List<Formula> parts() {
      return List.of(amount);
    }

    @Override
    public String toString() {
      return WORD + "(" + amount + ", " + currency + table.map(t -> ", " + t).orElse("") + ")";
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

  /**
   * The level of a KPI: {@code level(profit)}. It stands only in what ends a contract.
   *
   * @param kpi the KPI's name
   * @param span its place
   */
  record LevelOf(String kpi, Span span) implements Formula {
    /** The name in formulas. */
    public static final String WORD = "level";

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return WORD + "(" + kpi + ")";
    }
  }
}
