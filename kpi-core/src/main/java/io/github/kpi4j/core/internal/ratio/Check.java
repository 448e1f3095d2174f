package io.github.kpi4j.core.internal.ratio;

/** What must hold of the inputs for a formula to have a value. */
sealed interface Check {
  /**
   * An input has to be there.
   *
   * @param input its index
   */
  record Present(int input) implements Check {}

  /**
   * A divisor must not be zero.
   *
   * @param divisor what divides, without its constant factor
   */
  record NotZero(Polynomial divisor) implements Check {}
}
