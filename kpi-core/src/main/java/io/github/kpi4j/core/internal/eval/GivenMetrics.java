package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.expectation.GivenValue;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a test says that metrics of the whole contract came to. It goes before formulas and rows;
 * what it says nothing about is evaluated from those.
 */
public final class GivenMetrics {
  /** Nothing is given. */
  public static final GivenMetrics NONE = new GivenMetrics(Map.of());

  private final Map<String, List<GivenValue>> values;

  /**
   * Given values.
   *
   * @param values the values of each metric
   */
  public GivenMetrics(Map<String, List<GivenValue>> values) {
    this.values = Map.copyOf(values);
  }

  /** The value of a metric, if anything is given of it. */
  Optional<Explanation> find(Metric metric, Scope scope, Frame frame) {
    List<GivenValue> given = values.get(metric.name());
    return given == null || !scope.isWhole()
        ? Optional.empty()
        : Optional.of(explain(metric, value(metric, given, frame), frame.days()));
  }

  /** The mean of a state over the days that one is given of, if anything is given of it. */
  Optional<Explanation> average(Metric metric, Scope scope, DateRange days) {
    List<GivenValue> given = values.get(metric.name());
    if (given == null || !scope.isWhole()) {
      return Optional.empty();
    }
    Rational sum = Rational.ZERO;
    int counted = 0;
    for (LocalDate day : days.start().datesUntil(days.endExclusive()).toList()) {
      Optional<Rational> state = state(given, day);
      sum = sum.plus(state.orElse(Rational.ZERO));
      counted += state.isPresent() ? 1 : 0;
    }
    Optional<Rational> mean =
        counted == 0 ? Optional.empty() : Optional.of(sum.dividedBy(Rational.of(counted)));
    return Optional.of(explain(metric, mean, days));
  }

  /** The first day that anything is given of; what holds on every day is given from a start on. */
  Optional<LocalDate> firstDay(LocalDate start) {
    return values.values().stream()
        .flatMap(List::stream)
        .map(value -> value.from().orElse(start))
        .min(Comparator.naturalOrder());
  }

  private static Optional<Rational> value(Metric metric, List<GivenValue> given, Frame frame) {
    if (metric.definition() instanceof Aggregate leaf) {
      return switch (leaf.aggregation()) {
        case SUM, COUNT -> sum(given, frame);
        case LAST -> state(given, frame.days().last());
        case FIRST -> state(given, frame.days().start());
        case AVG, MIN, MAX, COUNT_DISTINCT -> same(given, frame.days());
      };
    }
    return same(given, frame.days());
  }

  /** What adds up is the sum of what is given of the days; part of a given sum is not known. */
  private static Optional<Rational> sum(List<GivenValue> given, Frame frame) {
    Optional<Rational> sum = Optional.empty();
    boolean reachesBack = frame.period().isEmpty();
    for (GivenValue value : given) {
      DateRange days = value.within(frame.days());
      if (!days.isEmpty()) {
        if (!value.daily() && !value.liesIn(frame.days())) {
          return Optional.empty();
        }
        reachesBack &=
            value.from().filter(first -> first.isAfter(frame.days().start())).isPresent();
        Rational times = value.daily() ? Rational.of(days.days()) : Rational.ONE;
        sum = Optional.of(sum.orElse(Rational.ZERO).plus(value.value().amount().times(times)));
      }
    }
    // As for rows: a window that begins before the first of them has no value.
    return reachesBack ? Optional.empty() : sum;
  }

  private static Optional<Rational> state(List<GivenValue> given, LocalDate day) {
    return given.stream()
        .filter(value -> value.holdsOn(day))
        .reduce((earlier, later) -> later)
        .map(value -> value.value().amount());
  }

  private static Optional<Rational> same(List<GivenValue> given, DateRange days) {
    return given.stream()
        .filter(value -> value.holdsOn(days.start()) && value.holdsOn(days.last()))
        .reduce((earlier, later) -> later)
        .map(value -> value.value().amount());
  }

  private static Explanation explain(Metric metric, Optional<Rational> value, DateRange days) {
    Map<String, String> input = Map.of("input", metric.name());
    return new Explanation(
        Optional.of(metric.name()),
        metric.definition().toString(),
        value
            .map(Amount::of)
            .orElseGet(() -> new Amount.Missing(new Reason(Reason.Kind.NO_DATA, input))),
        metric.unit(),
        metric.places(),
        Standing.CONSTANT,
        days,
        List.of(),
        Optional.empty());
  }
}
