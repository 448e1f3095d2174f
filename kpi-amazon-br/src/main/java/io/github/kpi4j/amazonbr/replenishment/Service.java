package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.ExcessBound;
import io.github.kpi4j.amazonbr.demand.Millionths;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;

/** How often, or how much of, demand has to be met from stock. */
public sealed interface Service {
  /**
   * The least stock that is enough.
   *
   * @param demand the law of demand that it has to last for
   * @param cycle mean demand between two orders, in units
   * @return in units, 0 or more
   */
  int level(DiscreteLaw demand, double cycle);

  /**
   * Whether a stock is enough.
   *
   * @param stock in units
   * @param demand the law of demand that it has to last for
   * @param cycle mean demand between two orders, in units
   * @return true if {@code stock} is not below {@link #level}
   */
  boolean isMet(int stock, DiscreteLaw demand, double cycle);

  /**
   * Whether a bound alone says that a stock is enough.
   *
   * @param bound on demand beyond the stock
   * @param cycle mean demand between two orders, in units
   * @return true only if {@link #isMet} is
   */
  boolean isSurelyMet(ExcessBound bound, double cycle);

  /**
   * Cycle service: no demand is missed between two arrivals, with a probability.
   *
   * @param probability between 0 and 1, neither of them
   */
  record Cycle(Rational probability) implements Service {
    /**
     * Checks the probability.
     *
     * @param probability between 0 and 1
     * @throws IllegalArgumentException if it is not between them
     */
    public Cycle {
      check(probability);
    }

    @Override
    public int level(DiscreteLaw demand, double cycle) {
      return Math.max(0, demand.quantile(number(probability)));
    }

    @Override
    public boolean isMet(int stock, DiscreteLaw demand, double cycle) {
      return demand.atMost(stock) >= number(probability) - DiscreteLaw.TOLERANCE;
    }

    @Override
    public boolean isSurelyMet(ExcessBound bound, double cycle) {
      return bound.moment() <= 1 - number(probability);
    }

    @Override
    public String toString() {
      return "cycle service " + new Quantity(probability, Unit.Plain.PERCENT);
    }
  }

  /**
   * Fill rate: a part of all demand is met from stock.
   *
   * @param part between 0 and 1, neither of them
   */
  record Fill(Rational part) implements Service {
    /**
     * Checks the part.
     *
     * @param part between 0 and 1
     * @throws IllegalArgumentException if it is not between them
     */
    public Fill {
      check(part);
    }

    @Override
    public int level(DiscreteLaw demand, double cycle) {
      double allowed = allowed(cycle);
      int stock = demand.last();
      double above = demand.probability(stock);
      double missing = above;
      // Going down by one unit, everything at or above the old stock misses one more.
      while (stock > 0 && missing <= allowed) {
        stock--;
        above += demand.probability(stock);
        missing += above;
      }
      return Math.max(0, stock);
    }

    @Override
    public boolean isMet(int stock, DiscreteLaw demand, double cycle) {
      return demand.shortage(stock) <= allowed(cycle);
    }

    @Override
    public boolean isSurelyMet(ExcessBound bound, double cycle) {
      return bound.shortage() <= (1 - number(part)) * cycle;
    }

    private double allowed(double cycle) {
      return (1 - number(part)) * cycle + DiscreteLaw.TOLERANCE;
    }

    @Override
    public String toString() {
      return "fill rate " + new Quantity(part, Unit.Plain.PERCENT);
    }
  }

  /**
   * Cycle service in percent.
   *
   * @param points such as {@code 95}, between 0 and 100
   * @return the service
   * @throws IllegalArgumentException if it is not between them
   */
  static Service cycle(String points) {
    return new Cycle(Quantity.percent(points).amount());
  }

  /**
   * A fill rate in percent.
   *
   * @param points such as {@code 98.5}, between 0 and 100
   * @return the service
   * @throws IllegalArgumentException if it is not between them
   */
  static Service fill(String points) {
    return new Fill(Quantity.percent(points).amount());
  }

  private static void check(Rational ratio) {
    if (ratio.signum() <= 0 || ratio.compareTo(Rational.ONE) >= 0) {
      throw new IllegalArgumentException("not between 0 and 1: " + ratio);
    }
  }

  private static double number(Rational ratio) {
    return Millionths.toDouble(ratio);
  }
}
