package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.settlement.OfferCost;
import java.util.List;
import java.util.Map;

/** One page about what offers would cost, a section for each scenario. */
final class OfferPage {
  private final HtmlWriter html = new HtmlWriter();
  private final Map<String, List<OfferCost>> scenarios;
  private final OfferWording words;
  private final Wording wording;
  private final Contract contract;
  private final List<String> periods;

  OfferPage(Map<String, List<OfferCost>> scenarios, Catalogue catalogue) {
    OfferCost first = scenarios.values().iterator().next().get(0);
    this.scenarios = scenarios;
    this.words = new OfferWording(catalogue);
    this.contract = first.months().get(0).statement().contract();
    this.wording = new Wording(catalogue, contract);
    this.periods = first.months().stream().map(month -> month.statement().period().name()).toList();
  }

  String render() {
    return new PageFrame(html, wording, contract)
        .page(
            periods.get(0),
            wording.label("html.offers"),
            List.of(String.join(", ", periods)),
            () -> scenarios.forEach(this::section));
  }

  private void section(String scenario, List<OfferCost> offers) {
    html.open("section").element("h2", scenario);
    HtmlTable table = HtmlTable.open(html, scenario).column(wording.label("html.offer"));
    periods.forEach(table::numbers);
    table.numbers(wording.label("statement.total")).body();
    for (OfferCost offer : offers) {
      html.open("tr").element("th", offer.offer(), "scope", "row");
      words.costs(offer).forEach(cost -> html.element("td", cost, "class", "number"));
      html.close();
    }
    table.close();
    offers.forEach(offer -> words.notes(offer).forEach(note -> html.element("p", note)));
    html.close();
  }
}
