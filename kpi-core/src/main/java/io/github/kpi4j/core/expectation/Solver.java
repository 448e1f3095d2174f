package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Call;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Function;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what metrics have to come to so that a formula comes to a wanted amount. It turns a formula
 * round from the outside in: {@code a / b} is 12 % where {@code b} is 10,000 and {@code a} 1,200.
 * What it cannot turn round it leaves; whether what it found is right the test itself shows.
 */
final class Solver {
  // Formulas that people write need some dozens; without a bound nested ones could take for ever.
  private static final int MOST_STEPS = 20_000;

  private final Contract contract;
  private final Given given;
  private final Map<String, Rational> least;
  private int steps;

  /** How figures can be given. */
  interface Given {
    /** Whether a metric can be said to come to an amount, as it stands. */
    boolean can(Metric metric, Rational amount);

    /** Whether every day has the same figure, as for what is asked day by day. */
    boolean everyDay();
  }

  /** The days that a formula looks at, and whether a window has chosen them. */
  record Over(DateRange days, boolean window) {}

  /**
   * A solver.
   *
   * @param least how much of a metric there has to be at least, where it is divided by
   */
  Solver(Contract contract, Given given, Map<String, Rational> least) {
    this.contract = contract;
    this.given = given;
    this.least = Map.copyOf(least);
  }

  Contract contract() {
    return contract;
  }

  /** Figures with which a metric comes to an amount. */
  Optional<Figures> metric(String name, DateRange days, Rational amount, Figures figures) {
    return reference(contract.metric(name), new Over(days, false), amount, figures);
  }

  /** What a metric comes to, if all that it needs is settled. */
  Optional<Rational> value(String name, DateRange days, Figures figures) {
    return value(contract.metric(name), new Over(days, false), figures);
  }

  /** Figures with which a formula comes to an amount. */
  Optional<Figures> solve(Formula formula, Over over, Rational amount, Figures figures) {
    if (isTired()) {
      return Optional.empty();
    }
    Optional<Rational> known = value(formula, over, figures);
    if (known.isPresent()) {
      return known.filter(amount::equals).map(same -> figures);
    }
    if (formula instanceof Reference reference) {
      return reference(contract.metric(reference.metric()), over, amount, figures);
    }
    if (formula instanceof Formula.Negation negation) {
      return solve(negation.operand(), over, amount.negated(), figures);
    }
    if (formula instanceof Binary binary) {
      return binary(binary, over, amount, figures);
    }
    if (formula instanceof Call call) {
      return call(call, over, amount, figures);
    }
    if (formula instanceof Formula.PerDay perDay) {
      Rational days = Rational.of(days(perDay.argument(), over).days());
      return solve(perDay.argument(), over, amount.times(days), figures);
    }
    if (formula instanceof Window window) {
      return solve(window.argument(), inside(window, over), amount, figures);
    }
    if (formula instanceof Formula.Choice choice) {
      Conditions conditions = new Conditions(this);
      return conditions
          .settle(choice.condition(), true, over, figures)
          .flatMap(chosen -> solve(choice.then(), over, amount, chosen))
          .or(
              () ->
                  conditions
                      .settle(choice.condition(), false, over, figures)
                      .flatMap(chosen -> solve(choice.otherwise(), over, amount, chosen)));
    }
    return Optional.empty();
  }

  /** The least or most of values is what all of them are; other functions leave most as it is. */
  private Optional<Figures> call(Call call, Over over, Rational amount, Figures figures) {
    boolean all = call.function() == Function.MIN || call.function() == Function.MAX;
    Optional<Figures> found = Optional.of(figures);
    for (Formula argument : all ? call.arguments() : call.arguments().subList(0, 1)) {
      found =
          found.flatMap(
              more ->
                  all && value(argument, over, more).isPresent()
                      ? Optional.of(more)
                      : solve(argument, over, amount, more));
    }
    return found;
  }

