package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Contribution.Cause;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A formula whose inputs have two values each, one before and one now, and can be taken from either
 * side one by one. A list of steps, each of which uses those in front of it, so that what several
 * parts use is calculated once.
 */
final class Mixture {
  private final List<Input> inputs = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** What a formula reads. */
  record Input(Cause cause, String name, Quantity before, Quantity now, int places) {
    boolean moved() {
      return !before.amount().equals(now.amount());
    }
  }

  /** A part of the formula; for an input its number, else −1. */
  private record Step(int input, List<Integer> parts, Function<List<Amount>, Amount> operation) {}

  List<Input> inputs() {
    return inputs;
  }

  /** Adds an input and says which step reads it. */
  int input(Input input) {
    inputs.add(input);
    steps.add(new Step(inputs.size() - 1, List.of(), read -> read.get(0)));
    return steps.size() - 1;
  }

  /** Adds a calculation with the results of earlier steps and says which step it is. */
  int step(List<Integer> parts, Function<List<Amount>, Amount> operation) {
    steps.add(new Step(-1, parts, operation));
    return steps.size() - 1;
  }

  /**
   * The value of the last step.
   *
   * @param now for each input whether its value is that of now
   */
  Amount value(List<Boolean> now) {
    List<Amount> done = new ArrayList<>();
    for (Step step : steps) {
      if (step.input() >= 0) {
        Input input = inputs.get(step.input());
        Rational exact = (now.get(step.input()) ? input.now() : input.before()).amount();
        done.add(Amount.of(exact));
      } else {
        done.add(step.operation().apply(step.parts().stream().map(done::get).toList()));
      }
    }
    return done.get(done.size() - 1);
  }
}
