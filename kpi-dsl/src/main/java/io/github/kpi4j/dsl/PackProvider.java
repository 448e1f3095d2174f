package io.github.kpi4j.dsl;

import io.github.kpi4j.core.diagnostic.Source;
import java.util.Optional;
import java.util.Set;

/**
 * Offers packs of tables, metrics and KPIs that contracts bring in with {@code use}. Providers are
 * found as services: a module {@code provides} this interface, a jar on the class path names its
 * implementation in {@code META-INF/services}.
 */
public interface PackProvider {
  /**
   * The packs it has.
   *
   * @return names such as {@code marketplace/metrics}
   */
  Set<String> names();

  /**
   * A pack's text.
   *
   * @param name any name
   * @return the text, or empty if the provider has no such pack
   */
  Optional<Source> pack(String name);
}
