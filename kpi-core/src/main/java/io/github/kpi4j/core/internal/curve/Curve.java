package io.github.kpi4j.core.internal.curve;

import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The value of a formula as a function of the change x of one of its leaves: a fraction of
 * polynomials, or several of them side by side where the formula takes the smaller or the larger of
 * two values. Continuous but for the points at which something is divided by zero.
 */
public final class Curve {
  /** Products of more leaves than this are not looked into; nothing that cancels has as many. */
  private static final int MOST_DEGREES = 6;

  private final List<Rational> cuts;
  private final List<Ratio> pieces;
  private final SortedSet<Rational> poles;

  /**
   * A curve.
   *
   * @param cuts where one piece ends and the next begins, in order
   * @param pieces one more than cuts
   * @param poles where something is divided by zero, even if it cancels
   */
  private Curve(List<Rational> cuts, List<Ratio> pieces, SortedSet<Rational> poles) {
    this.cuts = cuts;
    this.pieces = pieces;
    this.poles = poles;
  }

  /**
   * A value that does not move.
   *
   * @param value the value
   * @return the same at every x
   */
  public static Curve constant(Rational value) {
    return new Curve(List.of(), List.of(Ratio.of(Polynomial.constant(value))), new TreeSet<>());
  }

  /**
   * The leaf itself.
   *
   * @param value its value now
   * @return the value plus x
   */
  public static Curve movedFrom(Rational value) {
    return new Curve(List.of(), List.of(Ratio.of(Polynomial.movedFrom(value))), new TreeSet<>());
  }

  /**
   * The sum.
   *
   * @param other another curve of the same x
   * @return empty if it outgrows what is looked into
   */
  public Optional<Curve> plus(Curve other) {
    return with(other, Ratio::plus, poles(other));
  }

  /**
   * The difference.
   *
   * @param other another curve of the same x
   * @return empty if it outgrows what is looked into
   */
  public Optional<Curve> minus(Curve other) {
    return with(other, Ratio::minus, poles(other));
  }

  /**
   * The product.
   *
   * @param other another curve of the same x
   * @return empty if it outgrows what is looked into
   */
  public Optional<Curve> times(Curve other) {
    return with(other, Ratio::times, poles(other));
  }

  /**
   * The quotient.
   *
   * @param other another curve of the same x
   * @return empty if it outgrows what is looked into, or the zeros of the divisor are no fractions
   */
  public Optional<Curve> dividedBy(Curve other) {
    SortedSet<Rational> all = poles(other);
    for (int i = 0; i < other.pieces.size(); i++) {
      Polynomial above = other.pieces.get(i).above();
      if (above.isZero() || above.degree() > 1) {
        return Optional.empty();
      }
      if (above.degree() == 1 && other.covers(i, above.root())) {
        all.add(above.root());
      }
    }
    return with(other, Ratio::dividedBy, all);
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

  private SortedSet<Rational> poles(Curve other) {
    SortedSet<Rational> all = new TreeSet<>(poles);
    all.addAll(other.poles);
    return all;
  }

  private List<Rational> cuts(Curve other) {
    return Stream.concat(cuts.stream(), other.cuts.stream()).sorted().distinct().toList();
  }

  private Optional<Curve> with(
      Curve other, BinaryOperator<Ratio> operator, SortedSet<Rational> all) {
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
    return Optional.of(new Curve(all, results, poles(other)));
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
    return poles.contains(x) ? Optional.empty() : piece(x).at(x);
  }

  /**
   * The changes at which the curve can pass a value.
   *
   * @param value any value
   * @return all x at which it has the value, perhaps some more, and every cut
   */
  public List<Rational> passes(Rational value) {
    return Stream.concat(
            cuts.stream(), pieces.stream().flatMap(piece -> piece.where(value).stream()))
        .toList();
  }

  /**
   * Whether nothing is divided by zero on the way from no change to a change.
   *
   * @param x the change
   * @return false if a point at which the curve is not defined lies between, or is one end
   */
  public boolean reaches(Rational x) {
    return poles.stream()
        .noneMatch(
            pole ->
                pole.compareTo(x.min(Rational.ZERO)) >= 0
                    && pole.compareTo(x.max(Rational.ZERO)) <= 0);
  }
}
