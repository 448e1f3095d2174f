package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;

/** How something changed from one period to the next, and what that is made of. */
public sealed interface Change {
  /**
   * A change whose parts are known; they add up to it exactly.
   *
   * @param before the exact value before
   * @param now the exact value now
   * @param places the decimal places both are shown with
   * @param method how it was divided among its parts
   * @param parts its parts, in the order of the formula or the contract
   */
  record Explained(
      Quantity before, Quantity now, int places, Method method, List<Contribution> parts)
      implements Change {
    /**
     * Keeps its own copy.
     *
     * @param before the value before
     * @param now the value now
     * @param places the decimal places
     * @param method how it was divided
     * @param parts its parts
     */
    public Explained {
      parts = List.copyOf(parts);
    }

    /**
     * The change.
     *
     * @return the exact difference, below zero if there is less now
     */
    public Rational amount() {
      return now.amount().minus(before.amount());
    }
  }

  /**
   * A change that nobody can tell or divide.
   *
   * @param reason why
   */
  record Unknown(Reason reason) implements Change {}

  /** How a change is divided among its parts. */
  enum Method {
    /** The parts are added up anyway, so each has its own share. */
    SUM,
    /**
     * The mean of what each part adds over all orders in which they could have moved (Shapley 1953,
     * A Value for n-Person Games): the same for parts that do the same, nothing for one that did
     * not move.
     */
    SHAPLEY,
    /**
     * One part after the other moves in the order of the formula, since more than six of them
     * moved: what a part adds depends on its place.
     */
    IN_ORDER
  }
}
