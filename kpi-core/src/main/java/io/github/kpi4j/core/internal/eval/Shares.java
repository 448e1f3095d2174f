package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Change.Method;
import io.github.kpi4j.core.result.Contribution;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Divides the change of a formula among the inputs that moved; the shares add up exactly. */
final class Shares {
  /** Every further input doubles the work, and nobody reads a longer list. */
  private static final int MOST_FOR_SHAPLEY = 6;

  private final Mixture mixture;
  private final List<Integer> moved = new ArrayList<>();
  private Optional<Reason> gap = Optional.empty();

  Shares(Mixture mixture) {
    this.mixture = mixture;
    for (int i = 0; i < mixture.inputs().size(); i++) {
      if (mixture.inputs().get(i).moved()) {
        moved.add(i);
      }
    }
  }

  Method method() {
    return moved.size() <= MOST_FOR_SHAPLEY ? Method.SHAPLEY : Method.IN_ORDER;
  }

  /** Why the change cannot be divided: something in between has no value. */
  Reason gap() {
    return gap.orElseThrow();
  }

  /** One contribution for each input, in their order; empty if there is a {@link #gap}. */
  Optional<List<Contribution>> contributions() {
    List<Rational> amounts =
        new ArrayList<>(Collections.nCopies(mixture.inputs().size(), Rational.ZERO));
    for (int i = 0; i < moved.size(); i++) {
      Rational share = method() == Method.SHAPLEY ? shapley(i) : inOrder(i);
      amounts.set(moved.get(i), share);
    }
    if (gap.isPresent()) {
      return Optional.empty();
    }
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      Mixture.Input input = mixture.inputs().get(i);
      contributions.add(
          new Contribution(
              input.cause(),
              input.name(),
              Optional.of(input.before()),
              Optional.of(input.now()),
              input.places(),
              amounts.get(i)));
    }
    return Optional.of(contributions);
  }

  /** What an input adds to those in front of it. */
  private Rational inOrder(int index) {
    return value(i -> i <= index).minus(value(i -> i < index));
  }

  /**
   * What an input adds to each group of others, weighted by how many orders have that group first.
   */
  private Rational shapley(int index) {
    int all = moved.size();
    Rational share = Rational.ZERO;
    for (int group = 0; group < 1 << all; group++) {
      if ((group & 1 << index) == 0) {
        int first = Integer.bitCount(group);
        Rational weight =
            Rational.of(factorial(first) * factorial(all - first - 1), factorial(all));
        share = share.plus(weight.times(value(group | 1 << index).minus(value(group))));
      }
    }
    return share;
  }

  private static long factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  private Rational value(int group) {
    return value(i -> (group & 1 << i) != 0);
  }

  /** The value with some of the moved inputs as they are now and the others as they were. */
  private Rational value(IntPredicate asNow) {
    List<Boolean> now = new ArrayList<>(Collections.nCopies(mixture.inputs().size(), false));
    for (int i = 0; i < moved.size(); i++) {
      now.set(moved.get(i), asNow.test(i));
    }
    Amount amount = mixture.value(now);
    if (amount instanceof Amount.Missing missing) {
      gap = Optional.of(missing.reason());
    }
    return amount.known().orElse(Rational.ZERO);
  }
}
