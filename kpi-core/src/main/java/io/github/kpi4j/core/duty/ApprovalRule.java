package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Title;
import java.util.List;
import java.util.Optional;

/**
 * Which proposals need whose consent. Where nobody can tell whether a rule asks, it does.
 *
 * @param title its name for people; where it has none its condition serves
 * @param when for which proposals it asks
 * @param require who has to consent, each such as {@code agency.manager}; different people, at
 *     least one
 * @param expires how long a consent holds; for good where nothing is said
 * @param place its line in the contract
 */
public record ApprovalRule(
    Optional<Title> title,
    Predicate when,
    List<String> require,
    Optional<Delay> expires,
    Span place) {
  /**
   * Keeps its own copy.
   *
   * @param title its name
   * @param when for which proposals it asks
   * @param require who has to consent
   * @param expires how long a consent holds
   * @param place its line
   */
  public ApprovalRule {
    require = List.copyOf(require);
  }
}
