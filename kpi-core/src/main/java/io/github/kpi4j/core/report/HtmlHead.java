package io.github.kpi4j.core.report;

/** The head of a page: how to show it, and that it loads and runs nothing. */
final class HtmlHead {
  /** Even if something got past the escaping, a browser would neither run nor fetch it. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final HtmlWriter html;

  HtmlHead(HtmlWriter html) {
    this.html = html;
  }

  void write(String title) {
    html.open("head");
    html.empty("meta", "charset", "UTF-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title);
    html.open("style").lines(Stylesheet.text()).close();
    html.close();
  }
}
