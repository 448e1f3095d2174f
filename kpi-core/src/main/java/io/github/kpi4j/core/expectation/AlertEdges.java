package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The edges of alerts: figures just outside and inside of what lets them fire. Those of every day
 * are tried first, since alerts are asked day by day; where that cannot be said of them, those of
 * the period.
 */
final class AlertEdges {
  private final Rehearsal rehearsal;
  private final Contract contract;

  AlertEdges(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
  }

  /** Makes the tests of an alert; says why it does not both fire and not, if it does not. */
  Why of(Alert alert) {
    boolean whole = alert.forEach().isEmpty() && alert.where().isAll();
    Set<Branch> both =
        Set.of(
            Branches.either(Branch.Kind.ALERT, path(alert), alert.when(), true),
            Branches.either(Branch.Kind.ALERT, path(alert), alert.when(), false));
    boolean made = whole ? values(alert, true) : rows(alert, true);
    if (!made || !rehearsal.reached().containsAll(both)) {
      made = whole ? values(alert, false) : rows(alert, false);
    }
    return whole ? Why.CONDITION : Obstacles.of(contract, alert.when());
  }

  private static String path(Alert alert) {
    return "alerts." + alert.name();
  }

  /** The days that a condition looks at on the last day of the period. */
  private DateRange looked() {
    LocalDate last = rehearsal.period().days().last();
    Optional<Period> review = contract.calendar().find(last, contract.review());
    return DateRange.closed(review.map(p -> p.days().start()).orElse(last), last);
  }

  private boolean values(Alert alert, boolean everyDay) {
    Values values = new Values(contract, everyDay);
    boolean made = false;
    for (Conditions.Case one : cases(alert, values)) {
      Attempt attempt = Attempt.nothing(rehearsal.period()).withGiven(values.of(one.figures()));
      boolean daily = one.figures().amounts().keySet().stream().allMatch(k -> k.days().isEmpty());
      made |= keep(alert, one.name(), daily ? attempt : attempt.atTheEnd(), Optional.empty());
    }
    return made;
  }

  private boolean rows(Alert alert, boolean everyDay) {
    DateRange looked = looked();
    LocalDate first =
        new WindowDays(contract).earliest(alert.when(), looked).minusDays(alert.days());
    Rows rows =
        new Rows(
            contract,
            rehearsal.period(),
            alert.forEach(),
            alert.where(),
            everyDay,
            DateRange.closed(first, looked.last()));
    boolean made = false;
    for (Conditions.Case one : cases(alert, rows)) {
      Optional<Map<String, List<List<String>>>> facts = rows.of(one.figures());
      if (facts.isPresent()) {
        Attempt attempt = Attempt.nothing(rehearsal.period()).withFacts(facts.get()).atTheEnd();
        made |= keep(alert, one.name(), attempt, rows.subject());
      }
    }
    return made;
  }

  private List<Conditions.Case> cases(Alert alert, Solver.Given given) {
    Conditions conditions = new Conditions(new Solver(contract, given, Map.of()));
    return new ArrayList<>(
        conditions.edges(alert.when(), new Solver.Over(looked(), false), Figures.NONE));
  }

  private boolean keep(Alert alert, String name, Attempt attempt, Optional<String> subject) {
    TestResult result = rehearsal.of(attempt);
    Optional<AlertState> state =
        result.evaluation().alerts().stream()
            .filter(found -> found.alert().name().equals(alert.name()))
            .flatMap(found -> found.states().stream())
            .filter(one -> subject.map(SubjectResult.subject(one.words())::equals).orElse(true))
            .findFirst()
            .filter(one -> one.unknownSince().isEmpty());
    state.ifPresent(
        one ->
            rehearsal.keep(
                alert.name() + ": " + name,
                result,
                Rehearsal.expectation(
                    Kind.ALERT,
                    alert.name(),
                    subject,
                    new Expectation.Word(one.state().name().toLowerCase(Locale.ROOT)))));
    return state.isPresent();
  }
}
