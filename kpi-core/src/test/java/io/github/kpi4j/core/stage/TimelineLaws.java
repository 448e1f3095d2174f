package io.github.kpi4j.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the plan and the facts; LANGUAGE.md §16. */
class TimelineLaws {
  private static final LocalDate START = LocalDate.of(2026, 1, 31);
  private static final int DAYS = 120;

  private static Stage stage(String name, int lasts, int more, String kind) {
    Title title = Title.of(name);
    CalendarLength length = new CalendarLength(lasts, Grain.DAY);
    Predicate condition = (Predicate) Formula.parse(LocatedText.of("c", "a >= 1")).orThrow();
    CalendarLength most = new CalendarLength(lasts + more, Grain.DAY);
    return switch (kind) {
      case "timed" -> new Timed(name, title, length);
      case "free" -> new Earned(name, title, length, condition, Optional.empty());
      default ->
          new Earned(
              name,
              title,
              length,
              condition,
              Optional.of(new Limit(most, IfOverdue.valueOf(kind))));
    };
  }

  @Provide
  Arbitrary<StagePlan> plans() {
    Arbitrary<Stage> stages =
        Combinators.combine(
                Arbitraries.integers().between(1, 20),
                Arbitraries.integers().between(1, 15),
                Arbitraries.of("timed", "free", "ADVANCE", "HOLD", "FAIL"))
            .as((lasts, more, kind) -> stage("s", lasts, more, kind));
    return stages
        .list()
        .ofMaxSize(4)
        .map(
            list -> {
              List<Stage> named = new ArrayList<>();
              for (Stage stage : list) {
                named.add(renamed(stage, "s" + named.size()));
              }
              named.add(new Open("last", Title.of("last")));
              return new StagePlan("p", Title.of("p"), List.of(), new Start.OnDay(START), named);
            });
  }

  private static Stage renamed(Stage stage, String name) {
    return stage instanceof Timed timed
        ? new Timed(name, timed.title(), timed.lasts())
        : new Earned(
            name,
            stage.title(),
            ((Earned) stage).lasts(),
            ((Earned) stage).graduateWhen(),
            ((Earned) stage).limit());
  }

  /** What the facts say on each day from the start. */
  private static Trials trials(List<Finding> findings) {
    return new Trials() {
      @Override
      public Finding at(Earned stage, LocalDate start, LocalDate day) {
        return findings.get((int) (day.toEpochDay() - START.toEpochDay()));
      }

      @Override
      public LocalDate horizon(Earned stage) {
        return LocalDate.MIN;
      }
    };
  }

  private static Finding on(List<Finding> findings, LocalDate day) {
    return findings.get((int) (day.toEpochDay() - START.toEpochDay()));
  }

  @Property
  void aSubjectIsInExactlyOneStageOnEveryDayFromItsStart(
      @ForAll("plans") StagePlan plan, @ForAll @Size(DAYS) List<Finding> findings) {
    LocalDate until = START.plusDays(DAYS - 1);
    Timeline timeline = Timeline.of(plan, START, until, trials(findings));
    assertThat(timeline.on(START.minusDays(1))).isEmpty();
    for (LocalDate day = START; !day.isAfter(until); day = day.plusDays(1)) {
      LocalDate today = day;
      assertThat(timeline.stays()).filteredOn(stay -> stay.contains(today)).hasSize(1);
    }
  }

  @Property
  void stagesNeverGoBack(
      @ForAll("plans") StagePlan plan, @ForAll @Size(DAYS) List<Finding> findings) {
    List<String> order = new ArrayList<>(plan.stages().stream().map(Stage::name).toList());
    order.add(StagePlan.FAILED);
    Timeline timeline = Timeline.of(plan, START, START.plusDays(DAYS - 1), trials(findings));
    assertThat(timeline.stays().stream().map(stay -> order.indexOf(stay.stage())).toList())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Property
  void whoGraduatesHasFulfilledTheConditionAfterTheStagesTimeAndNotBefore(
      @ForAll("plans") StagePlan plan, @ForAll @Size(DAYS) List<Finding> findings) {
    Timeline timeline = Timeline.of(plan, START, START.plusDays(DAYS - 1), trials(findings));
    for (Stay stay : timeline.stays()) {
      if (stay.ending() == Ending.GRADUATED) {
        Earned stage = (Earned) plan.stage(stay.stage()).orElseThrow();
        LocalDate last = stay.endExclusive().orElseThrow().minusDays(1);
        LocalDate first = stage.lasts().after(stay.start());
        assertThat(last).isAfterOrEqualTo(first);
        assertThat(on(findings, last)).isEqualTo(Finding.HOLDS);
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
          assertThat(on(findings, day)).isNotEqualTo(Finding.HOLDS);
        }
      }
    }
  }

  @Property
  void onlyWhoIsHeldStaysLongerThanAllowed(
      @ForAll("plans") StagePlan plan, @ForAll @Size(DAYS) List<Finding> findings) {
    LocalDate until = START.plusDays(DAYS - 1);
    for (Stay stay : Timeline.of(plan, START, until, trials(findings)).stays()) {
      if (plan.stage(stay.stage()).orElse(null) instanceof Earned stage
          && stage.limit().isPresent()
          && stage.limit().get().ifOverdue() != IfOverdue.HOLD) {
        LocalDate limit = stage.limit().get().atMost().after(stay.start());
        assertThat(stay.endExclusive().orElse(until.plusDays(1))).isBeforeOrEqualTo(limit);
        boolean fails = stage.limit().get().ifOverdue() == IfOverdue.FAIL;
        assertThat(stay.ending()).isNotEqualTo(fails ? Ending.ADVANCED : Ending.FAILED);
      }
    }
  }

  @Property
  void whoLooksLaterSeesTheSamePast(
      @ForAll("plans") StagePlan plan,
      @ForAll @Size(DAYS) List<Finding> findings,
      @ForAll @IntRange(max = DAYS - 1) int earlier) {
    LocalDate then = START.plusDays(earlier);
    Timeline before = Timeline.of(plan, START, then, trials(findings));
    Timeline after = Timeline.of(plan, START, START.plusDays(DAYS - 1), trials(findings));
    for (LocalDate day = START; !day.isAfter(then); day = day.plusDays(1)) {
      assertThat(after.on(day).map(Stay::stage)).isEqualTo(before.on(day).map(Stay::stage));
    }
  }
}
