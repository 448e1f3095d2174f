package io.github.kpi4j.core.metric;

/** The arithmetic between two values. */
public enum Operator {
  /** Addition, of equal units. */
  PLUS("+", 1),
  /** Subtraction, of equal units. */
  MINUS("-", 1),
  /** Multiplication. */
  TIMES("*", 2),
  /** Division. */
  DIVIDED_BY("/", 2);

  private final String sign;
  private final int precedence;

  Operator(String sign, int precedence) {
    this.sign = sign;
    this.precedence = precedence;
  }

  /**
   * How it is written.
   *
   * @return one character
   */
  public String sign() {
    return sign;
  }

  /**
   * How strongly it binds.
   *
   * @return 1 for sums, 2 for products
   */
  public int precedence() {
    return precedence;
  }
}
