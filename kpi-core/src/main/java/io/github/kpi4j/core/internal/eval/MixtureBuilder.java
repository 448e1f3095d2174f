package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.draft.Bounds;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Call;
import io.github.kpi4j.core.metric.Formula.Choice;
import io.github.kpi4j.core.metric.Formula.Exchange;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.PerDay;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Function;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Contribution.Cause;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.DaySet;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the inputs of a metric's formula from what explains its value in two periods: leaves, the
 * numbers of days behind {@code per_day}, rates of exchange.
 */
final class MixtureBuilder {
  private static final int STUCK = -1;

  private final Evaluation before;
  private final Evaluation now;
  private final DaySet excusedBefore;
  private final DaySet excusedNow;
  private final Mixture mixture = new Mixture();
  // What two results were made within is not known here; their own values are small enough.
  private final Arithmetic arithmetic = new Arithmetic(Bounds.DEFAULT.valueBits());
  private final Map<Place, Integer> metrics = new HashMap<>();
  private final Map<Place, Integer> inputs = new HashMap<>();
  private Optional<Reason> gap = Optional.empty();

  /** Something that is looked at through some windows: the same value at each of its places. */
  private record Place(Object what, List<String> windows) {}

  /** What explains a part of the formula in each of the periods. */
  private record Pair(Explanation before, Explanation now) {
    Pair part(int index) {
      return new Pair(before.parts().get(index), now.parts().get(index));
    }
  }

  /**
   * A builder for one KPI.
   *
   * @param metric the KPI's metric, which says which days are excused
   */
  MixtureBuilder(Evaluation before, Evaluation now, String metric) {
    this.before = before;
    this.now = now;
    this.excusedBefore = before.contract().excusedDays(metric, before.asOf());
    this.excusedNow = now.contract().excusedDays(metric, now.asOf());
  }

  /** The metric with two values for each input; empty if there is a {@link #gap}. */
  Optional<Mixture> build(String metric, Explanation then, Explanation today) {
    return metric(metric, new Pair(then, today), List.of()) == STUCK
        ? Optional.empty()
        : Optional.of(mixture);
  }

  /** Why the inputs cannot be told. */
  Reason gap() {
    return gap.orElseThrow();
  }

  private int stuck(Reason reason) {
    gap = gap.isPresent() ? gap : Optional.of(reason);
    return STUCK;
  }

  private int otherTerms(String name) {
    return stuck(
        new Reason(
            Reason.Kind.OTHER_TERMS, Map.of("name", name, "period", before.period().name())));
  }

  private int metric(String name, Pair pair, List<String> windows) {
    Place place = new Place(name, windows);
    Integer known = metrics.get(place);
    if (known != null) {
      return known;
    }
    for (Explanation side : List.of(pair.before(), pair.now())) {
      if (side.amount() instanceof Amount.Missing missing) {
        return stuck(missing.reason());
      }
    }
    Metric metric = now.contract().metric(name);
    Definition definition = metric.definition();
    if (!definition.toString().equals(definition(before.contract(), name))) {
      return otherTerms(name);
    }
    int step =
        definition instanceof Derived derived
            // A formula that is one name only is explained by that metric.
            ? node(
                derived.formula(),
                derived.formula() instanceof Reference ? pair.part(0) : pair,
                windows)
            : input(Cause.LEAF, Leaf.of((Aggregate) definition), name, pair, windows);
    metrics.put(place, step);
    return step;
  }

  private static String definition(Contract contract, String name) {
    return contract.metrics().stream()
        .filter(metric -> metric.name().equals(name))
        .map(metric -> metric.definition().toString())
        .findFirst()
        .orElse("");
  }

  private int input(Cause cause, Object what, String name, Pair pair, List<String> windows) {
    Optional<Rational> then = pair.before().amount().known();
    Optional<Rational> today = pair.now().amount().known();
    Explanation shown = pair.now();
    return then.isEmpty() || today.isEmpty()
        ? otherTerms(name)
        : input(
            new Place(what, windows),
            new Mixture.Input(
                cause,
                windows.isEmpty() ? name : name + ": " + windows.get(windows.size() - 1),
                new Quantity(then.get(), shown.unit()),
                new Quantity(today.get(), shown.unit()),
                shown.places()));
  }

  private int input(Place place, Mixture.Input input) {
    return inputs.computeIfAbsent(place, p -> mixture.input(input));
  }

  private int node(Formula formula, Pair pair, List<String> windows) {
    if (isConstant(formula)) {
      return constant(formula);
    }
    if (formula instanceof Reference reference) {
      return metric(reference.metric(), pair, windows);
    }
    if (formula instanceof Window.AverageOver window) {
      return input(Cause.LEAF, window.toString(), window.toString(), pair, windows);
    }
    if (formula instanceof Window window) {
      return window(window, pair, windows);
    }
    if (formula instanceof Choice choice) {
      return choice(choice, pair, windows);
    }
    if (formula instanceof PerDay perDay) {
      return perDay(perDay, pair, windows);
    }
    if (formula instanceof Exchange exchange && pair.before().parts().size() == 2) {
      int money = node(exchange.amount(), pair.part(0), windows);
      Explanation rate = pair.now().parts().get(1);
      return operation(
          formula,
          List.of(
              money,
              input(Cause.RATE, rate.expression(), rate.expression(), pair.part(1), windows)));
    }
    if (formula instanceof Call call && call.function() == Function.COALESCE) {
      return coalesce(call, pair, windows);
    }
    return parts(formula, pair, windows);
  }

