package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Feasibility;
import io.github.kpi4j.core.result.Feasibility.Line;
import io.github.kpi4j.core.result.Feasibility.Reached;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.target.KpiTarget.Against;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds a target against what was reached before. */
public final class FeasibilityCheck {
  /** How far back the past is looked at, in periods. */
  private static final int FURTHEST = 120;

  private static final int LAST = 3;

  private final Contract contract;
  private final Evaluator evaluator;
  private final LocalDate asOf;

  /**
   * A check for one evaluation.
   *
   * @param contract the contract
   * @param evaluator gives the values
   * @param asOf the day at whose end it is made
   */
  public FeasibilityCheck(Contract contract, Evaluator evaluator, LocalDate asOf) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.asOf = asOf;
  }

  /**
   * Checks one target.
   *
   * @param target which one
   * @return the part of each period that is not over beside the past
   */
  public Feasibility of(Target target) {
    List<Period> periods =
        target.time().map(split -> split.periods()).orElse(List.of(target.over()));
    List<Reached> past = past(target, periods.get(0));
    List<Line> lines = new ArrayList<>();
    for (Period period : periods) {
      if (period.days().last().isAfter(asOf)) {
        Amount part =
            evaluator.targets().part(target, Against.ORIGINAL, Scope.WHOLE, period.days());
        if (part instanceof Amount.Missing missing) {
          return new Feasibility(contract, target, List.of(), Optional.of(missing.reason()));
        }
        lines.add(line(target, period, part.known().orElseThrow(), past));
      }
    }
    return new Feasibility(contract, target, lines, Optional.empty());
  }

  private Line line(Target target, Period period, Rational wanted, List<Reached> past) {
    Optional<Reached> lastYear = lastYear(period, past);
    Optional<Reached> best =
        past.stream().max(Comparator.comparing(reached -> reached.value().amount()));
    Optional<Rational> growth =
        lastYear
            .or(() -> past.stream().findFirst())
            .map(reached -> reached.value().amount())
            .filter(amount -> amount.signum() > 0)
            .map(amount -> wanted.dividedBy(amount).minus(Rational.ONE));
    boolean stretched =
        target
            .stretch()
            .flatMap(
                stretch ->
                    best.map(
                        b ->
                            wanted.compareTo(b.value().amount().times(Rational.ONE.plus(stretch)))
                                > 0))
            .orElse(false);
    return new Line(
        period,
        new Quantity(wanted, target.total().unit()),
        past.subList(0, Math.min(LAST, past.size())),
        lastYear,
        best,
        growth,
        stretched);
  }

  private Optional<Reached> lastYear(Period period, List<Reached> past) {
    Optional<Grain> grain = period.grain();
    return grain
        .flatMap(g -> contract.calendar().find(period.days().start().minusYears(1), g))
        .flatMap(
            same -> past.stream().filter(reached -> reached.period().equals(same)).findFirst());
  }

  /** The complete periods before today, the newest first, as far back as there are facts. */
  private List<Reached> past(Target target, Period like) {
    List<Reached> past = new ArrayList<>();
    Optional<Grain> grain = like.grain();
    if (grain.isEmpty()) {
      return past;
    }
    Optional<Period> period = contract.calendar().find(asOf, grain.get());
    for (int i = 0; i < FURTHEST && period.isPresent(); i++) {
      Period now = period.get();
      if (!now.days().last().isAfter(asOf)) {
        Explanation value = value(target, now);
        if (value.standing().finality() == Finality.PARTIAL) {
          break;
        }
        // A month without any row is complete and has nothing to compare with.
        value.shown(contract.rounding()).ifPresent(shown -> past.add(new Reached(now, shown)));
      }
      period = contract.calendar().find(now.days().start().minusDays(1), grain.get());
    }
    return past;
  }

  private Explanation value(Target target, Period period) {
    return evaluator.metric(
        target.metric(), Scope.WHOLE, new Frame(Optional.of(period), period.days()));
  }
}
