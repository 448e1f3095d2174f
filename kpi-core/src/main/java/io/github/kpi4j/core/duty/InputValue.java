package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Quantity;

/** What stands in a field of a proposed action. */
public sealed interface InputValue {
  /**
   * An amount.
   *
   * @param quantity how much, in what
   */
  record Amount(Quantity quantity) implements InputValue {
    @Override
    public String toString() {
      return quantity.toString();
    }
  }

  /**
   * A word or any text.
   *
   * @param text the text
   */
  record Word(String text) implements InputValue {
    @Override
    public String toString() {
      return text;
    }
  }
}
