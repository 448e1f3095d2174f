package io.github.kpi4j.core.internal.curve;

import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The value of a formula as a function of the change x of one of its leaves: a fraction of
 * polynomials, or several of them side by side where the formula takes the smaller or the larger of
 * two values. Continuous but for the points at which something is divided by zero, and which have
 * no value unless {@code coalesce} gives them one.
 */
public final class Curve {
  /** Products of more leaves than this are not looked into; nothing that cancels has as many. */
  private static final int MOST_DEGREES = 6;

  private final List<Rational> cuts;
  private final List<Ratio> pieces;
  private final SortedMap<Rational, Optional<Rational>> points;

  /**
   * A curve.
   *
   * @param cuts where one piece ends and the next begins, in order
   * @param pieces one more than cuts
   * @param points where something is divided by zero, even if it cancels, and the value there, if
   *     another one was written for it
   */
  private Curve(
      List<Rational> cuts, List<Ratio> pieces, SortedMap<Rational, Optional<Rational>> points) {
    this.cuts = cuts;
    this.pieces = pieces;
    this.points = points;
  }

  private static Curve of(Polynomial polynomial) {
    return new Curve(List.of(), List.of(Ratio.of(polynomial)), new TreeMap<>());
  }

  /**
   * A value that does not move.
   *
   * @param value the value
   * @return the same at every x
   */
  public static Curve constant(Rational value) {
    return of(Polynomial.constant(value));
  }

  /**
   * The leaf itself.
   *
   * @param value its value now
   * @return the value plus x
   */
  public static Curve movedFrom(Rational value) {
    return of(Polynomial.movedFrom(value));
  }

  /**
   * The sum.
   *
   * @param other another curve of the same x
   * @return empty if it outgrows what is looked into
   */
  public Optional<Curve> plus(Curve other) {
    return with(other, Ratio::plus, points(other, known(Rational::plus)));
  }

  /**
   * The difference.
   *
   * @param other another curve of the same x
   * @return empty if it outgrows what is looked into
   */
  public Optional<Curve> minus(Curve other) {
    return with(other, Ratio::minus, points(other, known(Rational::minus)));
  }

  /**
   * The product.
   *
   * @param other another curve of the same x
   * @return empty if it outgrows what is looked into
   */
  public Optional<Curve> times(Curve other) {
    return with(other, Ratio::times, points(other, known(Rational::times)));
  }

  /**
   * The quotient.
   *
   * @param other another curve of the same x
   * @return empty if it outgrows what is looked into, or the zeros of the divisor are no fractions
   */
  public Optional<Curve> dividedBy(Curve other) {
    SortedMap<Rational, Optional<Rational>> all = points(other, Curve::quotient);
    for (int i = 0; i < other.pieces.size(); i++) {
      Polynomial above = other.pieces.get(i).above();
      if (above.isZero() || above.degree() > 1) {
        return Optional.empty();
      }
      if (above.degree() == 1 && other.covers(i, above.root())) {
        all.putIfAbsent(above.root(), Optional.empty());
      }
    }
    return with(other, Ratio::dividedBy, all);
  }

  private static Optional<Rational> quotient(Rational left, Rational right) {
    return right.isZero() ? Optional.empty() : Optional.of(left.dividedBy(right));
  }

  /**
   * The curve, and another one where it has no value.
   *
   * @param other another curve of the same x
   * @return a curve without a value only where neither has one
   */
  public Curve or(Curve other) {
    SortedMap<Rational, Optional<Rational>> all = new TreeMap<>(points);
    all.replaceAll((x, value) -> value.isPresent() ? value : other.at(x));
    return new Curve(cuts, pieces, all);
  }

  /**
   * The smaller of two.
   *
   * @param other another curve of the same x
   * @return empty if nobody can tell exactly where they cross
   */
  public Optional<Curve> min(Curve other) {
    return chosen(other, -1);
  }

  /**
   * The larger of two.
   *
   * @param other another curve of the same x
   * @return empty if nobody can tell exactly where they cross
   */
  public Optional<Curve> max(Curve other) {
    return chosen(other, 1);
  }

  /** The points of both, with what an operation makes of the values there. */
  private SortedMap<Rational, Optional<Rational>> points(
      Curve other, BiFunction<Rational, Rational, Optional<Rational>> operation) {
    SortedMap<Rational, Optional<Rational>> all = new TreeMap<>(points);
    all.putAll(other.points);
    all.replaceAll(
        (x, unused) ->
            at(x).flatMap(left -> other.at(x).flatMap(right -> operation.apply(left, right))));
    return all;
  }

