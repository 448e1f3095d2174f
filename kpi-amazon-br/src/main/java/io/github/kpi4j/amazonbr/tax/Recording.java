package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes down the steps of one calculation, or nothing: the one that is off is shared, and its
 * methods make no objects. A step is told part by part and ends with its amount:
 *
 * <pre>
 * Rational icms = recording.input("base", base).rate(rate, bases)
 *     .step("icms", Rule.ICMS_INSIDE, rounding, base.times(rate));
 * </pre>
 */
public final class Recording {
  private static final Recording OFF = new Recording(false);

  private final boolean on;
  private final List<Step> steps;
  private final List<Step.Input> inputs;
  private final List<Basis> bases;
  private @Nullable Rational rate;

  private Recording(boolean on) {
    this.on = on;
    this.steps = on ? new ArrayList<>() : List.of();
    this.inputs = on ? new ArrayList<>() : List.of();
    this.bases = on ? new ArrayList<>() : List.of();
  }

  /**
   * One that remembers; for a single calculation and thread.
   *
   * @return a new recording
   */
  public static Recording on() {
    return new Recording(true);
  }

  /**
   * One that does not, for any number of calculations and threads.
   *
   * @return always the same
   */
  public static Recording off() {
    return OFF;
  }

  /**
   * Something that the next step is calculated from.
   *
   * @param name such as {@code base}
   * @param amount its value
   * @return this
   */
  public Recording input(String name, Rational amount) {
    if (on) {
      inputs.add(new Step.Input(name, amount));
    }
    return this;
  }

  /**
   * A count that the next step is calculated from.
   *
   * @param name such as {@code additions}
   * @param count its value
   * @return this
   */
  public Recording input(String name, long count) {
    return on ? input(name, Rational.of(count)) : this;
  }

  /**
   * The next step's rate.
   *
   * @param ratio 0.205 for 20.5 %
   * @return this
   */
  public Recording rate(Rational ratio) {
    if (on) {
      rate = ratio;
    }
    return this;
  }

  /**
   * Rows that the next step's figures were read from.
   *
   * @param rows the rows
   * @return this
   */
  public Recording from(List<Basis> rows) {
    if (on) {
      bases.addAll(rows);
    }
    return this;
  }

  /**
   * A row that the next step's figures were read from.
   *
   * @param row the row
   * @return this
   */
  public Recording from(Basis row) {
    if (on) {
      bases.add(row);
    }
    return this;
  }

  /**
   * Ends the step: rounds its amount as steps are rounded and takes it down.
   *
   * @param name what was calculated
   * @param rule by which rule
   * @param rounding how to round
   * @param exact the amount before rounding
   * @return the amount to go on with
   */
  public Rational step(String name, Rule rule, TaxRounding rounding, Rational exact) {
    Rational amount = rounding.step(exact);
    if (on) {
      steps.add(new Step(name, inputs, rate, rule, bases, rounding, amount));
      inputs.clear();
      bases.clear();
      rate = null;
    }
    return amount;
  }

  /**
   * What has been taken down.
   *
   * @return {@link CalculationMemory#NONE} if this is off
   */
  public CalculationMemory memory() {
    return on ? new CalculationMemory(steps) : CalculationMemory.NONE;
  }
}
