package io.github.kpi4j.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.stage.Stage.Earned;
import io.github.kpi4j.core.stage.Stage.IfOverdue;
import io.github.kpi4j.core.stage.Stage.Limit;
import io.github.kpi4j.core.stage.Stage.Open;
import io.github.kpi4j.core.stage.Stage.Timed;
import io.github.kpi4j.core.stage.Trials.Finding;
import io.github.kpi4j.core.value.CalendarLength;
import io.github.kpi4j.core.value.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A launch of 30 days that is earned, at most 60 days long; 90 days of growth; then maturity;
 * LANGUAGE.md §16.
 */
class TimelineTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private static CalendarLength length(String text) {
    return CalendarLength.parse(text).orElseThrow();
  }

  private static StagePlan plan(Optional<IfOverdue> policy) {
    Predicate condition = (Predicate) Formula.parse(LocatedText.of("c", "reviews >= 15")).orThrow();
    return new StagePlan(
        "p",
        Title.of("p"),
        List.of("sku"),
        new Start.OfSubject("products", "launched"),
        List.of(
            new Earned(
                "launch",
                Title.of("launch"),
                length("30 days"),
                condition,
                policy.map(p -> new Limit(length("60 days"), p))),
            new Timed("growth", Title.of("growth"), length("90 days")),
            new Open("mature", Title.of("mature"))));
  }

  /** The condition holds from a day on and is unknown before another. */
  private static Trials trials(LocalDate holdsFrom, LocalDate knownFrom, LocalDate horizon) {
    return new Trials() {
      @Override
      public Finding at(Earned stage, LocalDate start, LocalDate day) {
        if (day.isBefore(knownFrom)) {
          return Finding.UNKNOWN;
        }
        return day.isBefore(holdsFrom) ? Finding.DOES_NOT : Finding.HOLDS;
      }

      @Override
      public LocalDate horizon(Earned stage) {
        return horizon;
      }
    };
  }

  private static Timeline timeline(String policy, String holdsFrom, String until) {
    return Timeline.of(
        plan(policy == null ? Optional.empty() : Optional.of(IfOverdue.valueOf(policy))),
        START,
        LocalDate.parse(until),
        trials(LocalDate.parse(holdsFrom), LocalDate.MIN, LocalDate.MIN));
  }

  private static String told(Timeline timeline) {
    return String.join(
        "; ",
        timeline.stays().stream()
            .map(
                stay ->
                    stay.stage()
                        + " "
                        + stay.start()
                        + stay.endExclusive().map(end -> "/" + end).orElse("/")
                        + " "
                        + stay.ending())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // 1 January plus 30 days is 31 January: the first trial, at its end.
        "FAIL    | 2026-01-01 | 2026-01-30 | launch 2026-01-01/ RUNNING",
        "FAIL    | 2026-01-01 | 2026-01-31 | launch 2026-01-01/2026-02-01 GRADUATED",
        "FAIL    | 2026-01-01 | 2026-02-01 | launch 2026-01-01/2026-02-01 GRADUATED; growth"
            + " 2026-02-01/ RUNNING",
        "FAIL    | 2026-02-15 | 2026-02-14 | launch 2026-01-01/ TRYING",
        "FAIL    | 2026-02-15 | 2026-02-15 | launch 2026-01-01/2026-02-16 GRADUATED",
        // 1 January plus 60 days is 2 March: the last trial is at the end of 1 March.
        "FAIL    | 2026-03-01 | 2026-03-02 | launch 2026-01-01/2026-03-02 GRADUATED; growth"
            + " 2026-03-02/ RUNNING",
        "FAIL    | 2026-03-02 | 2026-02-28 | launch 2026-01-01/ TRYING",
        "FAIL    | 2026-03-02 | 2026-03-01 | launch 2026-01-01/2026-03-02 FAILED",
        "FAIL    | 2026-03-02 | 2026-08-01 | launch 2026-01-01/2026-03-02 FAILED; failed"
            + " 2026-03-02/ RUNNING",
        "ADVANCE | 2026-03-02 | 2026-03-02 | launch 2026-01-01/2026-03-02 ADVANCED; growth"
            + " 2026-03-02/ RUNNING",
        // 2 March plus 90 days is 31 May.
        "ADVANCE | 2026-03-02 | 2026-06-01 | launch 2026-01-01/2026-03-02 ADVANCED; growth"
            + " 2026-03-02/2026-05-31 LASTED; mature 2026-05-31/ RUNNING",
        "HOLD    | 2026-04-10 | 2026-03-01 | launch 2026-01-01/ TRYING",
        "HOLD    | 2026-04-10 | 2026-03-02 | launch 2026-01-01/ HELD",
        "HOLD    | 2026-04-10 | 2026-04-11 | launch 2026-01-01/2026-04-11 GRADUATED; growth"
            + " 2026-04-11/ RUNNING",
        "-       | 2026-04-10 | 2026-04-09 | launch 2026-01-01/ TRYING",
        "-       | 2026-04-10 | 2026-04-11 | launch 2026-01-01/2026-04-11 GRADUATED; growth"
            + " 2026-04-11/ RUNNING",
      })
  void movesAsThePlanSays(String policy, String holdsFrom, String until, String stays) {
    assertThat(told(timeline(policy, holdsFrom, until))).isEqualTo(stays);
  }

  @Test
  void nothingHasAStageBeforeItsStart() {
    Timeline timeline = timeline("FAIL", "2026-01-01", "2026-06-30");
    assertThat(timeline.on(START.minusDays(1))).isEmpty();
    assertThat(timeline.on(START).map(Stay::stage)).contains("launch");
    assertThat(timeline("FAIL", "2026-01-01", "2025-12-31").stays()).isEmpty();
  }

  @Test
  void nobodyKnowsTheStageOfTomorrow() {
    Timeline timeline = timeline("FAIL", "2026-01-01", "2026-01-31");
    assertThatThrownBy(() -> timeline.on(LocalDate.of(2026, 2, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2026-02-01 is after 2026-01-31");
  }

  @Test
  void foreseesThatEveryConditionHoldsWhenItIsFirstTried() {
    // Tried first at the end of 31 January; 1 February plus 90 days is 2 May.
    assertThat(timeline("FAIL", "2026-03-02", "2026-06-30").planned())
        .containsExactly(
            new Planned("launch", START, Optional.of(LocalDate.of(2026, 2, 1))),
            new Planned("growth", LocalDate.of(2026, 2, 1), Optional.of(LocalDate.of(2026, 5, 2))),
            new Planned("mature", LocalDate.of(2026, 5, 2), Optional.empty()));
  }

  @Test
  void whatIsUnknownPassesNobodyAndIsCounted() {
    Timeline timeline =
        Timeline.of(
            plan(Optional.of(IfOverdue.FAIL)),
            START,
            LocalDate.of(2026, 6, 30),
            trials(LocalDate.MIN, LocalDate.MAX, LocalDate.MIN));
    assertThat(told(timeline))
        .isEqualTo("launch 2026-01-01/2026-03-02 FAILED; failed 2026-03-02/ RUNNING");
    // From 31 January to 1 March there are 30 days.
    assertThat(timeline.stays().get(0).trials()).isEqualTo(30);
    assertThat(timeline.stays().get(0).unknown()).isEqualTo(30);
    assertThat(timeline.stays().get(0).lastTrial()).contains(LocalDate.of(2026, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({
    // The window of trials is 31 January to 1 March.
    "FAIL, 2026-03-02, launch 2026-01-01/2026-02-01 BEFORE_FACTS",
    "ADVANCE, 2026-03-02, launch 2026-01-01/2026-02-01 BEFORE_FACTS",
    "FAIL, 2026-03-01, launch 2026-01-01/2026-03-02 FAILED",
    // It never ends by itself, so there are always days with facts on which it is tried.
    "HOLD, 2026-03-02, launch 2026-01-01/ HELD",
  })
  void aStageThatLiesBeforeTheFactsIsTakenAsPlanned(
      IfOverdue policy, LocalDate horizon, String first) {
    Timeline timeline =
        Timeline.of(
            plan(Optional.of(policy)),
            START,
            LocalDate.of(2026, 4, 1),
            trials(LocalDate.MAX, horizon, horizon));
    assertThat(told(timeline)).startsWith(first);
  }

  @ParameterizedTest
  @CsvSource({
    "10 days, 2026-01-31, 2026-02-10",
    "2 weeks, 2026-01-31, 2026-02-14",
    "1 month, 2026-01-31, 2026-02-28",
    "1 quarter, 2026-01-31, 2026-04-30",
    "1 year, 2024-02-29, 2025-02-28",
  })
  void lengthsAreThoseOfTheCalendar(String length, LocalDate start, LocalDate end) {
    assertThat(length(length).after(start)).isEqualTo(end);
  }
}
