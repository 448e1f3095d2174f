package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.contract.Compare;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * All values on a line, cut wherever some condition changes its mind. How many cuts a value reaches
 * says what it is.
 *
 * @param cuts the cuts, in order
 * @param shown for each cut the first shown value beyond it, in units of the last place; empty
 *     where the exact value decides
 * @param codes what a value is that reaches none, one, two, … of the cuts
 */
record Scale(List<Cut> cuts, List<BigInteger> shown, List<Integer> codes) {
  /**
   * Cuts the line by some conditions.
   *
   * @param conditions the conditions
   * @param rule how values are rounded, and whether that decides
   * @param code what a value is, by all conditions together
   * @return empty if there is a condition that compares with something that a row does not have
   */
  static Optional<Scale> of(List<Condition> conditions, Rule rule, ToIntFunction<Rational> code) {
    SortedSet<Cut> exact = new TreeSet<>();
    for (Condition condition : conditions) {
      Optional<List<Cut>> cuts = cuts(condition);
      if (cuts.isEmpty()) {
        return Optional.empty();
      }
      exact.addAll(cuts.get());
    }
    return Optional.of(
        rule.compare() == Compare.EXACT ? exact(exact, code) : shown(exact, rule, code));
  }

  /**
   * How a value is rounded and compared.
   *
   * @param places the decimal places it is shown with
   * @param rounding how it comes to them
   * @param compare whether the shown or the exact value decides
   */
  record Rule(int places, Rounding rounding, Compare compare) {}

  private static Optional<List<Cut>> cuts(Condition condition) {
    if (condition instanceof Condition.AtLeast at) {
      return Optional.of(List.of(new Cut(at.bound().amount(), true)));
    }
    if (condition instanceof Condition.LessThan less) {
      return Optional.of(List.of(new Cut(less.bound().amount(), true)));
    }
    if (condition instanceof Condition.MoreThan more) {
      return Optional.of(List.of(new Cut(more.bound().amount(), false)));
    }
    if (condition instanceof Condition.AtMost most) {
      return Optional.of(List.of(new Cut(most.bound().amount(), false)));
    }
    if (condition instanceof Condition.Between between) {
      return Optional.of(
          List.of(new Cut(between.low().amount(), true), new Cut(between.high().amount(), false)));
    }
    return condition instanceof Condition.Otherwise ? Optional.of(List.of()) : Optional.empty();
  }

  private static Scale exact(SortedSet<Cut> sorted, ToIntFunction<Rational> code) {
    List<Cut> cuts = List.copyOf(sorted);
    List<Integer> codes = new ArrayList<>();
    codes.add(
        code.applyAsInt(cuts.isEmpty() ? Rational.ZERO : cuts.get(0).at().minus(Rational.ONE)));
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      Rational value = i + 1 < cuts.size() ? cut.before(cuts.get(i + 1)) : cut.beyond();
      codes.add(code.applyAsInt(value));
    }
    return new Scale(cuts, List.of(), List.copyOf(codes));
  }

  private static Scale shown(SortedSet<Cut> exact, Rule rule, ToIntFunction<Rational> code) {
    SortedSet<BigInteger> firsts = new TreeSet<>();
    exact.forEach(cut -> firsts.add(firstShown(cut, rule.places())));
    List<Cut> moved = new ArrayList<>();
    List<Integer> codes = new ArrayList<>();
    codes.add(
        code.applyAsInt(
            firsts.isEmpty()
                ? Rational.ZERO
                : value(firsts.first().subtract(BigInteger.ONE), rule)));
    for (BigInteger first : firsts) {
      moved.add(Cut.roundedTo(first, rule.places(), rule.rounding()));
      codes.add(code.applyAsInt(value(first, rule)));
    }
    return new Scale(List.copyOf(moved), List.copyOf(firsts), List.copyOf(codes));
  }

  /** The first value with so many places that reaches a cut, in units of the last place. */
  private static BigInteger firstShown(Cut cut, int places) {
    BigDecimal[] at = {
      new BigDecimal(cut.at().numerator()).movePointRight(places),
      new BigDecimal(cut.at().denominator())
    };
    BigInteger next =
        at[0]
            .divide(at[1], 0, cut.included() ? RoundingMode.CEILING : RoundingMode.FLOOR)
            .toBigIntegerExact();
    return cut.included() ? next : next.add(BigInteger.ONE);
  }

  private static Rational value(BigInteger units, Rule rule) {
    return Rational.ofScaled(units, rule.places());
  }
}
