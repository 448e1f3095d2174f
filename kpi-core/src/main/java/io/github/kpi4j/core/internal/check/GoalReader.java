package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.stage.Stage;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Bands;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.target.Direction;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the bands of one KPI, which are the same at every time or others in each stage. */
final class GoalReader {
  private final Problems problems;
  private final Levels levels;
  private final Metric metric;
  private final OptionalInt places;
  private final Optional<Direction> better;
  private final boolean named;

  /**
   * A reader for one KPI.
   *
   * @param metric what it judges
   * @param places the decimal places of the values that decide; none where exact values do
   * @param better which way is good, if that could be read
   * @param named whether it has a named target that bands can ask for a share of
   */
  GoalReader(
      Problems problems,
      Levels levels,
      Metric metric,
      OptionalInt places,
      Optional<Direction> better,
      boolean named) {
    this.problems = problems;
    this.levels = levels;
    this.metric = metric;
    this.places = places;
    this.better = better;
    this.named = named;
  }

  /** Bands that are the same at every time. */
  Optional<Goal> flat(Reading keys) {
    if (hasStages(keys, "bands")) {
      problems.add(
          Diagnostic.of(Code.BY_STAGE_WITHOUT_STAGES, keys.place("bands")).with("key", "bands"));
      return Optional.empty();
    }
    return keys.mapping("bands")
        .flatMap(bands -> bands(keys, "bands", bands.span()))
        .map(Goal.Flat::new);
  }

  /** Whether what stands behind a key is said stage by stage. */
  static boolean hasStages(Reading keys, String key) {
    return keys.mapping(key).stream()
        .flatMap(mapping -> mapping.entries().stream())
        .anyMatch(entry -> entry.value() instanceof Mapping);
  }

  /** Bands of each stage. */
  Optional<Goal> staged(Reading keys, StagePlan plan) {
    Optional<Mapping> written = keys.mapping("bands");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!hasStages(keys, "bands")) {
      problems.add(
          Diagnostic.of(Code.BANDS_NOT_BY_STAGE, keys.place("bands"))
              .with("plan", plan.name())
              .with("stages", names(plan)));
      return Optional.empty();
    }
    Reading stages = new Reading(written.get(), problems);
    if (!haveStagesBands(written.get()) || !namesStages(problems, keys, "bands", plan)) {
      return Optional.empty();
    }
    Map<String, Bands> bands = new LinkedHashMap<>();
    for (Stage stage : plan.stages()) {
      stages
          .mapping(stage.name())
          .flatMap(own -> bands(stages, stage.name(), own.span()))
          .ifPresent(read -> bands.put(stage.name(), read));
    }
    return bands.size() < plan.stages().size()
        ? Optional.empty()
        : Optional.of(new Goal.Staged(plan.name(), bands));
  }

  /** Whether each entry has bands of its own; one beside them that is a text belongs to none. */
  private boolean haveStagesBands(Mapping written) {
    boolean all = true;
    for (Mapping.Entry entry : written.entries()) {
      if (entry.value() instanceof Scalar text) {
        problems.add(
            Diagnostic.of(Code.WRONG_SHAPE, text.span())
                .with("place", entry.key().text())
                .with("found", "@shape.text")
                .with("expected", "@shape.keys"));
        all = false;
      }
    }
    return all;
  }

  private static String names(StagePlan plan) {
    return String.join(", ", plan.stages().stream().map(Stage::name).toList());
  }

  /** Whether a key says something of each stage of a plan, and of nothing else. */
  static boolean namesStages(Problems problems, Reading keys, String key, StagePlan plan) {
    List<String> known = plan.stages().stream().map(Stage::name).toList();
    Mapping mapping = keys.mapping(key).orElseThrow();
    boolean all = true;
    for (Mapping.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key().text())) {
        problems.unknown(Code.UNKNOWN_STAGE, entry.key(), known);
        all = false;
      }
    }
    List<String> left = new ArrayList<>(known);
    left.removeAll(keys.names(key));
    // A misspelt stage has been reported; the one that it was meant to be is not missing.
    if (all && !left.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.STAGE_LEFT_OUT, keys.place(key))
              .with("key", key)
              .with("plan", plan.name())
              .with("stages", String.join(", ", left)));
    }
    return all && left.isEmpty();
  }

  /** The bands behind a key; {@code whole} is the place of a gap between them. */
  private Optional<Bands> bands(Reading keys, String key, Span whole) {
    ConditionReader reader = new ConditionReader(problems, metric.name(), metric.unit(), places);
    Map<LocatedText, LocatedText> written = keys.pairs(key);
    List<Band> bands = new ArrayList<>();
    written.forEach(
        (level, text) -> {
          Optional<String> known = keys.word(level, Words.of(levels));
          Optional<Condition> condition = named ? reader.readWithTarget(text) : reader.read(text);
          if (known.isPresent() && condition.isPresent()) {
            bands.add(new Band(known.get(), condition.get(), text.span()));
          }
        });
    if (bands.size() < keys.names(key).size()) {
      return Optional.empty();
    }
    Bands read = new Bands(bands);
    if (read.relative() && bands.stream().anyMatch(GoalReader::isAbsolute)) {
      problems.add(Diagnostic.of(Code.MIXED_BANDS, keys.place(key)));
      return Optional.empty();
    }
    BandCheck check =
        read.relative()
            ? new BandCheck(problems, Unit.Plain.PERCENT, OptionalInt.empty())
            : new BandCheck(problems, metric.unit(), places);
    var taken = check.cover(bands, whole);
    better.ifPresent(direction -> check.direction(taken, direction, levels));
    return Optional.of(read);
  }

  private static boolean isAbsolute(Band band) {
    return !(band.condition() instanceof Condition.OfTarget)
        && !(band.condition() instanceof Condition.Otherwise);
  }
}
