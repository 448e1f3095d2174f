package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Quantity;
import java.util.List;

/**
 * A fixed fee for each period of service.
 *
 * @param amount what a whole period costs
 * @param per the size of that period
 * @param proration what a period costs of which only a part lies in the contract's term
 * @param onlyIf all of these must hold, or nothing is paid
 * @param place where it was written
 */
public record BaseFee(
    Quantity amount, Grain per, Proration proration, List<Predicate> onlyIf, Span place) {
  /**
   * Keeps its own copy.
   *
   * @param amount what a whole period costs
   * @param per the size of that period
   * @param proration what a part of a period costs
   * @param onlyIf what must hold
   * @param place where it was written
   */
  public BaseFee {
    onlyIf = List.copyOf(onlyIf);
  }
}
