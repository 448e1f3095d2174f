package io.github.kpi4j.core.result;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A target divided as the contract says, each part beside what was reached of it: a year's sales by
 * month, and the month that is looked at by category and channel.
 *
 * <p>Of BRL 13,000 a month's part of 2,000 of which 1,500 were sold is reached to 75 %.
 *
 * @param contract the contract
 * @param target the target
 * @param period the period that is looked at; other periods are not divided further
 * @param places the decimal places of every amount
 * @param whole the whole target with its parts; empty where it cannot be divided
 * @param gap why it cannot be divided, if it cannot
 */
public record TargetProgress(
    Contract contract,
    Target target,
    Period period,
    int places,
    Optional<Part> whole,
    Optional<Reason> gap) {
  /**
   * A part of a target.
   *
   * @param by what it is told apart by, such as {@code month}; empty for the whole target
   * @param word which part it is, such as {@code 2026-03}; empty for the whole target
   * @param agreed how much was agreed
   * @param wanted how much is wanted now, with what earlier periods have missed where that is
   *     caught up; otherwise the same
   * @param reached what was reached until now, as it is shown; empty for days that are still to
   *     come, and where nobody knows
   * @param standing how far that can be relied on
   * @param parts what it is made up of, in the order of the contract; none of the smallest parts
   */
  public record Part(
      String by,
      String word,
      Quantity agreed,
      Quantity wanted,
      Optional<Quantity> reached,
      Standing standing,
      List<Part> parts) {
    /**
     * Keeps its own copy.
     *
     * @param by what it is told apart by
     * @param word which part it is
     * @param agreed how much was agreed
     * @param wanted how much is wanted now
     * @param reached what was reached
     * @param standing how far that can be relied on
     * @param parts what it is made up of
     */
    public Part {
      parts = List.copyOf(parts);
    }

    /**
     * How much of what is wanted was reached.
     *
     * @return 1 for all of it, exact; empty where nothing was reached yet or nothing is wanted
     */
    public Optional<Rational> share() {
      return wanted.amount().signum() <= 0
          ? Optional.empty()
          : reached.map(value -> value.amount().dividedBy(wanted.amount()));
    }
  }
}
