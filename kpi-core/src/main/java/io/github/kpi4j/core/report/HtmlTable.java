package io.github.kpi4j.core.report;

/**
 * A table with a caption and a head. Where it is wider than the page it scrolls by itself, also
 * with a keyboard.
 */
final class HtmlTable {
  private final HtmlWriter html;

  private HtmlTable(HtmlWriter html) {
    this.html = html;
  }

  /** Opens a table; its columns follow. */
  static HtmlTable open(HtmlWriter html, String caption) {
    html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    return new HtmlTable(html);
  }

  HtmlTable column(String head) {
    html.element("th", head, "scope", "col");
    return this;
  }

  HtmlTable numbers(String head) {
    html.element("th", head, "scope", "col", "class", "number");
    return this;
  }

  /** Ends the head; the rows follow. */
  HtmlTable body() {
    html.close().close().open("tbody");
    return this;
  }

  /** Ends the rows; those of the sums follow. */
  HtmlTable foot() {
    html.close().open("tfoot");
    return this;
  }

  void close() {
    html.close().close().close();
  }
}
