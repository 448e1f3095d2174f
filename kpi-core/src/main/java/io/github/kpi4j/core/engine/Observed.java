package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.internal.eval.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who hears of a contract's work and how much it may take. */
record Observed(Tracer tracer, Budget budget) {
  static final Observed NOT = new Observed(Tracer.NONE, Budget.UNLIMITED);

  Watch watch() {
    return budget.start();
  }

  /** Does a step of the work and says so. */
  <T> T step(Step step, Supplier<T> work) {
    if (tracer == Tracer.NONE) {
      return work.get();
    }
    tracer.begins(step);
    boolean whole = false;
    try {
      T result = work.get();
      whole = true;
      return result;
    } finally {
      tracer.ends(step, whole);
    }
  }

  /** Does the same for several things, one step each. */
  <A, B> List<B> steps(
      Step.Kind kind, List<A> things, Function<A, String> name, Function<A, B> work) {
    List<B> results = new ArrayList<>();
    for (A thing : things) {
      Step step = new Step(kind, name.apply(thing), results.size() + 1, things.size());
      results.add(step(step, () -> work.apply(thing)));
    }
    return results;
  }
}