  private int parts(Formula formula, Pair pair, List<String> windows) {
    List<Integer> parts = new ArrayList<>();
    Iterator<Pair> explained = explained(pair);
    for (Formula part : formula.parts()) {
      parts.add(isConstant(part) ? constant(part) : node(part, explained.next(), windows));
    }
    return operation(formula, parts);
  }

  private static Iterator<Pair> explained(Pair pair) {
    List<Pair> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(pair.before().parts().size(), pair.now().parts().size()); i++) {
      parts.add(pair.part(i));
    }
    return parts.iterator();
  }

  /** Numbers alone, which explanations leave out. */
  private static boolean isConstant(Formula formula) {
    boolean plain =
        formula instanceof Literal
            || formula instanceof Negation
            || formula instanceof Binary
            || formula instanceof Call;
    return plain && formula.parts().stream().allMatch(MixtureBuilder::isConstant);
  }

  private int constant(Formula formula) {
    return operation(formula, formula.parts().stream().map(this::constant).toList());
  }

  private int operation(Formula formula, List<Integer> parts) {
    return parts.contains(STUCK) ? STUCK : mixture.step(parts, amounts -> amount(formula, amounts));
  }

  private Amount amount(Formula formula, List<Amount> parts) {
    if (formula instanceof Literal literal) {
      return Amount.of(literal.quantity().amount());
    }
    if (formula instanceof Negation) {
      return Arithmetic.negated(parts.get(0));
    }
    if (formula instanceof Binary binary) {
      return arithmetic.binary(
          binary.operator(), parts.get(0), parts.get(1), binary.right().toString());
    }
    if (formula instanceof Call call) {
      return Arithmetic.call(call.function(), parts, now.contract().rounding());
    }
    Operator operator = formula instanceof PerDay ? Operator.DIVIDED_BY : Operator.TIMES;
    return arithmetic.binary(operator, parts.get(0), parts.get(1), "days");
  }

  private int window(Window window, Pair pair, List<String> windows) {
    if (pair.before().parts().isEmpty() || pair.now().parts().isEmpty()) {
      return missing(pair, window);
    }
    List<String> inside = new ArrayList<>(windows);
    inside.add(window.toString());
    return node(window.argument(), pair.part(0), inside);
  }

  private int missing(Pair pair, Formula formula) {
    for (Explanation side : List.of(pair.before(), pair.now())) {
      if (side.amount() instanceof Amount.Missing missing) {
        return stuck(missing.reason());
      }
    }
    return otherTerms(formula.toString());
  }

  private int perDay(PerDay perDay, Pair pair, List<String> windows) {
    if (pair.before().parts().isEmpty() || pair.now().parts().isEmpty()) {
      return missing(pair, perDay);
    }
    Pair argument = pair.part(0);
    long then = excusedBefore.leftOf(argument.before().days()).days();
    long today = excusedNow.leftOf(argument.now().days()).days();
    int value = node(perDay.argument(), argument, windows);
    int days =
        input(
            new Place(List.of(then, today), List.of()),
            new Mixture.Input(
                Cause.DAYS,
                perDay.toString(),
                new Quantity(Rational.of(then), Unit.Plain.DAYS),
                new Quantity(Rational.of(today), Unit.Plain.DAYS),
                0));
    return operation(perDay, List.of(value, days));
  }

  /** The branch that was taken in both periods. */
  private int choice(Choice choice, Pair pair, List<String> windows) {
    boolean known =
        pair.before().amount() instanceof Amount.Known
            && pair.now().amount() instanceof Amount.Known;
    if (!known) {
      return missing(pair, choice);
    }
    Amount then = pair.part(0).before().amount();
    if (!(then instanceof Amount.Truth truth) || !then.equals(pair.part(0).now().amount())) {
      return otherTerms(choice.toString());
    }
    Formula taken = truth.holds() ? choice.then() : choice.otherwise();
    return isConstant(taken) ? constant(taken) : node(taken, pair.part(1), windows);
  }

  /** The value that was there in both periods. */
  private int coalesce(Call call, Pair pair, List<String> windows) {
    Formula first = call.arguments().get(0);
    if (isConstant(first)) {
      return constant(first);
    }
    boolean then = pair.part(0).before().amount() instanceof Amount.Known;
    boolean today = pair.part(0).now().amount() instanceof Amount.Known;
    if (then != today) {
      return otherTerms(call.toString());
    }
    if (then) {
      return node(first, pair.part(0), windows);
    }
    Formula second = call.arguments().get(1);
    return isConstant(second) ? constant(second) : node(second, pair.part(1), windows);
  }
}