  /** What a formula comes to, if all that it needs is settled. */
  Optional<Rational> value(Formula formula, Over over, Figures figures) {
    if (isTired()) {
      return Optional.empty();
    }
    if (formula instanceof Literal literal) {
      return Optional.of(literal.quantity().amount());
    }
    if (formula instanceof Reference reference) {
      return value(contract.metric(reference.metric()), over, figures);
    }
    if (formula instanceof Formula.Negation negation) {
      return value(negation.operand(), over, figures).map(Rational::negated);
    }
    if (formula instanceof Binary binary) {
      return value(binary.left(), over, figures)
          .flatMap(
              left ->
                  value(binary.right(), over, figures)
                      .flatMap(right -> value(binary.operator(), left, right)));
    }
    if (formula instanceof Formula.PerDay perDay) {
      Rational days = Rational.of(days(perDay.argument(), over).days());
      return value(perDay.argument(), over, figures).map(sum -> sum.dividedBy(days));
    }
    if (formula instanceof Call call) {
      return value(call, over, figures);
    }
    if (formula instanceof Formula.Choice choice) {
      return new Conditions(this)
          .holds(choice.condition(), over, figures)
          .flatMap(yes -> value(yes ? choice.then() : choice.otherwise(), over, figures));
    }
    return formula instanceof Window window
        ? value(window.argument(), inside(window, over), figures)
        : Optional.empty();
  }

  private Optional<Rational> value(Call call, Over over, Figures figures) {
    List<Rational> values = new ArrayList<>();
    for (Formula argument : call.arguments()) {
      value(argument, over, figures).ifPresent(values::add);
    }
    if (values.size() < call.arguments().size()) {
      return Optional.empty();
    }
    Rational first = values.get(0);
    return switch (call.function()) {
      case ABS -> Optional.of(first.max(first.negated()));
      case MIN -> values.stream().reduce(Rational::min);
      case MAX -> values.stream().reduce(Rational::max);
      case CLAMP -> Optional.of(first.max(values.get(1)).min(values.get(2)));
      case COALESCE -> Optional.of(first);
      // The test itself shows whether the rounded value is wanted.
      case ROUND -> Optional.empty();
    };
  }

  private boolean isTired() {
    steps++;
    return steps > MOST_STEPS;
  }

  private Optional<Rational> value(Metric metric, Over over, Figures figures) {
    Optional<Rational> direct =
        figures
            .of(key(metric, over))
            .map(one -> perDay(metric, over) ? one.times(Rational.of(over.days().days())) : one);
    return direct.isEmpty() && metric.definition() instanceof Derived derived
        ? value(derived.formula(), over, figures)
        : direct;
  }

  private static Optional<Rational> value(Operator operator, Rational left, Rational right) {
    return switch (operator) {
      case PLUS -> Optional.of(left.plus(right));
      case MINUS -> Optional.of(left.minus(right));
      case TIMES -> Optional.of(left.times(right));
      case DIVIDED_BY -> right.isZero() ? Optional.empty() : Optional.of(left.dividedBy(right));
    };
  }

  private Optional<Figures> reference(Metric metric, Over over, Rational amount, Figures figures) {
    Optional<Rational> known = value(metric, over, figures);
    if (known.isPresent()) {
      return known.filter(amount::equals).map(same -> figures);
    }
    Rational one =
        perDay(metric, over) ? amount.dividedBy(Rational.of(over.days().days())) : amount;
    if (given.can(metric, one)) {
      return Optional.of(figures.with(key(metric, over), one));
    }
    return metric.definition() instanceof Derived derived
        ? solve(derived.formula(), over, amount, figures)
        : Optional.empty();
  }

  /** A sum over a window that moves from day to day is made of the same figure on every day. */
  private boolean perDay(Metric metric, Over over) {
    return given.everyDay() && over.window() && Rehearsal.addsUp(metric);
  }

  private Figures.Key key(Metric metric, Over over) {
    boolean every = given.everyDay() && (over.window() || !Rehearsal.addsUp(metric));
    return new Figures.Key(metric.name(), every ? Optional.empty() : Optional.of(over.days()));
  }

