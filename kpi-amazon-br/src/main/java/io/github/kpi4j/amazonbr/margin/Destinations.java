package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where units go, and in which proportion: {@code Destinations.of(Uf.SP, 40).and(Uf.BA, 10)} sends
 * four fifths to São Paulo.
 */
public final class Destinations {
  private final Map<Uf, Rational> weights;

  private Destinations(Map<Uf, Rational> weights) {
    this.weights = Collections.unmodifiableMap(weights);
  }

  /**
   * One state only.
   *
   * @param uf the state
   * @return everything goes there
   */
  public static Destinations only(Uf uf) {
    return of(uf, 1);
  }

  /**
   * A first state.
   *
   * @param uf the state
   * @param weight above zero, such as the units sent there
   * @return for now everything goes there
   * @throws IllegalArgumentException if the weight is not above zero
   */
  public static Destinations of(Uf uf, long weight) {
    return new Destinations(new EnumMap<Uf, Rational>(Uf.class)).and(uf, weight);
  }

  /**
   * One more state.
   *
   * @param uf the state; a weight that it has already is replaced
   * @param weight above zero, in the measure of the others
   * @return a new mix
   * @throws IllegalArgumentException if the weight is not above zero
   */
  public Destinations and(Uf uf, long weight) {
    if (weight <= 0) {
      throw new IllegalArgumentException("not above zero: " + weight);
    }
    Map<Uf, Rational> more = new EnumMap<>(Uf.class);
    more.putAll(weights);
    more.put(uf, Rational.of(weight));
    return new Destinations(more);
  }

  /**
   * The share of each state.
   *
   * @return in the order of the letters; shares are above zero and add up to exactly 1
   */
  public Map<Uf, Rational> shares() {
    Rational all = weights.values().stream().reduce(Rational.ZERO, Rational::plus);
    Map<Uf, Rational> shares = new EnumMap<>(Uf.class);
    weights.forEach((uf, weight) -> shares.put(uf, weight.dividedBy(all)));
    return shares;
  }
}
