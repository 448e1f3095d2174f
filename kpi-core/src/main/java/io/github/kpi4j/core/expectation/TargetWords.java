package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.target.KpiTarget;
import io.github.kpi4j.core.target.Split;
import io.github.kpi4j.core.target.Weights;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a subject that has a part of its target; any other subject has no target. */
final class TargetWords {
  private final Kpi kpi;
  private final Map<String, List<String>> found = new LinkedHashMap<>();

  private TargetWords(Kpi kpi) {
    this.kpi = kpi;
  }

  /** The rows that a KPI counts, of a subject with a target where it is judged by one. */
  static Filter rows(Contract contract, Kpi kpi) {
    TargetWords words = new TargetWords(kpi);
    if (!kpi.forEach().isEmpty() && kpi.target().orElse(null) instanceof KpiTarget.Named named) {
      contract.target(named.target()).splits().forEach(words::add);
      words.found.keySet().retainAll(Set.copyOf(kpi.forEach()));
    }
    return kpi.where().and(new Filter(words.found));
  }

  private void add(Split split) {
    if (split.periods().isEmpty()) {
      words(split.weights()).stream()
          .filter(word -> allowed(split.by(), word))
          .findFirst()
          .ifPresent(word -> found.put(split.by(), List.of(word)));
    }
  }

  private Collection<String> words(Weights weights) {
    if (weights instanceof Weights.Listed listed) {
      return listed.byWord().keySet();
    }
    if (weights instanceof Weights.PerParent each) {
      // The parent is the word of an earlier split.
      return found.values().stream()
          .flatMap(words -> Optional.ofNullable(each.byParent().get(words.get(0))).stream())
          .findFirst()
          .map(Map::keySet)
          .orElse(Set.of());
    }
    return Set.of();
  }

  private boolean allowed(String dimension, String word) {
    List<String> words = kpi.where().words().getOrDefault(dimension, List.of());
    return words.isEmpty() || words.contains(word);
  }
}
