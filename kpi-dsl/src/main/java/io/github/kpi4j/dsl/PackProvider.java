package io.github.kpi4j.dsl;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Title;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Offers packs of tables, metrics and KPIs that contracts bring in with {@code use}, business
 * calendars and seasonalities. Providers are found as services: a module {@code provides} this
 * interface, a jar on the class path names its implementation in {@code META-INF/services}.
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

  /**
   * The business calendars it has, which contracts name with {@code calendar}.
   *
   * @return each under its name in contracts; none unless a provider says otherwise
   */
  default Map<String, BusinessCalendar> calendars() {
    return Map.of();
  }

  /**
   * The seasonalities it has, which targets name among their weights.
   *
   * @return each under its name in contracts; none unless a provider says otherwise
   */
  default Map<String, Seasonality> seasonalities() {
    return Map.of();
  }

  /**
   * The authorities it knows that issue certificates for goods, which {@code catalogue} names.
   *
   * @return each under its name in contracts; none unless a provider says otherwise
   */
  default Map<String, Title> authorities() {
    return Map.of();
  }
}
