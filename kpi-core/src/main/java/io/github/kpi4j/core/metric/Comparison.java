package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.value.Rational;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signs that compare two values in a formula. */
public enum Comparison {
  /** Equal. */
  EQUAL("="),
  /** Not equal. */
  NOT_EQUAL("!="),
  /** Less, not equal. */
  LESS("<"),
  /** Less or equal. */
  AT_MOST("<="),
  /** More, not equal. */
  MORE(">"),
  /** More or equal. */
  AT_LEAST(">=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /**
   * How it is written.
   *
   * @return one or two characters
   */
  public String sign() {
    return sign;
  }

  /**
   * The sign that says the same of the two sides turned round: {@code a < b} is {@code b > a}.
   *
   * @return the sign
   */
  public Comparison turned() {
    return switch (this) {
      case EQUAL, NOT_EQUAL -> this;
      case LESS -> MORE;
      case AT_MOST -> AT_LEAST;
      case MORE -> LESS;
      case AT_LEAST -> AT_MOST;
    };
  }

  /**
   * Compares two numbers.
   *
   * @param left the number before the sign
   * @param right the number behind it
   * @return whether it holds
   */
  public boolean holds(Rational left, Rational right) {
    int order = left.compareTo(right);
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  /** All signs. */
  static List<String> signs() {
    return Arrays.stream(values()).map(Comparison::sign).toList();
  }

  /** The comparison that a token writes; null if it writes none. */
  static @Nullable Comparison of(Token token) {
    return Arrays.stream(values()).filter(c -> token.is(c.sign)).findFirst().orElse(null);
  }
}
