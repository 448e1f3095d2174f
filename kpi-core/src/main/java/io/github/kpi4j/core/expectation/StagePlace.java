package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.stage.Stage;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.value.CalendarLength;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a subject has to start so that it is in a stage on a day, and what has to hold on its way
 * there.
 *
 * @param start the day on which its first stage begins
 * @param conditions the conditions by which it leaves the stages before
 * @param way the days before that day on which they hold; none for a first stage
 */
record StagePlace(LocalDate start, List<Predicate> conditions, DateRange way) {
  // Longer than stages last.
  private static final int MOST_DAYS = 4000;

  /** The latest start with which a subject is in a stage on a day; empty if there is none. */
  static Optional<StagePlace> of(StagePlan plan, String stage, LocalDate day) {
    List<Stage> before = new ArrayList<>();
    for (Stage one : plan.stages()) {
      boolean failsHere = stage.equals(StagePlan.FAILED) && fails(one);
      if (one.name().equals(stage) || failsHere) {
        return of(before, failsHere ? Optional.of((Stage.Earned) one) : Optional.empty(), day);
      }
      before.add(one);
    }
    return Optional.empty();
  }

  private static boolean fails(Stage stage) {
    return stage instanceof Stage.Earned earned
        && earned.limit().filter(limit -> limit.ifOverdue() == Stage.IfOverdue.FAIL).isPresent();
  }

  private static Optional<StagePlace> of(
      List<Stage> before, Optional<Stage.Earned> failing, LocalDate day) {
    List<Predicate> conditions =
        before.stream()
            .filter(Stage.Earned.class::isInstance)
            .map(stage -> ((Stage.Earned) stage).graduateWhen())
            .toList();
    for (int back = 0; back < MOST_DAYS; back++) {
      LocalDate start = day.minusDays(back);
      LocalDate arrival = start;
      for (Stage stage : before) {
        arrival = next(stage, arrival);
      }
      for (Stage.Limit limit : failing.stream().flatMap(f -> f.limit().stream()).toList()) {
        arrival = limit.atMost().after(arrival);
      }
      if (!arrival.isAfter(day)) {
        return Optional.of(new StagePlace(start, conditions, new DateRange(start, day)));
      }
    }
    return Optional.empty();
  }

  /** The first day of the next stage, where everything goes as fast as it can. */
  private static LocalDate next(Stage stage, LocalDate start) {
    if (stage instanceof Stage.Timed timed) {
      return timed.lasts().after(start);
    }
    CalendarLength lasts = ((Stage.Earned) stage).lasts();
    return lasts.after(start).plusDays(1);
  }

  /** What has to be given on the way, by a solver of figures that are the same on every day. */
  Optional<Figures> figures(Solver solver) {
    LocalDate first = way.start();
    Solver.Over each = new Solver.Over(DateRange.closed(first, first), true);
    return new Conditions(solver).settleAll(conditions, each, Figures.NONE);
  }
}
