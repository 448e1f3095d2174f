package io.github.kpi4j.core.internal.check;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.target.Condition.AtLeast;
import io.github.kpi4j.core.target.Condition.AtMost;
import io.github.kpi4j.core.target.Condition.Between;
import io.github.kpi4j.core.target.Condition.LessThan;
import io.github.kpi4j.core.target.Condition.MoreThan;
import io.github.kpi4j.core.target.Direction;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bands (or grades) against the line of all values: every value must have a band, every band a
 * value, and a better level must lie on the better side. Values are those that can be shown, so
 * {@code 75 to 89.9} and {@code 90} leave no gap at one decimal place.
 */
final class BandCheck {
  private final Problems problems;
  private final Unit unit;
  private final int places;

  BandCheck(Problems problems, Unit unit, int places) {
    this.problems = problems;
    this.unit = unit;
    this.places = places;
  }

  /** The values of each band that no earlier band has taken. */
  Map<Band, RangeSet<Rational>> cover(List<Band> bands, Span whole) {
    RangeSet<Rational> open = TreeRangeSet.create(ImmutableRangeSet.of(Range.all()));
    Map<Band, RangeSet<Rational>> taken = new LinkedHashMap<>();
    for (Band band : bands) {
      RangeSet<Rational> own = TreeRangeSet.create(open.subRangeSet(range(band.condition())));
      if (own.asRanges().stream().noneMatch(this::holdsValue)) {
        problems.add(Diagnostic.of(Code.BAND_HIDDEN, band.place()).with("band", band));
      }
      open.removeAll(own);
      taken.put(band, own);
    }
    for (Range<Rational> gap : open.asRanges()) {
      if (holdsValue(gap)) {
        problems.add(Diagnostic.of(Code.BANDS_GAP, whole).with("gap", words(gap)));
      }
    }
    return taken;
  }

  /** Reports the first pair of levels of which the better one has worse values. */
  void direction(Map<Band, RangeSet<Rational>> taken, Direction better, Levels levels) {
    for (Map.Entry<Band, RangeSet<Rational>> one : taken.entrySet()) {
      for (Map.Entry<Band, RangeSet<Rational>> two : taken.entrySet()) {
        boolean improves = levels.rank(one.getKey().level()) < levels.rank(two.getKey().level());
        if (improves && contradicts(one.getValue(), two.getValue(), better)) {
          problems.add(
              Diagnostic.of(Code.BANDS_DIRECTION, one.getKey().place())
                  .with("good", one.getKey())
                  .with("bad", two.getKey())
                  .with("better", better.word()));
          return;
        }
      }
    }
  }

  private static boolean contradicts(
      RangeSet<Rational> good, RangeSet<Rational> bad, Direction better) {
    if (good.isEmpty() || bad.isEmpty()) {
      return false;
    }
    return switch (better) {
      case HIGHER -> isBelow(good.span(), bad.span());
      case LOWER -> isBelow(bad.span(), good.span());
      // A range is best when the worse values lie around it, not when they lie within it.
      case INSIDE -> good.span().encloses(bad.span());
    };
  }

  /** Whether some of the first range lies below all or part of the second. */
  private static boolean isBelow(Range<Rational> first, Range<Rational> second) {
    return !first.hasLowerBound()
        || !second.hasUpperBound()
        || first.lowerEndpoint().compareTo(second.upperEndpoint()) < 0;
  }

  private static Range<Rational> range(Condition condition) {
    if (condition instanceof AtLeast atLeast) {
      return Range.atLeast(atLeast.bound().amount());
    }
    if (condition instanceof MoreThan moreThan) {
      return Range.greaterThan(moreThan.bound().amount());
    }
    if (condition instanceof AtMost atMost) {
      return Range.atMost(atMost.bound().amount());
    }
    if (condition instanceof LessThan lessThan) {
      return Range.lessThan(lessThan.bound().amount());
    }
    if (condition instanceof Between between) {
      return Range.closed(between.low().amount(), between.high().amount());
    }
    return Range.all();
  }

  /** Whether a value with the metric's decimal places lies in the range. */
  private boolean holdsValue(Range<Rational> range) {
    if (!range.hasLowerBound() || !range.hasUpperBound()) {
      return true;
    }
    Rational step = Rational.ofScaled(BigInteger.ONE, places);
    Rational first = Rational.of(range.lowerEndpoint().round(places, Rounding.DOWN));
    for (int i = -1; i <= 2; i++) {
      if (range.contains(first.plus(step.times(Rational.of(i))))) {
        return true;
      }
    }
    return false;
  }

  private String words(Range<Rational> range) {
    String low =
        range.hasLowerBound()
            ? (range.lowerBoundType() == BoundType.CLOSED ? "at least " : "more than ")
                + text(range.lowerEndpoint())
            : "";
    String high =
        range.hasUpperBound()
            ? (range.upperBoundType() == BoundType.CLOSED ? "at most " : "less than ")
                + text(range.upperEndpoint())
            : "";
    return low + (low.isEmpty() || high.isEmpty() ? "" : ", ") + high;
  }

  private String text(Rational amount) {
    return new Quantity(amount, unit).toString();
  }
}
