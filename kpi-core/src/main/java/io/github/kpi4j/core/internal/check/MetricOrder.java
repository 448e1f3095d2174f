package io.github.kpi4j.core.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Metrics in an order in which each comes after those that it is made of. Iterative, so that a long
 * chain of metrics cannot exhaust the stack.
 */
final class MetricOrder {
  private final List<String> ordered = new ArrayList<>();
  private final List<List<String>> cycles = new ArrayList<>();

  /**
   * Orders some metrics.
   *
   * @param uses for each metric the names of those that it uses, all of them keys of the map
   */
  MetricOrder(Map<String, Set<String>> uses) {
    Map<String, Integer> open = new LinkedHashMap<>();
    Map<String, List<String>> usedBy = new LinkedHashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    uses.forEach(
        (user, used) -> {
          open.put(user, used.size());
          used.forEach(name -> usedBy.computeIfAbsent(name, n -> new ArrayList<>()).add(user));
          if (used.isEmpty()) {
            ready.add(user);
          }
        });
    while (!ready.isEmpty()) {
      String next = ready.remove();
      ordered.add(next);
      open.remove(next);
      for (String user : usedBy.getOrDefault(next, List.of())) {
        if (open.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
        }
      }
    }
    findCycles(uses, new LinkedHashSet<>(open.keySet()));
  }

  /** Those that can be evaluated, in order. */
  List<String> ordered() {
    return ordered;
  }

  /** Each circle once, as the path from a metric back to itself. */
  List<List<String>> cycles() {
    return cycles;
  }

  private void findCycles(Map<String, Set<String>> uses, Set<String> open) {
    Set<String> seen = new LinkedHashSet<>();
    for (String start : open) {
      List<String> path = new ArrayList<>();
      String at = start;
      while (!seen.contains(at)) {
        seen.add(at);
        path.add(at);
        // Whatever is left over uses at least one metric that is left over.
        at =
            uses.getOrDefault(at, Set.of()).stream()
                .filter(open::contains)
                .findFirst()
                .orElseThrow();
      }
      if (path.contains(at)) {
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
        cycle.add(at);
        cycles.add(cycle);
      }
    }
  }
}
