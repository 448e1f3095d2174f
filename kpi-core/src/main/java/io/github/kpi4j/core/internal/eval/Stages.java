package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.stage.Ending;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.stage.Stage.Earned;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.stage.Start;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.stage.Timeline;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the stages of subjects from the facts alone, so that it does not matter when and how often
 * somebody looks. Every subject is walked through a plan once.
 */
public final class Stages {
  private final Contract contract;
  private final Evaluator evaluator;
  private final LocalDate today;
  private final Map<String, StageStarts> starts = new HashMap<>();
  private final Map<Subject, Walk> walks = new HashMap<>();

  private record Subject(String plan, List<String> words) {}

  /** A timeline, and what was tried on its way. */
  private record Walk(SubjectTimeline timeline, SubjectTrials trials, Standing start) {}

  Stages(Contract contract, Evaluator evaluator, LocalDate today) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.today = today;
  }

  /**
   * The timelines of all plans.
   *
   * @return in the order of the contract; those of subjects in the order of their words
   */
  public List<PlanTimelines> timelines() {
    List<PlanTimelines> timelines = new ArrayList<>();
    for (StagePlan plan : contract.stagePlans()) {
      List<SubjectTimeline> subjects = new ArrayList<>();
      starts(plan).days().keySet().forEach(words -> subjects.add(walk(plan, words).timeline()));
      timelines.add(new PlanTimelines(plan, subjects));
    }
    return timelines;
  }

  /**
   * The stage that something is judged by: that of the first of the period's days on which it has
   * one, since a goal has to be known in advance.
   *
   * @param subject the word of each dimension of the KPI
   * @return none for all subjects of a plan together, which have no stage
   */
  StageFound find(Kpi kpi, Map<String, String> subject, Frame frame) {
    if (!(kpi.goal() instanceof Goal.Staged staged)) {
      return StageFound.NONE;
    }
    StagePlan plan = contract.stagePlan(staged.plan());
    if (!subject.keySet().containsAll(plan.forEach())) {
      return StageFound.NONE;
    }
    Walk walk = walk(plan, plan.forEach().stream().map(subject::get).toList());
    if (walk.timeline().timeline().isEmpty()) {
      return StageFound.gap(walk.timeline().gap().orElseThrow(), walk.start());
    }
    Timeline timeline = walk.timeline().timeline().get();
    LocalDate first = frame.days().start();
    LocalDate day = timeline.start().isAfter(first) ? timeline.start() : first;
    if (!frame.days().contains(day)) {
      Map<String, String> start = Map.of("start", timeline.start().toString());
      return StageFound.gap(new Reason(Reason.Kind.BEFORE_STAGES, start), walk.start());
    }
    Stay stay = timeline.on(day).orElseThrow();
    Standing standing = walk.start().and(walk.trials().before(day));
    Optional<Reason> failed =
        stay.stage().equals(StagePlan.FAILED)
            ? Optional.of(failed(plan, timeline))
            : Optional.empty();
    return new StageFound(Optional.of(stay.stage()), Optional.empty(), failed, standing);
  }

  private static Reason failed(StagePlan plan, Timeline timeline) {
    Stay missed =
        timeline.stays().stream()
            .filter(stay -> stay.ending() == Ending.FAILED)
            .findFirst()
            .orElseThrow();
    Earned stage = (Earned) plan.stage(missed.stage()).orElseThrow();
    return new Reason(
        Reason.Kind.STAGE_FAILED,
        Map.of(
            "day", missed.endExclusive().orElseThrow().toString(),
            "stage", missed.stage(),
            "condition", stage.graduateWhen().toString()));
  }

  private StageStarts starts(StagePlan plan) {
    return starts.computeIfAbsent(plan.name(), name -> StageStarts.of(plan, evaluator.tables()));
  }

  private Walk walk(StagePlan plan, List<String> words) {
    Subject subject = new Subject(plan.name(), words);
    Walk known = walks.get(subject);
    if (known == null) {
      known = newWalk(plan, words);
      walks.put(subject, known);
    }
    return known;
  }

  private Walk newWalk(StagePlan plan, List<String> words) {
    Scope scope = Scope.of(Filter.ALL).at(plan.forEach(), words);
    // What is tried day after day is asked once, so there is no use in remembering it.
    Evaluator apart = evaluator.apart();
    SubjectTrials trials = new SubjectTrials(apart, scope, contract.term().map(DateRange::start));
    Standing standing = starts(plan).standing();
    Optional<LocalDate> start = starts(plan).of(words);
    if (start.isEmpty()) {
      SubjectTimeline none =
          new SubjectTimeline(
              words,
              Optional.empty(),
              Optional.of(noStart(plan, scope)),
              new TreeMap<>(),
              standing);
      return new Walk(none, trials, standing);
    }
    Timeline timeline = Timeline.of(plan, start.get(), today, trials);
    SortedMap<LocalDate, Explanation> last = new TreeMap<>();
    for (Stay stay : timeline.stays()) {
      stay.lastTrial()
          .ifPresent(
              day -> {
                Earned stage = (Earned) plan.stage(stay.stage()).orElseThrow();
                last.put(day, trials.explain(stage, stay.start(), day));
              });
    }
    apart.forget();
    SubjectTimeline told =
        new SubjectTimeline(
            words,
            Optional.of(timeline),
            Optional.empty(),
            last,
            standing.and(trials.before(today.plusDays(1))));
    return new Walk(told, trials, standing);
  }

  private static Reason noStart(StagePlan plan, Scope scope) {
    Start.OfSubject attribute = (Start.OfSubject) plan.start();
    return new Reason(
        Reason.Kind.NO_START,
        Map.of(
            "table", attribute.table(),
            "attribute", attribute.attribute(),
            "scope", scope.text()));
  }
}
