package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.metric.Function;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Amount.Known;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.List;
import java.util.Map;

/**
 * What operators and functions do with amounts. A missing amount makes the result missing for the
 * same reason, the leftmost where there are several; only {@code coalesce} stops it.
 */
final class Arithmetic {
  private final int mostBits;

  /** Formulas are bounded in depth but not in the digits of their facts. */
  Arithmetic(int mostBits) {
    this.mostBits = mostBits;
  }

  Amount binary(Operator operator, Amount left, Amount right, String divisor) {
    if (!(left instanceof Known l)) {
      return left;
    }
    if (!(right instanceof Known r)) {
      return right;
    }
    return switch (operator) {
      case PLUS -> bounded(l.exact().plus(r.exact()));
      case MINUS -> bounded(l.exact().minus(r.exact()));
      case TIMES -> bounded(l.exact().times(r.exact()));
      case DIVIDED_BY ->
          r.exact().isZero()
              ? new Amount.Missing(new Reason(Reason.Kind.UNDEFINED, Map.of("divisor", divisor)))
              : bounded(l.exact().dividedBy(r.exact()));
    };
  }

  static Amount negated(Amount operand) {
    return operand instanceof Known known ? Amount.of(known.exact().negated()) : operand;
  }

  static Amount call(Function function, List<Amount> arguments, Rounding rounding) {
    if (function == Function.COALESCE) {
      return arguments.get(0) instanceof Known ? arguments.get(0) : arguments.get(1);
    }
    for (Amount argument : arguments) {
      if (!(argument instanceof Known)) {
        return argument;
      }
    }
    List<Rational> values = arguments.stream().map(a -> ((Known) a).exact()).toList();
    Rational first = values.get(0);
    return Amount.of(
        switch (function) {
          case ABS -> first.abs();
          case MIN -> values.stream().reduce(first, Rational::min);
          case MAX -> values.stream().reduce(first, Rational::max);
          // Where low is above high, low counts.
          case CLAMP -> first.min(values.get(2)).max(values.get(1));
          case ROUND ->
              Rational.of(first.round(values.get(1).numerator().intValueExact(), rounding));
          case COALESCE -> first;
        });
  }

  private Amount bounded(Rational value) {
    return value.bitLength() <= mostBits
        ? Amount.of(value)
        : new Amount.Missing(
            new Reason(Reason.Kind.TOO_LARGE, Map.of("limit", Integer.toString(mostBits))));
  }
}
