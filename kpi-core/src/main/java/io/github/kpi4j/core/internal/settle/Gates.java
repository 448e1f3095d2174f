package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.internal.eval.Evaluator;
import io.github.kpi4j.core.internal.eval.Frame;
import io.github.kpi4j.core.internal.eval.Scope;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.FeeStep.Figure;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The conditions of lines: what must hold to be paid, and what takes money off. */
final class Gates {
  private final Contract contract;
  private final Evaluator evaluator;
  private final FeePeriods periods;

  Gates(Contract contract, Evaluator evaluator, FeePeriods periods) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.periods = periods;
  }

  /**
   * Whether all conditions hold; where one is unknown the line is pending. One whose days are all
   * excused closes nothing; one whose rows the provider keeps back does not hold.
   */
  boolean open(List<Predicate> conditions, Working line) {
    return conditions.stream().allMatch(condition -> passes(condition, line, false, true));
  }

  /**
   * Whether a penalty is due: nobody pays for days that are excused, and keeping rows back saves
   * nobody from paying.
   */
  boolean due(Predicate condition, Working line) {
    return passes(condition, line, true, false);
  }

  private boolean passes(Predicate condition, Working line, boolean withheld, boolean excused) {
    Frame frame = periods.frame(line.period());
    Explanation answer = evaluator.judged(condition, Scope.WHOLE, frame);
    Optional<Reason> kept = evaluator.withheld().reason(answer);
    if (kept.isPresent()) {
      line.dependsOn(frame.standing(evaluator.withheld().standing(answer.standing())));
      withheld(line, condition, kept.get());
      return withheld;
    }
    line.dependsOn(frame.standing(answer.standing()));
    if (answer.isExcused()) {
      step(
          line,
          excused ? FeeStep.Kind.GATE_EXCUSED : FeeStep.Kind.PENALTY_EXCUSED,
          condition,
          answer);
      return excused;
    }
    if (answer.amount() instanceof Amount.Missing missing) {
      line.pending(missing.reason());
      return false;
    }
    return holds(condition, answer, line);
  }

  private void withheld(Working line, Predicate condition, Reason reason) {
    Map<String, String> words = new LinkedHashMap<>(Map.of("condition", condition.toString()));
    words.putAll(new TreeMap<>(reason.arguments()));
    line.becomes(new Quantity(Rational.ZERO, line.amount().unit()));
    line.step(FeeStep.Kind.WITHHELD, words, Map.of());
  }

  private boolean holds(Predicate condition, Explanation answer, Working line) {
    boolean holds = answer.amount() instanceof Amount.Truth truth && truth.holds();
    if (!holds) {
      line.becomes(new Quantity(Rational.ZERO, line.amount().unit()));
    }
    step(line, holds ? FeeStep.Kind.GATE_OPEN : FeeStep.Kind.GATE_CLOSED, condition, answer);
    return holds;
  }

  private void step(Working line, FeeStep.Kind kind, Predicate condition, Explanation answer) {
    line.step(kind, Map.of("condition", condition.toString()), sides(answer));
  }

  /** The values that decided, as they are shown. */
  private Map<String, Figure> sides(Explanation answer) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Explanation part : answer.parts()) {
      if (part.amount() instanceof Amount.Truth) {
        figures.putAll(sides(part));
      }
      part.shown(contract.rounding())
          .ifPresent(
              value ->
                  figures.put(
                      part.name().orElse(part.expression()), new Figure(value, part.places())));
    }
    return figures;
  }
}
