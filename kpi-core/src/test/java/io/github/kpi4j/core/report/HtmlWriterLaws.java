package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Visible;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Element;

class HtmlWriterLaws {
  @Property(tries = 300)
  void anyTextComesBackAsTextFromElementAndAttribute(@ForAll String text) throws Exception {
    String markup = new HtmlWriter().element("p", text, "title", text).page();
    Element paragraph = ParsedPage.of(markup).elements("p").get(0);
    assertThat(paragraph.getTextContent()).isEqualTo(Visible.of(text));
    // A parser reads a tab inside an attribute as a space.
    assertThat(paragraph.getAttribute("title")).isEqualTo(Visible.of(text).replace('\t', ' '));
  }
}
