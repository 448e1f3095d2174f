package io.github.kpi4j.core.duty;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that may be proposed, with what has to be said about it.
 *
 * @param name its name, as proposals carry it
 * @param fields what has to be said, each under its name, in the order of the contract
 */
public record Action(String name, Map<String, InputType> fields) {
  /**
   * Keeps its own copy.
   *
   * @param name its name
   * @param fields what has to be said
   */
  public Action {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
