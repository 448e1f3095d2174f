package io.github.kpi4j.core.target;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a metric is wanted in a period, and how that is divided.
 *
 * @param name its name
 * @param metric the metric's name; one that adds up over rows
 * @param total how much of it, in whole units of the metric's precision
 * @param over the period
 * @param splits how it is divided, each within the one before
 * @param held cells whose amount is fixed, by their words
 * @param catchUp what happens to a shortfall
 * @param pace which days a target is expected to grow by
 * @param stretch how far above the best of the past it may lie before it is called infeasible
 * @param place where it was written
 */
public record Target(
    String name,
    String metric,
    Quantity total,
    Period over,
    List<Split> splits,
    Map<Map<String, String>, Rational> held,
    CatchUp catchUp,
    PaceDays pace,
    Optional<Rational> stretch,
    Span place) {
  /** What happens to what a final period has missed of its target. */
  public enum CatchUp {
    /** It is missed. */
    NONE,
    /** The next period has to make up for it. */
    NEXT_PERIOD,
    /** All later periods have to, by their parts of the target. */
    SPREAD_REMAINING
  }

  /** Which days a target is expected to grow by. */
  public enum PaceDays {
    /** All days alike. */
    CALENDAR_DAYS,
    /** The business days of the contract's calendar. */
    BUSINESS_DAYS
  }

  /**
   * Keeps its own copies.
   *
   * @param name its name
   * @param metric the metric's name
   * @param total how much of it
   * @param over the period
   * @param splits how it is divided
   * @param held cells whose amount is fixed
   * @param catchUp what happens to a shortfall
   * @param pace which days it is expected to grow by
   * @param stretch how far above the best of the past it may lie
   * @param place where it was written
   */
  public Target {
    splits = List.copyOf(splits);
    held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
  }

  /**
   * The split by time.
   *
   * @return empty if the target is for its whole period only
   */
  public Optional<Split> time() {
    return splits.stream().filter(split -> !split.periods().isEmpty()).findFirst();
  }
}
