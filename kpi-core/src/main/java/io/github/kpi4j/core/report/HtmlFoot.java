package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import java.util.Map;

/** The foot of a page: which contract it is about, and whose days. */
final class HtmlFoot {
  private final HtmlWriter html;
  private final Wording wording;

  HtmlFoot(HtmlWriter html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  void write(Contract contract) {
    html.open("footer");
    html.element(
        "p",
        wording.text(
            "html.foot", Map.of("contract", contract.id(), "zone", contract.timeZone().getId())));
    html.close();
  }
}
