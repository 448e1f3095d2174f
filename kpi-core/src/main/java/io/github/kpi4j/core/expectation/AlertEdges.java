package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.expectation.Comparisons.Bound;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.value.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The edges of alerts: values of every day just outside and inside of what lets them fire. */
final class AlertEdges {
  private final Rehearsal rehearsal;

  AlertEdges(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  /** Makes the tests of an alert, or says why there is none. */
  Optional<Why> of(Alert alert) {
    if (!alert.forEach().isEmpty() || !alert.where().isAll()) {
      return Optional.of(Why.ROWS);
    }
    Optional<List<Bound>> bounds = Comparisons.of(rehearsal.contract(), alert.when());
    if (bounds.isEmpty()) {
      return Optional.of(Why.CONDITION);
    }
    if (bounds.get().stream().anyMatch(bound -> Rehearsal.addsUp(bound.metric()))) {
      return Optional.of(Why.GROWS);
    }
    for (Bound bound : bounds.get()) {
      for (Rehearsal.Edge edge : Rehearsal.edges(bound.metric(), List.of(bound.value()))) {
        keep(alert, bound, edge, bounds.get());
      }
    }
    return Optional.empty();
  }

  private void keep(Alert alert, Bound bound, Rehearsal.Edge edge, List<Bound> all) {
    Map<String, Rational> values = Comparisons.meeting(all);
    values.put(bound.metric().name(), edge.amount());
    Map<String, GivenValue> given = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            given.put(name, Rehearsal.daily(rehearsal.contract().metric(name), value)));
    AlertState.State state =
        rehearsal.of(given, Map.of()).evaluation().alerts().stream()
            .filter(result -> result.alert().name().equals(alert.name()))
            .flatMap(result -> result.states().stream())
            .map(AlertState::state)
            .findFirst()
            .orElse(AlertState.State.OK);
    rehearsal.keep(
        alert.name() + ": " + bound.metric().name() + ", " + edge.name(),
        given,
        Map.of(),
        Kind.ALERT,
        alert.name(),
        new Expectation.Word(state.name().toLowerCase(Locale.ROOT)));
  }
}
