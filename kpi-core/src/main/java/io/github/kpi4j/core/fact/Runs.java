package io.github.kpi4j.core.fact;

import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/** Rows that stand beside each other and belong together: where each run of them starts. */
final class Runs {
  private final int[] starts;

  private Runs(int[] starts) {
    this.starts = starts;
  }

  /** The runs of rows that compare as equal, among rows that are sorted that way. */
  static Runs of(int rows, IntBinaryOperator comparison) {
    IntStream inner =
        IntStream.range(0, rows).filter(i -> i == 0 || comparison.applyAsInt(i - 1, i) != 0);
    return new Runs(IntStream.concat(inner, IntStream.of(rows)).toArray());
  }

  int size() {
    return starts.length - 1;
  }

  int start(int run) {
    return starts[run];
  }

  int end(int run) {
    return starts[run + 1];
  }
}
