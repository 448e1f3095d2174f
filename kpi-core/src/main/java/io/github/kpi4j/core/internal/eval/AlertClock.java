package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.result.AlertState.State;
import io.github.kpi4j.core.result.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an alert moves from day to day. A day on which nobody can tell whether its condition holds
 * moves nothing: it neither counts for {@code for} nor breaks it, and neither fires nor clears.
 */
final class AlertClock {
  private final Alert alert;
  private final List<Move> moves = new ArrayList<>();
  private State state = State.OK;
  private int held;
  private @Nullable LocalDate unknownSince;

  /** A change at the end of a day, and the condition that decided it. */
  record Move(LocalDate day, State state, Predicate decidedBy) {}

  AlertClock(Alert alert) {
    this.alert = alert;
  }

  /**
   * The end of the next day.
   *
   * @param answers what a condition comes to on that day
   */
  void tick(LocalDate day, Function<Predicate, Amount> answers) {
    Amount when = answers.apply(alert.when());
    if (state == State.FIRING) {
      firing(day, when, answers);
      return;
    }
    known(day, when instanceof Amount.Truth);
    if (when instanceof Amount.Truth truth) {
      if (truth.holds()) {
        held++;
        move(day, held >= alert.days() ? State.FIRING : State.PENDING, alert.when());
      } else {
        held = 0;
        // What is over stays so until it starts again.
        move(day, state == State.CLEARED ? State.CLEARED : State.OK, alert.when());
      }
    }
  }

  private void firing(LocalDate day, Amount when, Function<Predicate, Amount> answers) {
    Predicate decides = alert.clearWhen().orElse(alert.when());
    Amount answer = alert.clearWhen().isPresent() ? answers.apply(decides) : when;
    known(day, answer instanceof Amount.Truth);
    boolean over =
        answer instanceof Amount.Truth truth
            && truth.holds() == alert.clearWhen().isPresent()
            && !(when instanceof Amount.Truth still && still.holds());
    if (over) {
      held = 0;
      move(day, State.CLEARED, decides);
    }
  }

  private void known(LocalDate day, boolean known) {
    if (known) {
      unknownSince = null;
    } else if (unknownSince == null) {
      unknownSince = day;
    }
  }

  private void move(LocalDate day, State next, Predicate decidedBy) {
    if (next != state) {
      state = next;
      moves.add(new Move(day, next, decidedBy));
    }
  }

  State state() {
    return state;
  }

  List<Move> moves() {
    return moves;
  }

  Optional<LocalDate> unknownSince() {
    return Optional.ofNullable(unknownSince);
  }
}
