package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.metric.Comparison;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Amount.Known;
import io.github.kpi4j.core.result.Amount.Truth;

/**
 * Three-valued logic after Kleene: what is unknown stays unknown with its reason, unless the other
 * side alone decides.
 */
final class Truths {
  private Truths() {}

  static Amount compare(Comparison comparison, Amount left, Amount right) {
    if (!(left instanceof Known l)) {
      return left;
    }
    return right instanceof Known r ? new Truth(comparison.holds(l.exact(), r.exact())) : right;
  }

  static Amount not(Amount operand) {
    return operand instanceof Truth truth ? new Truth(!truth.holds()) : operand;
  }

  static Amount and(Amount left, Amount right) {
    return decided(left, right, false);
  }

  static Amount or(Amount left, Amount right) {
    return decided(left, right, true);
  }

  /** The word that decides alone if either says it; else the first unknown; else the other word. */
  private static Amount decided(Amount left, Amount right, boolean alone) {
    if (says(left, alone) || says(right, alone)) {
      return new Truth(alone);
    }
    return left instanceof Truth ? right : left;
  }

  private static boolean says(Amount amount, boolean word) {
    return amount instanceof Truth truth && truth.holds() == word;
  }
}