  private static BiFunction<Rational, Rational, Optional<Rational>> known(
      BinaryOperator<Rational> operator) {
    return (left, right) -> Optional.of(operator.apply(left, right));
  }

  private List<Rational> cuts(Curve other) {
    return Stream.concat(cuts.stream(), other.cuts.stream()).sorted().distinct().toList();
  }

  private Optional<Curve> with(
      Curve other, BinaryOperator<Ratio> operator, SortedMap<Rational, Optional<Rational>> all) {
    List<Rational> merged = cuts(other);
    List<Ratio> results = new ArrayList<>();
    for (int i = 0; i <= merged.size(); i++) {
      Rational inside = inside(merged, i);
      Ratio result = operator.apply(piece(inside), other.piece(inside));
      if (result.degree() > MOST_DEGREES) {
        return Optional.empty();
      }
      results.add(result);
    }
    return Optional.of(new Curve(merged, results, all));
  }

  /** On each piece whichever is smaller or larger, cut where they cross. */
  private Optional<Curve> chosen(Curve other, int sign) {
    SortedSet<Rational> crossings = new TreeSet<>(cuts(other));
    List<Rational> merged = List.copyOf(crossings);
    for (int i = 0; i <= merged.size(); i++) {
      Rational inside = inside(merged, i);
      Ratio difference = piece(inside).minus(other.piece(inside));
      if (difference.degree() > 1) {
        return Optional.empty();
      }
      for (Polynomial part : List.of(difference.above(), difference.below())) {
        if (part.degree() == 1) {
          crossings.add(part.root());
        }
      }
    }
    List<Rational> all = List.copyOf(crossings);
    List<Ratio> results = new ArrayList<>();
    for (int i = 0; i <= all.size(); i++) {
      Rational inside = inside(all, i);
      Ratio mine = piece(inside);
      Ratio theirs = other.piece(inside);
      int order = mine.minus(theirs).at(inside).map(Rational::signum).orElse(0);
      results.add(order * sign >= 0 ? mine : theirs);
    }
    return Optional.of(
        new Curve(all, results, points(other, known(sign < 0 ? Rational::min : Rational::max))));
  }

  /** Some point between two cuts. */
  private static Rational inside(List<Rational> cuts, int index) {
    if (cuts.isEmpty()) {
      return Rational.ZERO;
    }
    if (index == 0) {
      return cuts.get(0).minus(Rational.ONE);
    }
    Rational left = cuts.get(index - 1);
    return index == cuts.size()
        ? left.plus(Rational.ONE)
        : left.plus(cuts.get(index)).dividedBy(Rational.of(2));
  }

  /** Whether a point lies on a piece, ends included. */
  private boolean covers(int index, Rational x) {
    return (index == 0 || cuts.get(index - 1).compareTo(x) <= 0)
        && (index == cuts.size() || cuts.get(index).compareTo(x) >= 0);
  }

  private Ratio piece(Rational x) {
    int index = 0;
    while (index < cuts.size() && cuts.get(index).compareTo(x) < 0) {
      index++;
    }
    return pieces.get(index);
  }

  /**
   * Whether the leaf enters it linearly in numerator and denominator.
   *
   * @return true if every piece is a Möbius function
   */
  public boolean isMoebius() {
    return pieces.stream().allMatch(piece -> piece.degree() <= 1);
  }

  /**
   * The value after a change.
   *
   * @param x the change
   * @return empty where something is divided by zero
   */
  public Optional<Rational> at(Rational x) {
    Optional<Rational> point = points.get(x);
    return point == null ? piece(x).at(x) : point;
  }

  /**
   * The changes at which the curve can pass a value.
   *
   * @param value any value
   * @return all x at which it has the value, perhaps some more, every cut, and every point at which
   *     something is divided by zero
   */
  public List<Rational> passes(Rational value) {
    return Stream.of(
            cuts.stream(),
            points.keySet().stream(),
            pieces.stream().flatMap(piece -> piece.where(value).stream()))
        .flatMap(passed -> passed)
        .toList();
  }

  /**
   * Whether no divisor changes its sign on the way from no change to a change.
   *
   * @param x the change
   * @return false if something is divided by zero in between, or at one end that has no value
   */
  public boolean reaches(Rational x) {
    Rational low = x.min(Rational.ZERO);
    Rational high = x.max(Rational.ZERO);
    return points.entrySet().stream()
        .noneMatch(
            point -> {
              int fromLow = point.getKey().compareTo(low);
              int fromHigh = point.getKey().compareTo(high);
              boolean inside = fromLow > 0 && fromHigh < 0;
              return inside || (point.getValue().isEmpty() && fromLow >= 0 && fromHigh <= 0);
            });
  }
}
