package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.target.KpiTarget;
import io.github.kpi4j.core.target.KpiTarget.Against;
import io.github.kpi4j.core.target.Split;
import io.github.kpi4j.core.target.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a KPI is held against: the name of a target, or a condition. */
final class KpiTargetReader {
  static final Map<String, Against> AGAINST = Words.of(Against.values());
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Problems problems;
  private final TargetSection targets;

  KpiTargetReader(Problems problems, TargetSection targets) {
    this.problems = problems;
    this.targets = targets;
  }

  /**
   * The target of a KPI.
   *
   * @param plan the stages of the KPI, if it has some that could be read
   * @param against which figure of a named target counts, if that was said
   * @param metric the metric that the KPI judges
   * @param dimensions the dimensions that it is cut by
   * @param conditions reads a target that is a value
   */
  Optional<KpiTarget> read(
      Reading keys,
      Optional<StagePlan> plan,
      Optional<Against> against,
      String metric,
      Collection<LocatedText> dimensions,
      ConditionReader conditions) {
    if (keys.mapping("target").isPresent()) {
      return staged(keys, plan, conditions);
    }
    Optional<LocatedText> text = keys.text("target");
    boolean named = text.filter(t -> NAME.matcher(t.text()).matches()).isPresent();
    if (keys.has("against") && !named) {
      problems.add(Diagnostic.of(Code.AGAINST_WITHOUT_TARGET, keys.place("against")));
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!named) {
      return conditions.read(text.get()).map(KpiTarget.Fixed::new);
    }
    return targets
        .find(text.get())
        .filter(target -> fits(target, text.get(), metric, dimensions))
        .map(target -> new KpiTarget.Named(target.name(), against.orElse(Against.ORIGINAL)));
  }

  private Optional<KpiTarget> staged(
      Reading keys, Optional<StagePlan> plan, ConditionReader conditions) {
    if (keys.has("against")) {
      problems.add(Diagnostic.of(Code.AGAINST_WITHOUT_TARGET, keys.place("against")));
    }
    if (plan.isEmpty()) {
      if (!keys.has("stages")) {
        problems.add(
            Diagnostic.of(Code.BY_STAGE_WITHOUT_STAGES, keys.place("target"))
                .with("key", "target"));
      }
      return Optional.empty();
    }
    if (!GoalReader.namesStages(problems, keys, "target", plan.get())) {
      return Optional.empty();
    }
    Map<String, Condition> read = new LinkedHashMap<>();
    keys.pairs("target")
        .forEach((stage, text) -> conditions.read(text).ifPresent(c -> read.put(stage.text(), c)));
    return read.size() < keys.names("target").size()
        ? Optional.empty()
        : Optional.of(new KpiTarget.Staged(read));
  }

  private boolean fits(
      Target target, LocatedText text, String metric, Collection<LocatedText> dimensions) {
    if (!target.metric().equals(metric)) {
      problems.add(
          Diagnostic.of(Code.TARGET_OTHER_METRIC, text.span())
              .with("target", target.name())
              .with("other", target.metric())
              .with("metric", metric));
      return false;
    }
    List<String> known = target.splits().stream().map(Split::by).toList();
    for (LocatedText dimension : dimensions) {
      if (!known.contains(dimension.text())) {
        problems.add(
            Diagnostic.of(Code.TARGET_NOT_CUT, dimension.span())
                .with("target", target.name())
                .with("dimension", dimension.text())
                .with("known", known.isEmpty() ? "@none" : String.join(", ", known))
                .respelt(NearNames.of(dimension.text(), known)));
        return false;
      }
    }
    return true;
  }
}
