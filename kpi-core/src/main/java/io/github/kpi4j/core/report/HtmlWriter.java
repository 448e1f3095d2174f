package io.github.kpi4j.core.report;

import com.google.common.html.HtmlEscapers;
import io.github.kpi4j.core.diagnostic.Visible;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes markup that is HTML and well-formed XML at once. Every text and every attribute value is
 * escaped and there is no door for raw markup, so that nothing a contract or a row says can become
 * part of the page's structure.
 */
final class HtmlWriter {
  /** Elements that start on a line of their own, so that two pages can be compared by line. */
  private static final Set<String> LINES =
      Set.of(
          "html", "head", "meta", "title", "style", "body", "header", "main", "section", "article",
          "footer", "nav", "h1", "h2", "h3", "h4", "p", "div", "dl", "ul", "li", "table", "caption",
          "thead", "tbody", "tfoot", "tr", "details", "pre", "svg");

  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param element its name
   * @param attributes names and values in turn
   */
  HtmlWriter open(String element, String... attributes) {
    tag(element, attributes).append('>');
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  HtmlWriter close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that holds nothing. */
  HtmlWriter empty(String element, String... attributes) {
    tag(element, attributes).append(" />");
    return this;
  }

  /** An element that holds only text. */
  HtmlWriter element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  HtmlWriter text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Text in lines, as in {@code pre}; each line end stays one. */
  HtmlWriter lines(String text) {
    text.lines().forEach(line -> text(line).out.append('\n'));
    return this;
  }

  /**
   * The whole page.
   *
   * @throws IllegalStateException if an element is still open
   */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out + "\n";
  }

  private StringBuilder tag(String element, String... attributes) {
    out.append(LINES.contains(element) ? "\n<" : "<").append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
    return out;
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(Visible.of(text));
  }
}
