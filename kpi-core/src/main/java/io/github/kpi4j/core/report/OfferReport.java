package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.settlement.OfferCost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What offers would cost, for people, as text or as a page: one table a scenario, with a row for
 * each offer and a column for each period. Equal costs give equal bytes.
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
    StringBuilder out = new StringBuilder();
    scenarios().forEach((scenario, offers) -> table(scenario, offers, out));
    return out.toString();
  }

  /**
   * As one HTML page for a browser or a printer that is complete in itself.
   *
   * @return a complete document, whose lines end in LF
   * @throws IllegalArgumentException if there are no costs
   */
  public String html() {
    if (costs.isEmpty() || costs.get(0).months().isEmpty()) {
      throw new IllegalArgumentException("no costs");
    }
    return new OfferPage(scenarios(), catalogue).render();
  }

  private Map<String, List<OfferCost>> scenarios() {
    Map<String, List<OfferCost>> scenarios = new LinkedHashMap<>();
    costs.forEach(c -> scenarios.computeIfAbsent(c.scenario(), s -> new ArrayList<>()).add(c));
    return scenarios;
  }

  private void table(String scenario, List<OfferCost> offers, StringBuilder out) {
    List<String> head = new ArrayList<>(List.of(scenario));
    offers.get(0).months().forEach(month -> head.add(month.statement().period().name()));
    head.add(catalogue.text("statement.total", Map.of()));
    List<Boolean> right = new ArrayList<>(Collections.nCopies(head.size(), true));
    right.set(0, false);
    TextTable table = new TextTable(right).row(head.toArray(String[]::new));
    OfferWording words = new OfferWording(catalogue);
    for (OfferCost offer : offers) {
      List<String> cells = new ArrayList<>(List.of(offer.offer()));
      cells.addAll(words.costs(offer));
      table.row(cells.toArray(String[]::new));
    }
    out.append(out.isEmpty() ? "" : "\n").append(table.render());
    offers.forEach(
        offer -> words.notes(offer).forEach(note -> out.append(PlainText.of(note)).append('\n')));
  }
}
