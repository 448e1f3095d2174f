package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.AlertState.Change;
import io.github.kpi4j.core.result.AlertState.State;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.DateRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How alerts are said. */
final class AlertWording {
  private final Wording wording;

  AlertWording(Wording wording) {
    this.wording = wording;
  }

  String title(Alert alert) {
    return wording.title(alert.title(), alert.name());
  }

  String severity(Alert alert) {
    return wording.label("alert." + alert.severity().name().toLowerCase(Locale.ROOT));
  }

  String state(State state) {
    return wording.label("alert." + state.name().toLowerCase(Locale.ROOT));
  }

  /** How it stands and since when; since when nobody can tell, where nobody can. */
  String since(AlertState state) {
    String said =
        state
            .since()
            .map(
                day ->
                    wording.text(
                        "alert.since",
                        Map.of("state", state(state.state()), "day", day.toString())))
            .orElseGet(() -> state(state.state()));
    return state
        .unknownSince()
        .map(day -> wording.text("alert.unknown", Map.of("state", said, "day", day.toString())))
        .orElse(said);
  }

  String subject(AlertState state) {
    return state.words().isEmpty()
        ? wording.label("alert.whole")
        : SubjectResult.subject(state.words());
  }

  /** The values that decided a change. */
  String figures(Change change) {
    return String.join(", ", wording.figures(change.decidedBy()));
  }

  /** The values that decided how it stands. */
  String figures(AlertState state) {
    return state.changes().isEmpty()
        ? ""
        : figures(state.changes().get(state.changes().size() - 1));
  }

  /** The same, where nothing else says that they are not those of the last day. */
  String figuresThen(AlertState state) {
    String figures = figures(state);
    return figures.isEmpty() ? "" : wording.text("alert.then", Map.of("values", figures));
  }

  Optional<String> advice(Alert alert) {
    return alert.advise().map(advice -> wording.title(advice, ""));
  }

  Optional<String> recipients(Alert alert) {
    return alert.recipients().isEmpty()
        ? Optional.empty()
        : Optional.of(
            wording.text("alert.notify", Map.of("names", String.join(", ", alert.recipients()))));
  }

  /** What somebody should read of: what is going on, and what has ended within some days. */
  static List<AlertState> worthSaying(AlertResult result, DateRange days) {
    return result.states().stream()
        .filter(
            state ->
                state.state() == State.FIRING
                    || state.state() == State.PENDING
                    || (state.state() == State.CLEARED
                        && state.since().filter(days::contains).isPresent()))
        .toList();
  }
}
