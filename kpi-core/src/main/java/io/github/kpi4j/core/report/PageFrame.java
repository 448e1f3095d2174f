package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import java.util.List;

/** What every page has around its sections: head, title, which report of when, and foot. */
final class PageFrame {
  private final HtmlWriter html;
  private final Wording wording;
  private final Contract contract;

  PageFrame(HtmlWriter html, Wording wording, Contract contract) {
    this.html = html;
    this.wording = wording;
    this.contract = contract;
  }

  /**
   * A whole page.
   *
   * @param period for the title of the window
   * @param kind which kind of page it is
   * @param under lines below the title
   * @param main writes what stands in it
   */
  String page(String period, String kind, List<String> under, Runnable main) {
    String title = wording.title(contract.title(), contract.id());
    html.open("html", "lang", wording.label("html.lang"));
    new HtmlHead(html).write(title + " · " + period);
    html.open("body").open("header", "class", "page");
    html.element("p", kind, "class", "kind").element("h1", title);
    under.forEach(line -> html.element("p", line));
    html.close().open("main");
    main.run();
    html.close();
    new HtmlFoot(html, wording).write(contract);
    html.close().close();
    return html.page();
  }
}
