package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What fills columns of a table: one feed, or several that say together that each of them has a
 * part of the rows. Those count as one; a day has arrived once it has arrived in each that there
 * are files of.
 */
record Supply(List<FeedTable> parts) {
  String name() {
    return parts.stream().map(part -> part.name).collect(Collectors.joining(" + "));
  }

  boolean gives(String measure) {
    return parts.stream().anyMatch(part -> part.measures.contains(measure));
  }

  List<Diagnostic> undated() {
    return parts.stream().flatMap(part -> part.undated.stream()).toList();
  }

  List<Diagnostic> restated() {
    return parts.stream().flatMap(part -> part.restated.stream()).toList();
  }

  List<Chunk.Refusal> refused() {
    return parts.stream().flatMap(part -> part.refused().stream()).toList();
  }

  /** The days that have rows, and what holds them. */
  Map<LocalDate, List<Groups>> rows() {
    Map<LocalDate, List<Groups>> all = new TreeMap<>();
    for (FeedTable part : parts) {
      part.rows()
          .forEach((day, rows) -> all.computeIfAbsent(day, d -> new ArrayList<>()).addAll(rows));
    }
    return all;
  }

  TreeSet<LocalDate> days(ZoneId zone) {
    TreeSet<LocalDate> all = new TreeSet<>(parts.get(0).days(zone));
    parts.forEach(part -> all.retainAll(part.days(zone)));
    return all;
  }
}
