package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Source;
import java.util.List;

/**
 * Offers descriptions of feeds. Providers are found as services: a module {@code provides} this
 * interface, a jar on the class path names its implementation in {@code META-INF/services}.
 */
public interface FeedProvider {
  /**
   * The descriptions it has.
   *
   * @return YAML as {@link Feed#parse} reads it; where two feeds fill the same column of a table,
   *     the first counts
   */
  List<Source> feeds();
}
