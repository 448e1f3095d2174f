package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;

/** A part of a formula that is true, false or, where a value is missing, unknown. */
public sealed interface Predicate extends Formula {
  /**
   * Two values compared: {@code sessions >= 200}. Each is rounded as it is shown, since what people
   * see decides.
   *
   * @param comparison the sign
   * @param left the value before it
   * @param right the value behind it
   * @param span the place of the whole
   */
  record Compares(Comparison comparison, Formula left, Formula right, Span span)
      implements Predicate {
    @Override
    public List<Formula> parts() {
      return List.of(left, right);
    }

    @Override
    public int binding() {
      return 4;
    }

    @Override
    public String toString() {
      return left.bracketed(5) + " " + comparison.sign() + " " + right.bracketed(5);
    }
  }

  /**
   * Both must hold. False if one is false, whatever the other; else unknown if one is unknown.
   *
   * @param left one
   * @param right the other
   * @param span the place of the whole
   */
  record And(Formula left, Formula right, Span span) implements Predicate {
    @Override
    public List<Formula> parts() {
      return List.of(left, right);
    }

    @Override
    public int binding() {
      return 2;
    }

    @Override
    public String toString() {
      return left.bracketed(2) + " and " + right.bracketed(3);
    }
  }

  /**
   * One must hold. True if one is true, whatever the other; else unknown if one is unknown.
   *
   * @param left one
   * @param right the other
   * @param span the place of the whole
   */
  record Or(Formula left, Formula right, Span span) implements Predicate {
    @Override
    public List<Formula> parts() {
      return List.of(left, right);
    }

    @Override
    public int binding() {
      return 1;
    }

    @Override
    public String toString() {
      return left.bracketed(1) + " or " + right.bracketed(2);
    }
  }

  /**
   * The opposite; of unknown it is unknown.
   *
   * @param operand what is turned round
   * @param span its place
   */
  record Not(Formula operand, Span span) implements Predicate {
    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public int binding() {
      return 3;
    }

    @Override
    public String toString() {
      return "not " + operand.bracketed(3);
    }
  }
}
