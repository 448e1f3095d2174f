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
import io.github.kpi4j.core.target.Condition.OfTarget;
import io.github.kpi4j.core.target.Direction;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Bands (or grades) against the line of all values: every value must have a band, every band a
 * value, and a better level must lie on the better side. Values are those that can be shown, so
 * {@code 75 to 89.9} and {@code 90} leave no gap at one decimal place.
 */
final class BandCheck {
  private final Problems problems;
  private final Unit unit;
  private final OptionalInt places;

  /**
   * A check of one set of bands.
   *
   * @param places the decimal places of the values that are judged; empty for exact ones
   */
  BandCheck(Problems problems, Unit unit, OptionalInt places) {
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
        hidden(band, taken.keySet());
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

  private void hidden(Band band, Set<Band> earlier) {
    Range<Rational> wanted = range(band.condition());
    List<String> takers =
        earlier.stream()
            .filter(one -> overlap(range(one.condition()), wanted))
            .map(one -> "`" + one + "`")
            .toList();
    problems.add(
        Diagnostic.of(Code.BAND_HIDDEN, band.place())
            .with("band", band)
            .with("values", words(wanted))
            .with("takers", String.join(", ", takers)));
  }

  private static boolean overlap(Range<Rational> one, Range<Rational> two) {
    return one.isConnected(two) && !one.intersection(two).isEmpty();
  }

  /** Reports the first pair of levels of which the better one has worse values. */
  void direction(Map<Band, RangeSet<Rational>> taken, Direction better, Levels levels) {
    List<Stretch> line = line(taken);
    for (int i = 0; i < line.size(); i++) {
      for (int k = i + 1; k < line.size(); k++) {
        Stretch left = line.get(i);
        Stretch right = line.get(k);
        int order = levels.rank(left.band().level()) - levels.rank(right.band().level());
        if (better == Direction.HIGHER && order < 0) {
          report(left.band(), right.band(), taken, better);
          return;
        }
        if (better == Direction.LOWER && order > 0) {
          report(right.band(), left.band(), taken, better);
          return;
        }
        Optional<Stretch> between =
            better == Direction.INSIDE
                ? worseThanBoth(line.subList(i + 1, k), left, right, levels)
                : Optional.empty();
        if (between.isPresent()) {
          // Of the two around it, the one that is not the range itself is on the wrong side.
          Stretch outer = order > 0 ? left : right;
          report(outer.band(), between.get().band(), taken, better);
          return;
        }
      }
    }
  }

  /** Values next to each other that one band has taken. */
  private record Stretch(Range<Rational> values, Band band) {}

  /** The line of all values from left to right, without stretches that hold no value. */
  private List<Stretch> line(Map<Band, RangeSet<Rational>> taken) {
    List<Stretch> line = new ArrayList<>();
    taken.forEach(
        (band, values) ->
            values.asRanges().stream()
                .filter(this::holdsValue)
                .forEach(stretch -> line.add(new Stretch(stretch, band))));
    line.sort(Comparator.comparing(BandCheck::lowest));
    return line;
  }

  private static Cut lowest(Stretch stretch) {
    Range<Rational> values = stretch.values();
    return values.hasLowerBound()
        ? new Cut(Optional.of(values.lowerEndpoint()), values.lowerBoundType() == BoundType.OPEN)
        : new Cut(Optional.empty(), false);
  }

  /** Where a stretch begins: nowhere, at a value, or right behind it. */
  private record Cut(Optional<Rational> at, boolean behind) implements Comparable<Cut> {
    @Override
    public int compareTo(Cut other) {
      if (at.isEmpty() || other.at.isEmpty()) {
        return Boolean.compare(at.isPresent(), other.at.isPresent());
      }
      int order = at.get().compareTo(other.at.get());
      return order != 0 ? order : Boolean.compare(behind, other.behind);
    }
  }

  /** A range is best when the worse values lie around it, not when they lie within it. */
  private static Optional<Stretch> worseThanBoth(
      List<Stretch> between, Stretch left, Stretch right, Levels levels) {
    int worst = Math.max(levels.rank(left.band().level()), levels.rank(right.band().level()));
    return between.stream().filter(s -> levels.rank(s.band().level()) > worst).findFirst();
  }

  private void report(Band good, Band bad, Map<Band, RangeSet<Rational>> taken, Direction better) {
    problems.add(
        Diagnostic.of(Code.BANDS_DIRECTION, good.place())
            .with("good", good)
            .with("good_values", values(taken, good))
            .with("bad", bad)
            .with("bad_values", values(taken, bad))
            .with("better", better.word()));
  }

  private String values(Map<Band, RangeSet<Rational>> taken, Band band) {
    RangeSet<Rational> values = Objects.requireNonNull(taken.get(band));
    return String.join(" or ", values.asRanges().stream().map(this::words).toList());
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
    if (condition instanceof OfTarget ofTarget) {
      return range(ofTarget.share());
    }
    if (condition instanceof Between between) {
      return Range.closed(between.low().amount(), between.high().amount());
    }
    return Range.all();
  }

  /** Whether a value that can be judged lies in the range. */
  private boolean holdsValue(Range<Rational> range) {
    if (!range.hasLowerBound() || !range.hasUpperBound()) {
      return true;
    }
    if (places.isEmpty()) {
      return !range.isEmpty();
    }
    Rational step = Rational.ofScaled(BigInteger.ONE, places.getAsInt());
    Rational first = Rational.of(range.lowerEndpoint().round(places.getAsInt(), Rounding.DOWN));
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
    if (low.isEmpty() && high.isEmpty()) {
      return "@values.all";
    }
    return low + (low.isEmpty() || high.isEmpty() ? "" : ", ") + high;
  }

  private String text(Rational amount) {
    return new Quantity(amount, unit).toString();
  }
}
