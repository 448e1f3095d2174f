package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  @Test
  void signsOfMarkupAreEscapedInTextAndAttributes() {
    HtmlWriter html =
        new HtmlWriter().element("p", "<b>&'\"", "title", "\"><script>alert(1)</script>");
    assertThat(html.page())
        .isEqualTo(
            "<!DOCTYPE html>\n<p title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">"
                + "&lt;b&gt;&amp;&#39;&quot;</p>\n");
  }

  @Test
  void charactersThatNoPageMayHoldGetAStandIn() {
    assertThat(new HtmlWriter().element("p", "a\u0000b\uFFFEc\u202Ed").page())
        .contains("<p>a\uFFFDb\uFFFDc\uFFFDd</p>");
  }

  @Test
  void linesStayLines() {
    assertThat(new HtmlWriter().open("pre").lines("a\n b<\r\n").close().page())
        .contains("<pre>a\n b&lt;\n</pre>");
  }

  @Test
  void anElementLeftOpenIsAMistake() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new HtmlWriter().open("p").page())
        .withMessage("still open: [p]");
  }
}
