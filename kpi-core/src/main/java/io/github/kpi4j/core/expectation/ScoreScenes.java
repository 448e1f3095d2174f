package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.expectation.Judgements.Came;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Scenes in which all weighted KPIs are judged. Each of them has a few values with which it earns
 * different points; a score is the choice of one value for each.
 */
final class ScoreScenes {
  // More different scores than anybody's weights make.
  private static final int MOST_SCORES = 5000;

  // Where the nearest come to something else, those further away do too.
  private static final int MOST_SCENES = 20;

  // Two years of months.
  private static final int MOST_SETTINGS = 24;

  private final Rehearsal rehearsal;
  private final Contract contract;
  private final Judgements judgements;
  private final Optional<Setting> setting;

  ScoreScenes(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
    this.judgements = new Judgements(rehearsal);
    this.setting = find();
  }

  /** A value of a KPI, and what it adds to the score. */
  private record Choice(Kpi kpi, Rational amount, Rational adds) {}

  /** Where all KPIs can be judged, and the choices of each. */
  private record Setting(Scene scene, List<List<Choice>> choices) {}

  /** The scene that is empty but for the period and the stage; empty where there is none. */
  Optional<Scene> empty() {
    return setting.map(Setting::scene);
  }

  /** Scenes with some figures in which everything else is as good as it can be. */
  Optional<Scene> best(Figures figures) {
    return setting.map(
        found -> filled(found.scene().with(figures), scores(List.of()).lastEntry().getValue()));
  }

  /** A scene in which all KPIs but one are judged. */
  Optional<Scene> lacking() {
    return setting.map(
        found -> {
          List<Choice> choices = scores(List.of()).lastEntry().getValue();
          return filled(found.scene(), choices.subList(1, choices.size()));
        });
  }

  /** Some scenes in which the score is at least a bound and conditions hold, the nearest first. */
  Stream<Scene> from(Rational bound, List<Predicate> conditions) {
    return scenes(scores(conditions).tailMap(bound, true), conditions);
  }

  /** Some scenes in which the score is below a bound and conditions hold, the nearest first. */
  Stream<Scene> below(Rational bound, List<Predicate> conditions) {
    return scenes(scores(conditions).headMap(bound, false).descendingMap(), conditions);
  }

  private Stream<Scene> scenes(
      NavigableMap<Rational, List<Choice>> scores, List<Predicate> conditions) {
    return scores.values().stream()
        .map(choices -> filled(setting.orElseThrow().scene(), choices))
        .flatMap(scene -> scene.holding(conditions).stream())
        .limit(MOST_SCENES);
  }

  private static Scene filled(Scene start, List<Choice> choices) {
    Scene scene = start;
    for (Choice choice : choices) {
      // What is settled otherwise stays; the KPI comes to what follows from that.
      Scene before = scene;
      scene =
          before
              .with(choice.kpi(), choice.amount())
              .orElseGet(() -> before.withEnough(choice.kpi()));
    }
    return scene;
  }

  /** Scores and a choice that makes each of them, of values with which conditions can hold. */
  private NavigableMap<Rational, List<Choice>> scores(List<Predicate> conditions) {
    NavigableMap<Rational, List<Choice>> scores = new TreeMap<>();
    if (setting.isEmpty()) {
      return scores;
    }
    scores.put(Rational.ZERO, List.of());
    for (List<Choice> choices : setting.get().choices()) {
      NavigableMap<Rational, List<Choice>> more = new TreeMap<>();
      for (Choice choice : choices) {
        if (allows(choice, conditions)) {
          scores.forEach((sum, before) -> add(choice, sum, before, more));
        }
      }
      scores = more;
    }
    return scores;
  }

  private static void add(
      Choice choice,
      Rational sum,
      List<Choice> before,
      NavigableMap<Rational, List<Choice>> scores) {
    if (scores.size() < MOST_SCORES) {
      List<Choice> all = new ArrayList<>(before);
      all.add(choice);
      scores.putIfAbsent(sum.plus(choice.adds()), all);
    }
  }

  private boolean allows(Choice choice, List<Predicate> conditions) {
    return setting
        .flatMap(found -> found.scene().with(choice.kpi(), choice.amount()))
        .flatMap(scene -> scene.holding(conditions))
        .isPresent();
  }

  private Optional<Setting> find() {
    List<Kpi> order =
        new ArrayList<>(contract.kpis().stream().filter(kpi -> kpi.weight().isPresent()).toList());
    for (Scene scene : settings(order)) {
      Optional<Setting> found = setting(scene, order);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Those of KPIs with stages where there are some, else one for each period. */
  private List<Scene> settings(List<Kpi> kpis) {
    Settings settings = new Settings(rehearsal);
    return kpis.stream()
        .filter(kpi -> kpi.goal() instanceof Goal.Staged)
        .findFirst()
        .or(() -> kpis.stream().findFirst())
        .map(settings::of)
        .orElse(List.of())
        .stream()
        .limit(MOST_SETTINGS)
        .toList();
  }

  private Optional<Setting> setting(Scene scene, List<Kpi> order) {
    List<List<Choice>> all = new ArrayList<>();
    for (Kpi kpi : order) {
      List<Choice> choices = choices(scene, kpi);
      if (choices.isEmpty()) {
        // It is asked first next time, as it may be in the way there too.
        order.remove(kpi);
        order.add(0, kpi);
        return Optional.empty();
      }
      all.add(choices);
    }
    return Optional.of(new Setting(scene, all));
  }

  /** The first value at an edge of a KPI for each amount of points that it can earn. */
  private List<Choice> choices(Scene scene, Kpi kpi) {
    Metric metric = contract.metric(kpi.metric());
    Map<Rational, Choice> choices = new LinkedHashMap<>();
    judgements
        .any(kpi, scene)
        .flatMap(Came::bounds)
        .ifPresent(
            bounds -> {
              for (Rehearsal.Edge edge : Rehearsal.edges(metric, bounds)) {
                judgements
                    .of(kpi, scene, edge.amount())
                    .flatMap(came -> adds(kpi, came))
                    .ifPresent(
                        adds -> choices.putIfAbsent(adds, new Choice(kpi, edge.amount(), adds)));
              }
            });
    return List.copyOf(choices.values());
  }

  private static Optional<Rational> adds(Kpi kpi, Came came) {
    return came.result().evaluation().score().stream()
        .flatMap(score -> score.lines().stream())
        .filter(line -> line.kpi().equals(kpi.name()))
        .flatMap(line -> line.contribution().stream())
        .findFirst();
  }
}
