package io.github.kpi4j.core.stage;

import io.github.kpi4j.core.stage.Stage.Earned;
import io.github.kpi4j.core.stage.Stage.IfOverdue;
import io.github.kpi4j.core.stage.Stage.Timed;
import io.github.kpi4j.core.stage.Trials.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks through the stages of a plan, day by day where a condition has to be tried. */
final class StageWalk {
  private final LocalDate until;
  private final Trials trials;

  StageWalk(LocalDate until, Trials trials) {
    this.until = until;
    this.trials = trials;
  }

  List<Stay> stays(StagePlan plan, LocalDate start) {
    List<Stay> stays = new ArrayList<>();
    LocalDate day = start;
    for (Stage stage : plan.stages()) {
      if (day.isAfter(until)) {
        return stays;
      }
      Stay stay = stay(stage, day);
      stays.add(stay);
      if (stay.endExclusive().isEmpty()) {
        return stays;
      }
      day = stay.endExclusive().get();
      if (stay.ending() == Ending.FAILED) {
        if (!day.isAfter(until)) {
          stays.add(running(StagePlan.FAILED, day));
        }
        return stays;
      }
    }
    return stays;
  }

  private Stay stay(Stage stage, LocalDate start) {
    if (stage instanceof Earned earned) {
      return earned(earned, start);
    }
    return stage instanceof Timed timed && isDecided(timed.lasts().after(start))
        ? new Stay(
            stage.name(),
            start,
            Optional.of(timed.lasts().after(start)),
            Ending.LASTED,
            Optional.empty(),
            0,
            0,
            Optional.empty())
        : running(stage.name(), start);
  }

  private static Stay running(String stage, LocalDate start) {
    return new Stay(
        stage, start, Optional.empty(), Ending.RUNNING, Optional.empty(), 0, 0, Optional.empty());
  }

  /** Whether it is known at the end of the last day that a stage begins on a day. */
  private boolean isDecided(LocalDate start) {
    return !start.isAfter(until.plusDays(1));
  }

  private Stay earned(Earned stage, LocalDate start) {
    LocalDate first = stage.lasts().after(start);
    Optional<LocalDate> overdue = stage.limit().map(limit -> limit.atMost().after(start));
    boolean held = stage.limit().filter(limit -> limit.ifOverdue() == IfOverdue.HOLD).isPresent();
    Optional<LocalDate> forced = held ? Optional.empty() : overdue;
    if (forced.filter(end -> isBeforeFacts(stage, end)).isPresent()) {
      LocalDate end = first.plusDays(1);
      return new Stay(
          stage.name(),
          start,
          Optional.of(end),
          Ending.BEFORE_FACTS,
          overdue,
          0,
          0,
          Optional.empty());
    }
    int tried = 0;
    int unknown = 0;
    LocalDate last = null;
    LocalDate stop = forced.orElse(LocalDate.MAX);
    for (LocalDate day = first; day.isBefore(stop) && !day.isAfter(until); day = day.plusDays(1)) {
      Finding finding = trials.at(stage, start, day);
      last = day;
      tried++;
      unknown += finding == Finding.UNKNOWN ? 1 : 0;
      if (finding == Finding.HOLDS) {
        return new Stay(
            stage.name(),
            start,
            Optional.of(day.plusDays(1)),
            Ending.GRADUATED,
            overdue,
            tried,
            unknown,
            Optional.of(day));
      }
    }
    boolean over = isDecided(stop);
    Ending ending = over ? forced(stage) : going(first, held ? overdue : Optional.empty());
    return new Stay(
        stage.name(),
        start,
        over ? Optional.of(stop) : Optional.empty(),
        ending,
        overdue,
        tried,
        unknown,
        Optional.ofNullable(last));
  }

  /** Whether no facts reach back to any day on which the condition would have been tried. */
  private boolean isBeforeFacts(Earned stage, LocalDate end) {
    return isDecided(end) && !end.isAfter(trials.horizon(stage));
  }

  private static Ending forced(Earned stage) {
    boolean fails = stage.limit().filter(limit -> limit.ifOverdue() == IfOverdue.FAIL).isPresent();
    return fails ? Ending.FAILED : Ending.ADVANCED;
  }

  private Ending going(LocalDate first, Optional<LocalDate> heldFrom) {
    if (heldFrom.filter(day -> !day.isAfter(until)).isPresent()) {
      return Ending.HELD;
    }
    return first.isAfter(until) ? Ending.RUNNING : Ending.TRYING;
  }
}
