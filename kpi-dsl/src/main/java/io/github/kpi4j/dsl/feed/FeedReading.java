package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.FactSet;
import java.util.List;

/**
 * What was read from some files.
 *
 * @param facts the tables, with everything that was wrong among their diagnostics
 * @param files the account of each file, by name
 * @param missing by table what no file gives
 */
public record FeedReading(FactSet facts, List<FeedFile> files, List<Diagnostic> missing) {
  /**
   * Keeps its own copies.
   *
   * @param facts the tables
   * @param files the account of each file
   * @param missing what no file gives
   */
  public FeedReading {
    files = List.copyOf(files);
    missing = List.copyOf(missing);
  }

  /**
   * Everything that was wrong.
   *
   * @return sorted by place; what is missing is among it
   */
  public List<Diagnostic> diagnostics() {
    return facts.diagnostics();
  }
}
