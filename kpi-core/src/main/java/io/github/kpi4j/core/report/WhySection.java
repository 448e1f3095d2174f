package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Lever;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.target.Band;
import java.util.List;
import java.util.Optional;

/** The bands with the one that decided and its line of the contract, and the levers. */
final class WhySection {
  private final HtmlWriter html;
  private final Wording wording;
  private final Why why;

  WhySection(HtmlWriter html, Wording wording, Why why) {
    this.html = html;
    this.wording = wording;
    this.why = why;
  }

  /** What would be enough for a better level; nothing where there is no better one. */
  void levers(List<Lever> levers, Outcome outcome) {
    if (levers.isEmpty()) {
      return;
    }
    html.open("div", "class", "levers");
    html.element("h4", wording.label("html.levers"));
    why.next(outcome).ifPresent(next -> html.element("p", next));
    html.element("p", wording.label("why.levers"));
    html.open("ul");
    why.levers(levers, outcome).forEach(lever -> html.element("li", lever));
    html.close().close();
  }

  /** All bands, and where the one stands that decided. */
  void bands(List<Band> usual, Outcome outcome) {
    Optional<Judged> judged =
        outcome instanceof Judged decided ? Optional.of(decided) : Optional.empty();
    html.open("ul", "class", "bands");
    for (Band band : judged.map(decided -> decided.bands().bands()).orElse(usual)) {
      html.open("li");
      Badge.ofLevel(band.level(), wording).write(html);
      html.text(" " + wording.condition(band.condition()));
      if (judged.filter(decided -> decided.band().equals(band)).isPresent()) {
        html.text(" ").element("code", band.place().toString(), "class", "place");
      }
      html.close();
    }
    html.close();
  }
}
