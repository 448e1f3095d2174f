package io.github.kpi4j.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.duty.AccessReview.Finding;
import io.github.kpi4j.core.duty.AccessReview.Kind;
import io.github.kpi4j.core.duty.ExitPlan.Deadline;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What gives the right to end a contract, and what has to be done by when; LANGUAGE.md §17. */
class ExitTest {
  private static final CompiledContract CONTRACT = DutyShop.contract();

  /** Periods from January on: a score, `?` where it is withheld, `~` before what is not final. */
  private static List<Review> reviews(String scores) {
    List<Review> reviews = new ArrayList<>();
    for (String score : scores.split(" ", -1)) {
      String month = "2026-0" + (reviews.size() + 1);
      boolean known = !score.equals("?");
      reviews.add(
          new Review(
              Period.parse(month),
              !score.startsWith("~"),
              known
                  ? Optional.of(Rational.of(Integer.parseInt(score.replace("~", ""))))
                  : Optional.empty(),
              Optional.empty(),
              Map.of()));
    }
    return reviews;
  }

  @ParameterizedTest
  @CsvSource({
    "50 50, 2, false",
    "50 50 50, 3, true",
    // Sixty is not below sixty, and interrupts.
    "50 60 50 50, 2, false",
    // What nobody can tell, and what is not final, neither counts nor interrupts.
    "50 ? 50 ~90 50, 3, true",
    "50 ~50 50, 2, false",
    // It has fired for good.
    "50 50 50 90, 0, true",
  })
  void firesOverPeriodsOnEnd(String scores, int counted, boolean fired) {
    ExitTrigger.Standing standing =
        CONTRACT.contract().duties().exit().orElseThrow().standings(reviews(scores)).get(0);
    assertThat(standing.counted()).hasSize(counted);
    assertThat(standing.fired()).isEqualTo(fired);
  }

  private static Evaluation month(String month, int sales) {
    return Shop.evaluate(
        CONTRACT,
        month,
        "2026-12-31",
        f ->
            f.table("sales")
                .covers(Period.parse(month).days())
                .add(month + "-05", "A", Integer.toString(sales), 1));
  }

  @Test
  void readsLevelsAndScoresOfEvaluations() {
    // 400 reais are red and 0 points: the level for two periods, the score not yet for three.
    List<ExitTrigger.Standing> standings =
        CONTRACT.duties().triggers(List.of(month("2026-03", 400), month("2026-04", 400)));
    assertThat(standings).extracting(ExitTrigger.Standing::fired).containsExactly(false, true);
    assertThat(standings.get(1).firing())
        .extracting(Period::name)
        .containsExactly("2026-03", "2026-04");
    assertThat(CONTRACT.duties().triggers(List.of(month("2026-03", 400), month("2026-04", 500))))
        .extracting(ExitTrigger.Standing::fired)
        .containsExactly(false, false);
  }

  @Test
  void onePeriodCountsOnce() {
    Evaluation march = month("2026-03", 400);
    assertThatThrownBy(() -> CONTRACT.duties().triggers(List.of(march, march)))
        .isInstanceOf(IllegalArgumentException.class);
    Evaluation day =
        CONTRACT.evaluate(
            Shop.facts(CONTRACT, f -> {}), CONTRACT.period("2026-03-05"), AsOf.date("2026-12-31"));
    assertThatThrownBy(() -> CONTRACT.duties().triggers(List.of(day)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void noticeGivesEveryDeadlineADate() {
    // 30 days after 1 April is 1 May, a Friday; three business days later is Wednesday 6 May. The
    // transition ends 30 days after 1 May, on Sunday 31 May; ten business days later is 12 June.
    ExitPlan plan =
        CONTRACT.duties().exit(Optional.of(day("2026-04-01")), Optional.empty()).orElseThrow();
    assertThat(plan.end()).isEqualTo(day("2026-05-01"));
    assertThat(plan.transitionEnd()).isEqualTo(day("2026-05-31"));
    assertThat(plan.deadlines())
        .containsExactly(
            new Deadline("revoke_access", Optional.empty(), day("2026-05-06"), true),
            new Deadline("return_data", Optional.of("agency"), day("2026-06-12"), false),
            Deadline.deletion(Optional.of("agency"), day("2026-05-31")));
    assertThat(plan.revokeBy()).isEqualTo(day("2026-05-06"));
  }

  @Test
  void withoutANoticeItEndsWithItsTerm() {
    // Three business days after Thursday 31 December are Friday, Monday and Tuesday.
    ExitPlan plan = CONTRACT.duties().exit(Optional.empty(), Optional.empty()).orElseThrow();
    assertThat(plan.end()).isEqualTo(day("2026-12-31"));
    assertThat(plan.revokeBy()).isEqualTo(day("2027-01-05"));
  }

  private static List<Finding> findings(String on, Grant... grants) {
    Optional<ExitPlan> plan =
        CONTRACT.duties().exit(Optional.of(day("2026-04-01")), Optional.empty());
    return CONTRACT.contract().duties().access().review(List.of(grants), day(on), plan).findings();
  }

  @Test
  void permissionsAreHeldAgainstTheList() {
    Grant fine = new Grant("agency", "ana@example.com", "inventory", AccessLevel.EDIT);
    Grant much = new Grant("agency", "ana@example.com", "payments", AccessLevel.VIEW_ONLY);
    Grant stranger = new Grant("cousin", "bo@example.com", "orders", AccessLevel.VIEW_ONLY);
    assertThat(findings("2026-04-10", fine, much, stranger))
        .containsExactly(
            new Finding(Kind.TO_REVOKE, fine, AccessLevel.NONE, Optional.of(day("2026-05-06"))),
            new Finding(Kind.TOO_MUCH, much, AccessLevel.NONE, Optional.of(day("2026-04-10"))),
            new Finding(Kind.TOO_MUCH, stranger, AccessLevel.NONE, Optional.of(day("2026-04-10"))),
            new Finding(
                Kind.MISSING,
                new Grant("agency", "", "orders", AccessLevel.NONE),
                AccessLevel.VIEW_ONLY,
                Optional.empty()));
  }

  @Test
  void aPermissionAfterItsDayIsOverdue() {
    Grant fine = new Grant("agency", "ana@example.com", "inventory", AccessLevel.EDIT);
    assertThat(findings("2026-05-06", fine).get(0).kind()).isEqualTo(Kind.TO_REVOKE);
    assertThat(findings("2026-05-07", fine))
        .containsExactly(
            new Finding(Kind.OVERDUE, fine, AccessLevel.NONE, Optional.of(day("2026-05-06"))));
  }
}
