package io.github.kpi4j.cli;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The periods right before one, which give a page its trend.
 *
 * @param contract what they are judged by
 * @param facts the facts that there are
 * @param asOf as of when
 */
record PeriodsBefore(CompiledContract contract, FactSet facts, AsOf asOf) {
  /** With the period itself half a year of months. */
  private static final int MOST = 5;

  /**
   * Judges them.
   *
   * @param period a month, a week or another period of the calendar; other days have none before
   * @return the earliest first, back to the last one of which anything is known, at most five
   */
  List<Evaluation> of(Period period) {
    Deque<Evaluation> before = new ArrayDeque<>();
    while (before.size() < MOST) {
      Optional<Evaluation> earlier = judged(period, before.size() + 1);
      if (earlier.isEmpty()) {
        break;
      }
      before.addFirst(earlier.get());
    }
    return List.copyOf(before);
  }

  private Optional<Evaluation> judged(Period period, int back) {
    return period
        .grain()
        .flatMap(
            grain ->
                contract.contract().calendar().findShifted(period.days().start(), grain, -back))
        .map(earlier -> contract.judge(facts, earlier, asOf))
        .filter(PeriodsBefore::tellsAnything);
  }

  private static boolean tellsAnything(Evaluation evaluation) {
    return evaluation.kpis().stream()
        .anyMatch(kpi -> kpi.explanation().amount().known().isPresent());
  }
}
