package io.github.kpi4j.core.target;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.List;
import java.util.function.UnaryOperator;

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
   * The name of its kind, which is that of its sentence too.
   *
   * @return {@code at_least}, {@code more_than}, {@code at_most}, {@code less_than}, {@code
   *     between}, {@code of_target} or {@code otherwise}
   */
  String word();

  /**
   * The same condition where the target is known.
   *
   * @param target the target
   * @param places the decimal places that values are shown with
   * @param rounding how they are rounded
   * @return a condition on values: {@code at least 95% of target} for a target of BRL 200 is {@code
   *     at least BRL 190}; one that asks for no share of it stays as it is
   */
  default Condition against(Quantity target, int places, Rounding rounding) {
    return this;
  }

  /**
   * The same words with other bounds.
   *
   * @param change gives the bound that takes the place of one
   * @return the condition
   */
  default Condition map(UnaryOperator<Quantity> change) {
    if (this instanceof AtLeast atLeast) {
      return new AtLeast(change.apply(atLeast.bound()));
    }
    if (this instanceof MoreThan moreThan) {
      return new MoreThan(change.apply(moreThan.bound()));
    }
    if (this instanceof AtMost atMost) {
      return new AtMost(change.apply(atMost.bound()));
    }
    if (this instanceof LessThan lessThan) {
      return new LessThan(change.apply(lessThan.bound()));
    }
    if (this instanceof Between between) {
      return new Between(change.apply(between.low()), change.apply(between.high()));
    }
    return this instanceof OfTarget ofTarget ? new OfTarget(ofTarget.share().map(change)) : this;
  }

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
    public String word() {
      return "at_least";
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
    public String word() {
      return "more_than";
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
    public String word() {
      return "at_most";
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
    public String word() {
      return "less_than";
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
    public String word() {
      return "between";
    }

    @Override
    public String toString() {
      return "between " + low + " and " + high;
    }
  }

  /**
   * A condition on the share of the target that is reached: {@code at least 95% of target}.
   *
   * @param share the condition on the share, 0.95 for 95 %
   */
  record OfTarget(Condition share) implements Condition {
    /**
     * Whether a share of the target meets it.
     *
     * @param amount value ÷ target
     */
    @Override
    public boolean holds(Rational amount) {
      return share.holds(amount);
    }

    @Override
    public List<Quantity> thresholds() {
      return share.thresholds();
    }

    @Override
    public Condition against(Quantity target, int places, Rounding rounding) {
      UnaryOperator<Quantity> bound =
          part ->
              new Quantity(part.amount().times(target.amount()), target.unit())
                  .rounded(places, rounding);
      return share.map(bound);
    }

    @Override
    public String word() {
      return "of_target";
    }

    @Override
    public String toString() {
      return share + " of target";
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
    public String word() {
      return "otherwise";
    }

    @Override
    public String toString() {
      return "otherwise";
    }
  }
}
