package io.github.kpi4j.core.settlement;

import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What an offer would cost under one scenario.
 *
 * @param offer who offers
 * @param scenario what is supposed of the facts
 * @param months what each period would cost, in order
 */
public record OfferCost(String offer, String scenario, List<Month> months) {
  /**
   * What one period would cost.
   *
   * @param statement the statement by the offer's fees, in its own currency
   * @param cost its total in the currency of the comparison; empty where there is no rate
   * @param gap why there is none
   */
  public record Month(Statement statement, Optional<Quantity> cost, Optional<Reason> gap) {}

  /**
   * Keeps its own copy.
   *
   * @param offer who offers
   * @param scenario what is supposed
   * @param months what each period would cost
   */
  public OfferCost {
    months = List.copyOf(months);
  }

  /**
   * What all periods together would cost.
   *
   * @return empty if one of them is not known, or there is none
   */
  public Optional<Quantity> total() {
    if (months.isEmpty() || months.stream().anyMatch(month -> month.cost().isEmpty())) {
      return Optional.empty();
    }
    Unit unit = months.get(0).cost().orElseThrow().unit();
    Rational sum =
        months.stream()
            .map(month -> month.cost().orElseThrow().amount())
            .reduce(Rational.ZERO, Rational::plus);
    return Optional.of(new Quantity(sum, unit));
  }

  /**
   * The lines that could not be worked out and count as zero.
   *
   * @return of all periods, in order; empty if the cost is complete
   */
  public List<FeeLine> pending() {
    return months.stream().flatMap(month -> month.statement().pending().stream()).toList();
  }
}
