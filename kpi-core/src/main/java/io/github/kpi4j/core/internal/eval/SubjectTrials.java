package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.stage.Stage.Earned;
import io.github.kpi4j.core.stage.Trials;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tries the conditions of stages for one subject, and keeps how far each answer holds. */
final class SubjectTrials implements Trials {
  private final Evaluator evaluator;
  private final Scope scope;
  private final Optional<LocalDate> termStart;

  /** By day how far all trials until its end can be relied on. */
  private final TreeMap<LocalDate, Standing> standings = new TreeMap<>();

  SubjectTrials(Evaluator evaluator, Scope scope, Optional<LocalDate> termStart) {
    this.evaluator = evaluator;
    this.scope = scope;
    this.termStart = termStart;
  }

  @Override
  public Finding at(Earned stage, LocalDate start, LocalDate day) {
    // Before the first row of all its tables no condition can be known; years need no looking up.
    if (firstFact(stage).filter(first -> day.isBefore(first)).isPresent()) {
      return Finding.UNKNOWN;
    }
    Explanation found = explain(stage, start, day);
    Standing before = standings.isEmpty() ? Standing.CONSTANT : standings.lastEntry().getValue();
    standings.put(day, before.and(found.standing()));
    if (found.amount() instanceof Amount.Truth truth) {
      return truth.holds() ? Finding.HOLDS : Finding.DOES_NOT;
    }
    return Finding.UNKNOWN;
  }

  /** The condition at the end of a day, with each of its parts. */
  Explanation explain(Earned stage, LocalDate start, LocalDate day) {
    return evaluator.condition(stage.graduateWhen(), scope, Frame.of(DateRange.closed(start, day)));
  }

  /** How far the stage of a day can be relied on: it was decided by the days before it. */
  Standing before(LocalDate day) {
    var last = standings.lowerEntry(day);
    return last == null ? Standing.CONSTANT : last.getValue();
  }

  /**
   * The first day of the facts, or of the contract where that is earlier: who owes facts from then
   * on does not gain by leaving them out.
   */
  @Override
  public LocalDate horizon(Earned stage) {
    Optional<LocalDate> first = firstFact(stage);
    return first.isEmpty()
        ? LocalDate.MIN
        : Stream.concat(first.stream(), termStart.stream())
            .min(Comparator.naturalOrder())
            .orElseThrow();
  }

  private Optional<LocalDate> firstFact(Earned stage) {
    Set<Aggregate> leaves = evaluator.planned(stage.graduateWhen()).leaves();
    List<LocalDate> days =
        leaves.stream()
            .map(Aggregate::table)
            .distinct()
            .flatMap(table -> evaluator.leaves().firstDay(table).stream())
            .toList();
    return days.stream().min(Comparator.naturalOrder());
  }
}
