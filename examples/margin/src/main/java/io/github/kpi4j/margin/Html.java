package io.github.kpi4j.margin;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements; every text and attribute is escaped, and there is no other way in. */
final class Html {
  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    open.push(element);
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  Html close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** An element without content. */
  Html empty(String element, String... attributes) {
    open(element, attributes);
    open.pop();
    out.append('\n');
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
