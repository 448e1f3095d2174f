package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Title;
import java.util.List;

/**
 * The scope of work.
 *
 * @param description what it is about, in a sentence; empty where nothing is said
 * @param includes what is done
 * @param excludes what is not, although somebody might expect it
 */
public record Service(Title description, List<String> includes, List<String> excludes) {
  /**
   * Keeps its own copies.
   *
   * @param description what it is about
   * @param includes what is done
   * @param excludes what is not
   */
  public Service {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }
}
