package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import java.util.List;

/**
 * What a YAML text says, and what is wrong with it.
 *
 * @param root a {@link Mapping}, or {@link Broken} if the text could not be read to its end, so
 *     that nobody complains of keys that are only out of sight
 * @param diagnostics all problems, sorted by place
 */
public record Tree(Node root, List<Diagnostic> diagnostics) {
  /**
   * Sorts the problems.
   *
   * @param root what the text says
   * @param diagnostics in any order
   */
  public Tree {
    diagnostics = diagnostics.stream().sorted().distinct().toList();
  }
}
