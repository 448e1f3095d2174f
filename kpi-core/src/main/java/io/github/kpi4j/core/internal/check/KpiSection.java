package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Compare;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.contract.ScoreBy;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.internal.check.Section.Declared;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.target.Direction;
import io.github.kpi4j.core.target.KpiTarget;
import io.github.kpi4j.core.target.KpiTarget.Against;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The KPIs of a contract. */
final class KpiSection {
  private static final Map<String, Direction> DIRECTIONS = Words.of(Direction.values());
  private static final Map<String, Compare> COMPARISONS = Words.of(Compare.values());
  private static final Map<String, ScoreBy> RULES =
      Words.inOrder("worst", new ScoreBy.Worst(), "recomputed", new ScoreBy.Recomputed());

  private final Problems problems;
  private final MetricSection metrics;
  private final Tables tables;
  private final Levels levels;
  private final TargetSection targets;
  private final StagePlanSection plans;

  KpiSection(
      Problems problems,
      MetricSection metrics,
      Tables tables,
      Levels levels,
      TargetSection targets,
      StagePlanSection plans) {
    this.problems = problems;
    this.metrics = metrics;
    this.tables = tables;
    this.levels = levels;
    this.targets = targets;
    this.plans = plans;
  }

  List<Kpi> read(Section section) {
    int most = problems.bounds().kpis();
    if (section.entries().size() > most) {
      Span first = section.entries().get(most).name().span();
      problems.add(Diagnostic.of(Code.TOO_MANY_KPIS, first).with("limit", most));
      return List.of();
    }
    List<Kpi> kpis = new ArrayList<>();
    section.entries().forEach(kpi -> kpi(kpi).ifPresent(kpis::add));
    return kpis;
  }

  private Optional<Kpi> kpi(Declared declared) {
    Reading keys = new Reading(declared.body(), problems);
    List<LocatedText> forEach = new ForEachReader(problems).read(keys);
    Map<LocatedText, List<LocatedText>> where = new FilterReader(problems).read(keys);
    Optional<LocatedText> name = keys.text("metric");
    Optional<PlannedMetric> metric = name.flatMap(metrics::find);
    Optional<Direction> better = keys.word("better", DIRECTIONS);
    Optional<Rational> weight = weight(keys);
    ScopeCheck scope = new ScopeCheck(problems, tables, forEach, where.keySet());
    Optional<ScoreBy> scoreBy = scoreBy(keys, declared, forEach, weight.isPresent(), scope);
    metric.ifPresent(m -> scope.ofSubject(m, name.orElseThrow().span()));
    if (metric.isPresent() && scoreBy.orElse(null) instanceof ScoreBy.Recomputed) {
      scope.ofAll(metric.get(), keys.place("score_by"));
    }
    Compare compare = keys.word("compare", COMPARISONS).orElse(Compare.SHOWN);
    List<MinSample> minSample = minSample(keys, scope, compare);
    Optional<Against> against = keys.word("against", KpiTargetReader.AGAINST);
    List<LocatedText> cuts = new ArrayList<>(forEach);
    cuts.addAll(where.keySet());
    Optional<StagePlan> plan = plan(keys, forEach, scoreBy);
    Optional<KpiTarget> target =
        metric.flatMap(
            m ->
                new KpiTargetReader(problems, targets)
                    .read(
                        keys,
                        plan,
                        against,
                        m.metric().name(),
                        cuts,
                        conditions(m.metric(), compare)));
    boolean targetUnread = keys.has("target") && target.isEmpty();
    Optional<Goal> goal =
        targetUnread
            ? Optional.empty()
            : metric.flatMap(m -> goal(keys, m.metric(), better, compare, target, plan));
    boolean whereUnread = where.size() < keys.names("where").size();
    boolean weightUnread = keys.has("weight") && weight.isEmpty();
    if (metric.isEmpty() || better.isEmpty() || goal.isEmpty() || weightUnread || whereUnread) {
      return Optional.empty();
    }
    return Optional.of(
        new Kpi(
            declared.name().text(),
            keys.title(declared.name().text()),
            metric.get().metric().name(),
            forEach.stream().map(LocatedText::text).toList(),
            FilterReader.filter(where),
            better.get(),
            weight,
            goal.get(),
            scoreBy,
            minSample,
            compare,
            target));
  }

