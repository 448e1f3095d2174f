package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.settlement.OfferCost;
import io.github.kpi4j.core.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words and amounts of an offer's costs. */
final class OfferWording {
  private final Catalogue catalogue;

  OfferWording(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What each period costs, and all together; a dash where that is not known. */
  List<String> costs(OfferCost offer) {
    List<String> costs = new ArrayList<>();
    offer.months().forEach(month -> costs.add(money(offer, month.cost())));
    costs.add(money(offer, offer.total()));
    return costs;
  }

  private String money(OfferCost offer, Optional<Quantity> cost) {
    if (cost.isEmpty()) {
      return "–";
    }
    Wording wording = new Wording(catalogue, offer.months().get(0).statement().contract());
    Quantity shown = cost.get();
    return wording.quantity(shown.amount(), shown.unit(), shown.unit().defaultPlaces());
  }

  /** Why a cost is not known, and how many lines could not be worked out. */
  List<String> notes(OfferCost offer) {
    List<String> notes = new ArrayList<>();
    offer.months().stream()
        .flatMap(month -> month.gap().stream())
        .distinct()
        .forEach(gap -> notes.add(offer.offer() + ": " + gap.in(catalogue)));
    if (!offer.pending().isEmpty()) {
      String count = Integer.toString(offer.pending().size());
      notes.add(offer.offer() + ": " + catalogue.text("offer.pending", Map.of("count", count)));
    }
    return notes;
  }
}
