package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks alerts at the end of every day, from the first day on which a subject has a row, or the
 * first of the term. Nothing is remembered from one evaluation to the next, so it does not matter
 * when and how often somebody looks.
 */
public final class AlertWatch {
  private static final Amount NOT_ARRIVED =
      new Amount.Missing(new Reason(Reason.Kind.NO_DATA, Map.of()));

  private static final Comparator<AlertState> WORST_FIRST =
      Comparator.comparingInt(
              (AlertState s) ->
                  switch (s.state()) {
                    case FIRING -> 0;
                    case PENDING -> 1;
                    case CLEARED -> 2;
                    case OK -> 3;
                  })
          .thenComparing(AlertState::words, Subjects.ORDER);

  private final Contract contract;
  private final Evaluator evaluator;
  private final DailyLeaves leaves;
  private final Evaluator daily;
  private final LocalDate today;

  /**
   * A watch for one evaluation.
   *
   * @param contract the contract
   * @param evaluator gives the values
   * @param today the last day at whose end is asked
   */
  public AlertWatch(Contract contract, Evaluator evaluator, LocalDate today) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.leaves = new DailyLeaves(evaluator.tables());
    this.daily = evaluator.daily(leaves);
    this.today = today;
  }

  /**
   * How the contract's alerts stand.
   *
   * @return one result each, in the order of the contract
   */
  public List<AlertResult> results() {
    return contract.alerts().stream().map(this::result).toList();
  }

  private AlertResult result(Alert alert) {
    Set<Aggregate> needed = new LinkedHashSet<>(evaluator.planned(alert.when()).leaves());
    alert.clearWhen().ifPresent(clear -> needed.addAll(evaluator.planned(clear).leaves()));
    Map<List<String>, LocalDate> starts = new HashMap<>();
    for (Aggregate leaf : needed) {
      leaves
          .firstRows(leaf, alert.forEach(), alert.where())
          .forEach((words, day) -> starts.merge(words, day, AlertWatch::earlier));
    }
    if (alert.forEach().isEmpty()) {
      // The whole contract is there even if nothing has happened yet.
      starts.putIfAbsent(List.of(), today.plusDays(1));
      LocalDate sinceWhen = frame(today).map(f -> f.days().start()).orElse(today);
      evaluator
          .given()
          .firstDay(sinceWhen)
          .ifPresent(day -> starts.merge(List.of(), day, AlertWatch::earlier));
    } else {
      starts.values().removeIf(first -> first.isAfter(today));
      evaluator.watch().subjects(starts.size());
    }
    List<AlertState> states =
        starts.entrySet().stream()
            .map(subject -> state(alert, subject.getKey(), subject.getValue()))
            .sorted(WORST_FIRST)
            .toList();
    return new AlertResult(alert, today, states);
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private AlertState state(Alert alert, List<String> words, LocalDate first) {
    Scope scope =
        alert.forEach().isEmpty()
            ? Scope.of(alert.where())
            : new Scope(new TreeMap<>(), alert.where()).at(alert.forEach(), words);
    AlertClock clock = new AlertClock(alert);
    Map<Predicate, LocalDate> arrived = new HashMap<>();
    arrived.put(alert.when(), arrived(alert.when()));
    alert.clearWhen().ifPresent(clear -> arrived.put(clear, arrived(clear)));
    LocalDate start = contract.term().map(DateRange::start).filter(first::isBefore).orElse(first);
    for (LocalDate day = start; !day.isAfter(today); day = day.plusDays(1)) {
      Optional<Frame> frame = frame(day);
      if (frame.isPresent()) {
        LocalDate now = day;
        clock.tick(
            day,
            condition ->
                now.isAfter(arrived.getOrDefault(condition, LocalDate.MIN))
                    ? NOT_ARRIVED
                    : daily.condition(condition, scope, frame.get()).amount());
        daily.forget();
      }
    }
    leaves.forget();
    List<AlertState.Change> changes =
        clock.moves().stream().map(move -> change(move, scope)).toList();
    return new AlertState(
        words,
        clock.state(),
        changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1).day()),
        clock.unknownSince(),
        changes);
  }

  /** The change with the values that decided it, as anybody could look them up. */
  private AlertState.Change change(AlertClock.Move move, Scope scope) {
    return new AlertState.Change(
        move.day(),
        move.state(),
        evaluator.condition(move.decidedBy(), scope, frame(move.day()).orElseThrow()));
  }

  /** The review period that a day lies in, up to the end of that day. */
  private Optional<Frame> frame(LocalDate day) {
    Optional<Period> period = contract.calendar().find(day, contract.review());
    return period.map(whole -> new Frame(period, DateRange.closed(whole.days().start(), day)));
  }

  /**
   * The last day on which a condition can be asked: the one that all tables of events have come to.
   * On the days behind it a sum would only lack what is still on its way. States say themselves for
   * how long they hold.
   */
  private LocalDate arrived(Predicate condition) {
    if (evaluator.given().firstDay(today).isPresent()) {
      // Nothing is still on its way to a test.
      return LocalDate.MAX;
    }
    return evaluator.planned(condition).leaves().stream()
        .filter(leaf -> !leaf.aggregation().ofState())
        .map(leaf -> leaves.lastDay(leaf.table()).orElse(LocalDate.MIN))
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }
}
