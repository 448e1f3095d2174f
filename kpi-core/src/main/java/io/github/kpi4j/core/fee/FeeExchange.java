package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How money of another currency becomes money of the fees. */
public sealed interface FeeExchange {
  /**
   * The rate of a table at the end of the period that is settled: the row {@code from: BRL, to:
   * CNY} of its last day, or the newest one that the table's {@code carry} allows.
   *
   * @param table the name of a table of rates
   */
  record PeriodEnd(String table) implements FeeExchange {}

  /**
   * Rates that the contract fixes.
   *
   * @param rates what one unit of each currency is in the currency of the fees
   */
  record Fixed(Map<String, Rational> rates) implements FeeExchange {
    /**
     * Keeps its own copy.
     *
     * @param rates what one unit of each currency is worth
     */
    public Fixed {
      rates = Collections.unmodifiableMap(new TreeMap<>(rates));
    }
  }
}
