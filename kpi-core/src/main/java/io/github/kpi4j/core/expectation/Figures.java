package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What metrics come to, as far as that has been settled while a test is being made.
 *
 * @param amounts in the order in which they were settled
 */
record Figures(Map<Key, Rational> amounts) {
  /** Nothing is settled. */
  static final Figures NONE = new Figures(Map.of());

  Figures {
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
  }

  /**
   * What is settled of a metric: what some days come to together, or without days what every day
   * comes to.
   */
  record Key(String metric, Optional<DateRange> days) {}

  Optional<Rational> of(Key key) {
    return Optional.ofNullable(amounts.get(key));
  }

  Figures with(Key key, Rational amount) {
    Map<Key, Rational> more = new LinkedHashMap<>(amounts);
    more.put(key, amount);
    return new Figures(more);
  }

  /** The same without one metric. */
  Figures without(String metric) {
    Map<Key, Rational> less = new LinkedHashMap<>(amounts);
    less.keySet().removeIf(key -> key.metric().equals(metric));
    return new Figures(less);
  }

  /** Both; what is settled here goes before. */
  Figures and(Figures others) {
    Map<Key, Rational> more = new LinkedHashMap<>(amounts);
    others.amounts.forEach(more::putIfAbsent);
    return new Figures(more);
  }
}
