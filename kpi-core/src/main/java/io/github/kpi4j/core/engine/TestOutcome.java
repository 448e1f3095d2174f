package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.expectation.Expectation;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a test came to, beside what it expects. */
final class TestOutcome {
  private final Evaluation evaluation;
  private final Optional<Statement> statement;
  private final Optional<Decision> decision;

  TestOutcome(Evaluation evaluation, Optional<Statement> statement, Optional<Decision> decision) {
    this.evaluation = evaluation;
    this.statement = statement;
    this.decision = decision;
  }

  /** The difference between what a metric should be and what it is. */
  Optional<Mismatch> compare(Expectation expected, Explanation value) {
    Rounding rounding = evaluation.contract().rounding();
    Optional<Quantity> shown = value.shown(rounding);
    if (shown.isEmpty()) {
      return missing(expected, ((Amount.Missing) value.amount()).reason(), Optional.of(value));
    }
    return quantity(expected, shown.get(), value.places(), Optional.of(value));
  }

  /** The difference between anything else and what it is. */
  Optional<Mismatch> compare(Expectation expected) {
    return switch (expected.kind()) {
      case KPI -> kpi(expected);
      case STAGE -> stage(expected);
      case ALERT -> alert(expected);
      case SCORE -> score(expected);
      case GRADE -> word(expected, evaluation.score().flatMap(s -> s.grade()), Optional.empty());
      case FEE -> fee(expected);
      case APPROVAL -> approval(expected);
      case METRIC -> throw new IllegalArgumentException("a metric has a value: " + expected);
    };
  }

  private Optional<Mismatch> kpi(Expectation expected) {
    KpiResult result = evaluation.kpi(expected.name());
    if (expected.subject().isEmpty()) {
      return outcome(expected, result.outcome(), result.explanation());
    }
    return result.subjects().stream()
        .filter(subject -> subject.subject().equals(expected.subject().get()))
        .findFirst()
        .map(subject -> outcome(expected, subject.outcome(), subject.explanation()))
        .orElseGet(
            () ->
                noSubject(
                    expected, result.subjects().stream().map(SubjectResult::subject).toList()));
  }

  private static Optional<Mismatch> outcome(
      Expectation expected, Outcome outcome, Explanation explanation) {
    if (outcome instanceof Outcome.NotEvaluable gap) {
      return missing(expected, gap.reason(), Optional.of(explanation));
    }
    return word(expected, outcome.level(), outcome.toString(), Optional.of(explanation));
  }

  private Optional<Mismatch> stage(Expectation expected) {
    List<SubjectTimeline> timelines =
        evaluation.timelines().stream()
            .filter(plan -> plan.plan().name().equals(expected.name()))
            .flatMap(plan -> plan.subjects().stream())
            .toList();
    Predicate<SubjectTimeline> named =
        line -> expected.subject().map(line.subject()::equals).orElse(true);
    return timelines.stream()
        .filter(named)
        .findFirst()
        .map(line -> word(expected, stage(line), Optional.empty()))
        .orElseGet(
            () -> noSubject(expected, timelines.stream().map(SubjectTimeline::subject).toList()));
  }

  private Optional<String> stage(SubjectTimeline line) {
    return line.timeline()
        .flatMap(timeline -> timeline.on(last(timeline.until())))
        .map(Stay::stage);
  }

  private LocalDate last(LocalDate until) {
    LocalDate end = evaluation.period().days().last();
    return end.isAfter(until) ? until : end;
  }

  private Optional<Mismatch> alert(Expectation expected) {
    AlertResult result =
        evaluation.alerts().stream()
            .filter(one -> one.alert().name().equals(expected.name()))
            .findFirst()
            .orElseThrow();
    return result.states().stream()
        .filter(
            state ->
                expected.subject().map(SubjectResult.subject(state.words())::equals).orElse(true))
        .findFirst()
        .map(state -> word(expected, Optional.of(text(state.state())), Optional.empty()))
        .orElseGet(
            () ->
                noSubject(
                    expected,
                    result.states().stream()
                        .map(state -> SubjectResult.subject(state.words()))
                        .toList()));
  }

