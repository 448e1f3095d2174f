package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.settlement.OfferCost;
import io.github.kpi4j.core.value.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What offers would cost, for people: one table a scenario, with a row for each offer and a column
 * for each period. Equal costs give equal bytes.
 */
public final class OfferReport {
  private final List<OfferCost> costs;
  private final Catalogue catalogue;

  private OfferReport(List<OfferCost> costs, Catalogue catalogue) {
    this.costs = List.copyOf(costs);
    this.catalogue = catalogue;
  }

  /**
   * A report in English.
   *
   * @param costs what offers cost over the same periods, by scenario
   * @return the report
   */
  public static OfferReport of(List<OfferCost> costs) {
    return new OfferReport(costs, Catalogue.ENGLISH);
  }

  /**
   * The same report in another language.
   *
   * @param locale the reader's; only its language counts
   * @return the report
   */
  public OfferReport in(Locale locale) {
    return new OfferReport(costs, Catalogue.of(locale));
  }

  /**
   * As text, for an e-mail or a terminal.
   *
   * @return lines that end in LF; below a table why a cost is not known, and how many lines could
   *     not be worked out and count as zero
   */
  public String text() {
    Map<String, List<OfferCost>> scenarios = new LinkedHashMap<>();
    costs.forEach(c -> scenarios.computeIfAbsent(c.scenario(), s -> new ArrayList<>()).add(c));
    StringBuilder out = new StringBuilder();
    scenarios.forEach((scenario, offers) -> table(scenario, offers, out));
    return out.toString();
  }

  private void table(String scenario, List<OfferCost> offers, StringBuilder out) {
    List<String> head = new ArrayList<>(List.of(scenario));
    offers.get(0).months().forEach(month -> head.add(month.statement().period().name()));
    head.add(catalogue.text("statement.total", Map.of()));
    List<Boolean> right = new ArrayList<>(Collections.nCopies(head.size(), true));
    right.set(0, false);
    TextTable table = new TextTable(right).row(head.toArray(String[]::new));
    List<String> notes = new ArrayList<>();
    for (OfferCost offer : offers) {
      List<String> cells = new ArrayList<>(List.of(offer.offer()));
      offer.months().forEach(month -> cells.add(money(offer, month.cost())));
      cells.add(money(offer, offer.total()));
      table.row(cells.toArray(String[]::new));
      offer.months().stream()
          .flatMap(month -> month.gap().stream())
          .distinct()
          .forEach(gap -> notes.add(offer.offer() + ": " + gap.in(catalogue)));
      if (!offer.pending().isEmpty()) {
        String count = Integer.toString(offer.pending().size());
        notes.add(offer.offer() + ": " + catalogue.text("offer.pending", Map.of("count", count)));
      }
    }
    out.append(out.isEmpty() ? "" : "\n").append(table.render());
    notes.forEach(note -> out.append(PlainText.of(note)).append('\n'));
  }

  private String money(OfferCost offer, Optional<Quantity> cost) {
    if (cost.isEmpty()) {
      return "–";
    }
    Wording wording = new Wording(catalogue, offer.months().get(0).statement().contract());
    Quantity shown = cost.get();
    return wording.quantity(shown.amount(), shown.unit(), shown.unit().defaultPlaces());
  }
}