  private Optional<Rational> weight(Reading keys) {
    Optional<LocatedText> text = keys.text("weight");
    Optional<Rational> weight = text.flatMap(keys::number);
    if (weight.isPresent() && weight.get().signum() <= 0) {
      problems.add(
          Diagnostic.of(Code.WEIGHT_NOT_POSITIVE, text.orElseThrow().span())
              .with("found", text.orElseThrow().text()));
      return Optional.empty();
    }
    return weight;
  }

  private Optional<ScoreBy> scoreBy(
      Reading keys,
      Declared declared,
      List<LocatedText> forEach,
      boolean weighted,
      ScopeCheck scope) {
    if (forEach.isEmpty()) {
      if (keys.has("score_by")) {
        problems.add(Diagnostic.of(Code.SCORE_BY_WITHOUT_SUBJECTS, keys.place("score_by")));
      }
      return Optional.empty();
    }
    Optional<Mapping> share = keys.mapping("score_by");
    if (share.isPresent()) {
      Optional<LocatedText> metric = new Reading(share.get(), problems).text("share_of");
      metric.ifPresent(m -> metrics.find(m).ifPresent(found -> scope.ofSubject(found, m.span())));
      return metric.map(m -> new ScoreBy.ShareOf(m.text()));
    }
    Optional<ScoreBy> rule = keys.word("score_by", RULES);
    if (weighted && !keys.has("score_by")) {
      problems.add(
          Diagnostic.of(Code.SCORE_BY_MISSING, declared.name().span())
              .with("name", declared.name().text())
              .with("dimension", ForEachReader.names(forEach)));
    }
    return rule;
  }

  /** The plan of its stages, if it has one that fits. */
  private Optional<StagePlan> plan(
      Reading keys, List<LocatedText> forEach, Optional<ScoreBy> scoreBy) {
    Optional<LocatedText> name = keys.text("stages");
    Optional<StagePlan> plan = name.flatMap(plans::find);
    if (plan.isEmpty() || plan.get().forEach().isEmpty()) {
      return plan;
    }
    List<String> dimensions = forEach.stream().map(LocatedText::text).toList();
    if (!dimensions.containsAll(plan.get().forEach())) {
      problems.add(
          Diagnostic.of(Code.STAGES_OF_OTHERS, name.orElseThrow().span())
              .with("plan", plan.get().name())
              .with("dimensions", String.join(", ", plan.get().forEach()))
              .with("found", dimensions.isEmpty() ? "@none" : String.join(", ", dimensions)));
      return Optional.empty();
    }
    if (scoreBy.orElse(null) instanceof ScoreBy.Recomputed) {
      problems.add(
          Diagnostic.of(Code.RECOMPUTED_WITH_STAGES, keys.place("score_by"))
              .with("plan", plan.get().name()));
      return Optional.empty();
    }
    return plan;
  }

  private Optional<Goal> goal(
      Reading keys,
      Metric metric,
      Optional<Direction> better,
      Compare compare,
      Optional<KpiTarget> target,
      Optional<StagePlan> plan) {
    boolean named = target.filter(KpiTarget.Named.class::isInstance).isPresent();
    GoalReader reader =
        new GoalReader(problems, levels, metric, places(metric, compare), better, named);
    if (plan.isPresent()) {
      return reader.staged(keys, plan.get());
    }
    // Of stages that could not be read nobody knows which bands they need.
    return keys.has("stages") ? Optional.empty() : reader.flat(keys);
  }

  private List<MinSample> minSample(Reading keys, ScopeCheck scope, Compare compare) {
    List<MinSample> samples = new ArrayList<>();
    keys.pairs("min_sample")
        .forEach(
            (name, condition) -> {
              Optional<PlannedMetric> metric = metrics.find(name);
              metric.ifPresent(m -> scope.ofSubject(m, name.span()));
              metric
                  .flatMap(m -> conditions(m.metric(), compare).read(condition))
                  .ifPresent(c -> samples.add(new MinSample(name.text(), c)));
            });
    return samples;
  }

  private ConditionReader conditions(Metric metric, Compare compare) {
    return compare == Compare.EXACT
        ? ConditionReader.exact(problems, metric)
        : new ConditionReader(problems, metric.name(), metric.unit(), places(metric, compare));
  }

  /** The places of the values that decide; none where exact values do. */
  private static OptionalInt places(Metric metric, Compare compare) {
    return compare == Compare.EXACT ? OptionalInt.empty() : OptionalInt.of(metric.places());
  }
}
