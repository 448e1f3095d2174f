package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Compare;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.internal.curve.Curve;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Lever.Answer;
import io.github.kpi4j.core.result.Lever.Enough;
import io.github.kpi4j.core.result.Lever.Hindered;
import io.github.kpi4j.core.result.Lever.Hindrance;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Searches for the smallest change of one leaf that reaches a better level.
 *
 * <p>Where the formula is a Möbius function of the leaf, the level changes only where the value
 * passes a threshold, moved by what rounding takes or gives. So only the changes next to these
 * points have to be tried, and each is tried as any value is judged: sample, rounding, bands in
 * their order.
 */
final class LeverSearch {
  private final Contract contract;
  private final Kpi kpi;
  private final Judged judged;
  private final Frame frame;
  private final LeafCurves curves;

  private record Sample(MinSample wanted, int places, Curve curve) {}

  LeverSearch(Contract contract, Kpi kpi, Judged judged, Frame frame, LeafCurves curves) {
    this.contract = contract;
    this.kpi = kpi;
    this.judged = judged;
    this.frame = frame;
    this.curves = curves;
  }

  Answer answer(Steps steps) {
    Optional<Curve> value = curve(kpi.metric());
    List<Sample> samples = new ArrayList<>();
    for (MinSample sample : kpi.minSample()) {
      curve(sample.metric())
          .ifPresent(
              curve ->
                  samples.add(
                      new Sample(sample, contract.metric(sample.metric()).places(), curve)));
    }
    if (value.isEmpty() || samples.size() < kpi.minSample().size()) {
      return new Hindered(curves.hindrance());
    }
    return candidates(value.get(), samples, steps)
        .flatMap(change -> enough(value.get(), samples, change).stream())
        .map(Answer.class::cast)
        .findFirst()
        .orElse(new Hindered(Hindrance.NO_VALUE));
  }

  private Optional<Curve> curve(String metric) {
    return curves.metric(metric, frame).filter(Curve::isMoebius);
  }

  /** The smallest change first; of two that are as small the one that adds. */
  private Stream<Rational> candidates(Curve value, List<Sample> samples, Steps steps) {
    SortedSet<Rational> points = new TreeSet<>();
    int places = contract.metric(kpi.metric()).places();
    for (Band band : judged.bands().bands()) {
      points.addAll(passes(value, band.condition(), places));
    }
    for (Sample sample : samples) {
      points.addAll(passes(sample.curve(), sample.wanted().condition(), sample.places()));
    }
    return points.stream()
        .flatMap(steps::around)
        .distinct()
        .filter(change -> !change.isZero() && steps.allows(change))
        .sorted(Comparator.comparing(Rational::abs).thenComparing(Comparator.reverseOrder()));
  }

  /** The changes at which a value may begin or cease to fulfil a condition. */
  private List<Rational> passes(Curve value, Condition condition, int places) {
    return condition.thresholds().stream()
        .flatMap(threshold -> borders(threshold.amount(), places))
        .flatMap(border -> value.passes(border).stream())
        .toList();
  }

  /**
   * The exact values at which the compared one may cross a threshold: the threshold itself, or
   * those at which rounding goes over from one shown value to its neighbour.
   */
  private Stream<Rational> borders(Rational threshold, int places) {
    if (kpi.compare() == Compare.EXACT) {
      return Stream.of(threshold);
    }
    Rational unit = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(places));
    Rational shown = Rational.of(threshold.round(places, Rounding.DOWN));
    boolean halves =
        contract.rounding() == Rounding.HALF_EVEN || contract.rounding() == Rounding.HALF_UP;
    Rational half = unit.dividedBy(Rational.of(2));
    return Stream.of(-1, 0, 1)
        .map(offset -> shown.plus(unit.times(Rational.of(offset))))
        .flatMap(
            border -> halves ? Stream.of(border.minus(half), border.plus(half)) : Stream.of(border))
        .distinct();
  }

  private Optional<Enough> enough(Curve value, List<Sample> samples, Rational change) {
    boolean sampled =
        samples.stream()
            .allMatch(
                sample ->
                    at(sample.curve(), change)
                        .map(size -> compared(size, sample.places()))
                        .filter(sample.wanted().condition()::holds)
                        .isPresent());
    Optional<Rational> reached = at(value, change);
    if (!sampled || reached.isEmpty()) {
      return Optional.empty();
    }
    Metric metric = contract.metric(kpi.metric());
    return judged
        .bands()
        .find(compared(reached.get(), metric.places()))
        .filter(band -> rank(band) < rank(judged.band()))
        .map(
            band ->
                new Enough(
                    change,
                    band,
                    new Quantity(reached.get(), metric.unit())
                        .rounded(metric.places(), contract.rounding())));
  }

  private static Optional<Rational> at(Curve curve, Rational change) {
    return curve.reaches(change) ? curve.at(change) : Optional.empty();
  }

  private Rational compared(Rational exact, int places) {
    return kpi.compare() == Compare.EXACT
        ? exact
        : Rational.of(exact.round(places, contract.rounding()));
  }

  private int rank(Band band) {
    return contract.levels().rank(band.level());
  }
}