  private static String text(AlertState.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Mismatch> score(Expectation expected) {
    Optional<Quantity> score =
        evaluation
            .score()
            .flatMap(s -> s.value())
            .map(value -> new Quantity(Rational.of(value), Unit.Plain.SCORE));
    return score.isPresent()
        ? quantity(expected, score.get(), Scorecard.PLACES, Optional.empty())
        : missing(expected, noScore(), Optional.empty());
  }

  private Reason noScore() {
    List<String> withheld = evaluation.score().map(s -> s.withheldBy()).orElse(List.of());
    return new Reason(Reason.Kind.NO_SCORE, Map.of("kpis", String.join(", ", withheld)));
  }

  private Optional<Mismatch> approval(Expectation expected) {
    Expected got =
        decision.map(Expected::of).orElseGet(() -> new Expectation.Nothing(Optional.empty()));
    return isSame(expected.expected(), got)
        ? Optional.empty()
        : mismatch(expected, got.toString(), Optional.empty());
  }

  /** Whether the same is said; in which order people are named is no matter. */
  private static boolean isSame(Expected wanted, Expected got) {
    if (wanted instanceof Expectation.People some && got instanceof Expectation.People people) {
      return Set.copyOf(some.people()).equals(Set.copyOf(people.people()));
    }
    return wanted.equals(got);
  }

  private Optional<Mismatch> fee(Expectation expected) {
    if (statement.isEmpty()) {
      return absent(expected);
    }
    if (expected.name().equals(Kind.TOTAL)) {
      return amount(expected, statement.get().total());
    }
    Optional<FeeLine> line =
        statement.get().lines().stream()
            .filter(one -> one.id().equals(expected.name()))
            .findFirst();
    if (line.isEmpty()) {
      return absent(expected);
    }
    return line.get().pending().isPresent()
        ? missing(expected, line.get().pending().get(), Optional.empty())
        : amount(expected, line.get().amount());
  }

  private static Optional<Mismatch> amount(Expectation expected, Quantity amount) {
    return quantity(expected, amount, amount.unit().defaultPlaces(), Optional.empty());
  }

  private static Optional<Mismatch> absent(Expectation expected) {
    return expected.expected() instanceof Expectation.Nothing
        ? Optional.empty()
        : mismatch(expected, Expectation.Nothing.NONE, Optional.empty());
  }

  private static Optional<Mismatch> noSubject(Expectation expected, List<String> known) {
    return expected.expected() instanceof Expectation.Nothing
        ? Optional.empty()
        : mismatch(expected, Expectation.Nothing.NONE + " " + known, Optional.empty());
  }

  private static Optional<Mismatch> quantity(
      Expectation expected, Quantity got, int places, Optional<Explanation> explanation) {
    boolean same =
        expected.expected() instanceof Expectation.Value value
            && value.quantity().amount().equals(got.amount());
    return same
        ? Optional.empty()
        : mismatch(expected, got.toText(places, Rounding.HALF_EVEN), explanation);
  }

  private static Optional<Mismatch> missing(
      Expectation expected, Reason reason, Optional<Explanation> explanation) {
    Expected wanted = expected.expected();
    boolean same =
        wanted instanceof Expectation.Nothing nothing
            && nothing.reason().map(reason.kind()::equals).orElse(true);
    return same
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                expected, reason.kind() + ": " + reason, Optional.of(reason), explanation));
  }

  private static Optional<Mismatch> word(
      Expectation expected, Optional<String> got, Optional<Explanation> explanation) {
    return word(expected, got, got.orElse(Expectation.Nothing.NONE), explanation);
  }

  private static Optional<Mismatch> word(
      Expectation expected, Optional<String> got, String said, Optional<Explanation> explanation) {
    Optional<String> wanted =
        expected.expected() instanceof Expectation.Word word
            ? Optional.of(word.text())
            : Optional.empty();
    return wanted.equals(got) ? Optional.empty() : mismatch(expected, said, explanation);
  }

  private static Optional<Mismatch> mismatch(
      Expectation expected, String got, Optional<Explanation> explanation) {
    return Optional.of(new Mismatch(expected, got, Optional.empty(), explanation));
  }
}
