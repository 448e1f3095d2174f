package io.github.kpi4j.core.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A page as a parser sees it, which fails on anything that is not well-formed. */
final class ParsedPage {
  private final Document document;

  private ParsedPage(Document document) {
    this.document = document;
  }

  static ParsedPage of(String markup) throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    parser.setErrorHandler(null);
    return new ParsedPage(
        parser.parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8))));
  }

  List<Element> elements(String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The text of each element of a name that has a class. */
  List<String> texts(String name, String style) {
    return elements(name).stream()
        .filter(e -> List.of(e.getAttribute("class").split(" ", -1)).contains(style))
        .map(ParsedPage::text)
        .toList();
  }

  List<String> texts(String name) {
    return elements(name).stream().map(ParsedPage::text).toList();
  }

  /** Every value of an attribute, wherever it stands. */
  List<String> attributes(String name) {
    return elements("*").stream()
        .filter(e -> e.hasAttribute(name))
        .map(e -> e.getAttribute(name))
        .toList();
  }

  /** All pieces of text inside, in their order, with single spaces between them. */
  private static String text(Element element) {
    StringBuilder out = new StringBuilder();
    collect(element, out);
    return out.toString().replaceAll("\\s+", " ").strip();
  }

  private static void collect(Node node, StringBuilder out) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      out.append(node.getNodeValue()).append(' ');
    }
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      collect(children.item(i), out);
    }
  }
}
