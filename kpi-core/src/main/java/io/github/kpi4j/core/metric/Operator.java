package io.github.kpi4j.core.metric;

/** The arithmetic between two values. */
public enum Operator {
  /** Addition, of equal units. */
  PLUS("+", 5),
  /** Subtraction, of equal units. */
  MINUS("-", 5),
  /** Multiplication. */
  TIMES("*", 6),
  /** Division. */
  DIVIDED_BY("/", 6);

  private final String sign;
  private final int binding;

  Operator(String sign, int binding) {
    this.sign = sign;
    this.binding = binding;
  }

  /**
   * How it is written.
   *
   * @return one character
   */
  public String sign() {
    return sign;
  }

  int binding() {
    return binding;
  }
}
