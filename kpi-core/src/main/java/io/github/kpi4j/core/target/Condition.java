package io.github.kpi4j.core.target;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;

/**
 * What a value has to be: {@code at least 12%}, {@code between 30 days and 90 days}, {@code
 * otherwise}. Thresholds are exact and are compared with the amount of a value in the same unit.
 */
public sealed interface Condition {
  /**
   * Reads a condition.
   *
   * @param text such as {@code at most 12%}
   * @return the condition, or what is wrong with the text
   */
  static Validated<Condition> parse(LocatedText text) {
    return ConditionParser.parse(text);
  }

  /**
   * Whether a value fulfils it.
   *
   * @param amount the value's amount, in the thresholds' unit
   * @return true if it does
   */
  boolean holds(Rational amount);

  /**
   * The quantities it compares with.
   *
   * @return none, one or two
   */
  List<Quantity> thresholds();

  /**
   * The bound or more.
   *
   * @param bound included
   */
  record AtLeast(Quantity bound) implements Condition {
    @Override
    public boolean holds(Rational amount) {
      return amount.compareTo(bound.amount()) >= 0;
    }

    @Override
    public List<Quantity> thresholds() {
      return List.of(bound);
    }

    @Override
    public String toString() {
      return "at least " + bound;
    }
  }

  /**
   * More than the bound.
   *
   * @param bound not included
   */
  record MoreThan(Quantity bound) implements Condition {
    @Override
    public boolean holds(Rational amount) {
      return amount.compareTo(bound.amount()) > 0;
    }

    @Override
    public List<Quantity> thresholds() {
      return List.of(bound);
    }

    @Override
    public String toString() {
      return "more than " + bound;
    }
  }

  /**
   * The bound or less.
   *
   * @param bound included
   */
  record AtMost(Quantity bound) implements Condition {
    @Override
    public boolean holds(Rational amount) {
      return amount.compareTo(bound.amount()) <= 0;
    }

    @Override
    public List<Quantity> thresholds() {
      return List.of(bound);
    }

    @Override
    public String toString() {
      return "at most " + bound;
    }
  }

  /**
   * Less than the bound.
   *
   * @param bound not included
   */
  record LessThan(Quantity bound) implements Condition {
    @Override
    public boolean holds(Rational amount) {
      return amount.compareTo(bound.amount()) < 0;
    }

    @Override
    public List<Quantity> thresholds() {
      return List.of(bound);
    }

    @Override
    public String toString() {
      return "less than " + bound;
    }
  }

  /**
   * From one bound to another.
   *
   * @param low included
   * @param high included
   */
  record Between(Quantity low, Quantity high) implements Condition {
    @Override
    public boolean holds(Rational amount) {
      return amount.compareTo(low.amount()) >= 0 && amount.compareTo(high.amount()) <= 0;
    }

    @Override
    public List<Quantity> thresholds() {
      return List.of(low, high);
    }

    @Override
    public String toString() {
      return "between " + low + " and " + high;
    }
  }

  /** Every value; what the last band takes. */
  record Otherwise() implements Condition {
    @Override
    public boolean holds(Rational amount) {
      return true;
    }

    @Override
    public List<Quantity> thresholds() {
      return List.of();
    }

    @Override
    public String toString() {
      return "otherwise";
    }
  }
}