  private Optional<Figures> binary(Binary binary, Over over, Rational amount, Figures figures) {
    Formula left = binary.left();
    Formula right = binary.right();
    Optional<Rational> first = value(left, over, figures);
    Optional<Rational> second = value(right, over, figures);
    if (first.isPresent()) {
      return right(binary.operator(), first.get(), amount)
          .flatMap(wanted -> solve(right, over, wanted, figures));
    }
    if (second.isPresent()) {
      return left(binary.operator(), second.get(), amount)
          .flatMap(wanted -> solve(left, over, wanted, figures));
    }
    Optional<Figures> found = Optional.empty();
    for (Rational settled : candidates(binary, over)) {
      found =
          found.or(
              () ->
                  solve(right, over, settled, figures)
                      .flatMap(more -> besides(binary, over, settled, amount, more)));
    }
    return found.or(
        () ->
            solve(left, over, Rational.ZERO, figures)
                .flatMap(
                    more ->
                        right(binary.operator(), Rational.ZERO, amount)
                            .flatMap(wanted -> solve(right, over, wanted, more))));
  }

  /** The left side, where the right one is settled. */
  private Optional<Figures> besides(
      Binary binary, Over over, Rational right, Rational amount, Figures figures) {
    return left(binary.operator(), right, amount)
        .flatMap(wanted -> solve(binary.left(), over, wanted, figures));
  }

  /** What the right side may be, so that the left side is a decimal. */
  private Set<Rational> candidates(Binary binary, Over over) {
    Set<Rational> candidates = new LinkedHashSet<>();
    switch (binary.operator()) {
      case PLUS, MINUS -> candidates.add(Rational.ZERO);
      case TIMES -> candidates.add(Rational.ONE);
      case DIVIDED_BY -> {
        Rational divisor = divisor(binary.right());
        candidates.add(divisor);
        // What is counted comes in small numbers only.
        candidates.add(enough(binary.right()));
        if (given.everyDay()) {
          // So that what a window adds up is whole on each of its days.
          Rational days = Rational.of(days(binary.left(), over).days());
          candidates.add(divisor.times(days));
        }
      }
    }
    return candidates;
  }

  /** The least multiple of the last place of a quotient that is enough. */
  private Rational divisor(Formula formula) {
    BigInteger unit = BigInteger.TEN.pow(Rehearsal.PLACES);
    Rational enough = enough(formula);
    BigInteger times =
        enough.numerator().divide(enough.denominator().multiply(unit)).add(BigInteger.ONE);
    return Rational.of(unit.multiply(times), BigInteger.ONE);
  }

  private Rational enough(Formula formula) {
    return formula instanceof Reference reference
        ? least.getOrDefault(reference.metric(), Rational.ONE)
        : Rational.ONE;
  }

  private static Optional<Rational> right(Operator operator, Rational left, Rational amount) {
    return switch (operator) {
      case PLUS -> Optional.of(amount.minus(left));
      case MINUS -> Optional.of(left.minus(amount));
      case TIMES -> left.isZero() ? Optional.empty() : Optional.of(amount.dividedBy(left));
      case DIVIDED_BY ->
          amount.isZero() || left.isZero() ? Optional.empty() : Optional.of(left.dividedBy(amount));
    };
  }

  private static Optional<Rational> left(Operator operator, Rational right, Rational amount) {
    return switch (operator) {
      case PLUS -> Optional.of(amount.minus(right));
      case MINUS -> Optional.of(amount.plus(right));
      case TIMES -> right.isZero() ? Optional.empty() : Optional.of(amount.dividedBy(right));
      case DIVIDED_BY -> right.isZero() ? Optional.empty() : Optional.of(amount.times(right));
    };
  }

  /** The days that a formula is of, which a window may have chosen. */
  private DateRange days(Formula formula, Over over) {
    return formula instanceof Window window ? inside(window, over).days() : over.days();
  }

  private Over inside(Window window, Over over) {
    return new Over(new WindowDays(contract).of(window, over.days()), true);
  }
}
