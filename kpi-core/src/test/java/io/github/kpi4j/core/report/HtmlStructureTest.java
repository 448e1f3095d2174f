package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What every page keeps to, whatever it says. */
class HtmlStructureTest {
  private static final String ATTACK = "<script>alert(1)</script>\" onload='x' &amp;";

  private static ParsedPage page(String language) throws Exception {
    return ParsedPage.of(
        HtmlReport.of(ReportShop.quarter()).in(Locale.forLanguageTag(language)).render());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "zh"})
  void nothingIsLoadedOrRun(String language) throws Exception {
    String markup =
        HtmlReport.of(ReportShop.quarter()).in(Locale.forLanguageTag(language)).render();
    assertThat(markup)
        .startsWith("<!DOCTYPE html>\n<html lang=\"")
        .doesNotContain("<script", "http:", "https:", "url(", "@import", " src=");
    assertThat(page(language).elements("*")).allMatch(HtmlStructureTest::onlyDescribes);
  }

  /** No element that loads, no attribute that runs or carries a style of its own. */
  private static boolean onlyDescribes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return !List.of("link", "img", "iframe", "object", "base", "form")
            .contains(element.getTagName())
        && IntStream.range(0, attributes.getLength())
            .mapToObj(i -> attributes.item(i).getNodeName())
            .noneMatch(name -> name.startsWith("on") || name.equals("style"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "zh"})
  void everyGapIsFilled(String language) throws Exception {
    assertThat(page(language).texts("body").get(0)).doesNotContain("{", "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "zh"})
  void idsAreUniqueAndEveryReferenceHasOne(String language) throws Exception {
    List<String> ids = page(language).attributes("id");
    assertThat(ids).doesNotHaveDuplicates();
    List<String> references = new ArrayList<>();
    page(language)
        .attributes("aria-labelledby")
        .forEach(r -> references.addAll(List.of(r.split(" ", -1))));
    page(language).attributes("href").forEach(r -> references.add(r.substring(1)));
    assertThat(ids).containsAll(references);
  }

  @Test
  void aPolicyForbidsEverythingButStyles() throws Exception {
    List<Element> metas = page("en").elements("meta");
    assertThat(metas)
        .filteredOn(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
        .extracting(m -> m.getAttribute("content"))
        .containsExactly("default-src 'none'; style-src 'unsafe-inline'");
    assertThat(metas).extracting(m -> m.getAttribute("name")).contains("viewport");
  }

  @Test
  void everyTableHasACaptionAndEveryHeadCellAScope() throws Exception {
    ParsedPage page = page("en");
    assertThat(page.elements("table"))
        .hasSize(4)
        .allSatisfy(
            table ->
                assertThat(table.getFirstChild().getNextSibling().getNodeName())
                    .isEqualTo("caption"));
    assertThat(page.elements("th")).allMatch(th -> !th.getAttribute("scope").isEmpty());
  }

  @Test
  void everyDrawingIsDescribedOrDecoration() throws Exception {
    assertThat(page("en").elements("svg"))
        .allMatch(
            svg ->
                svg.getAttribute("aria-hidden").equals("true")
                    || (svg.getElementsByTagName("title").getLength() == 1
                        && svg.getElementsByTagName("desc").getLength() == 1));
  }

  @Test
  void aLevelIsNeverOnlyAColour() throws Exception {
    assertThat(page("en").texts("span", "level"))
        .isNotEmpty()
        .allMatch(text -> text.matches("[✓▲✕?≡•] (\\d+ )?[a-z ]+"));
  }

  @Test
  void headingsLeaveNoDepthOut() throws Exception {
    List<Integer> depths =
        page("en").elements("*").stream()
            .map(Element::getTagName)
            .filter(name -> name.matches("h[1-6]"))
            .map(name -> Integer.valueOf(name.substring(1)))
            .toList();
    assertThat(depths).startsWith(1).containsOnlyOnce(1);
    assertThat(IntStream.range(1, depths.size()))
        .allMatch(i -> depths.get(i) <= depths.get(i - 1) + 1);
  }

  @Test
  void wordsOfContractAndFactsAreOnlyWords() throws Exception {
    CompiledContract contract = ReportShop.compiled(ReportShop.draft(ATTACK));
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", ATTACK, "10.00", 1);
    facts.table("ads").add("2026-03-01", ATTACK, "9.00").add(ATTACK, "A", "1");
    Evaluation march = ReportShop.month(contract, facts.build(), "2026-03");
    String markup = HtmlReport.of(march).render();
    assertThat(markup).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    ParsedPage page = ParsedPage.of(markup);
    assertThat(page.elements("script")).isEmpty();
    assertThat(page.attributes("onload")).isEmpty();
    assertThat(page.texts("h1")).containsExactly(ATTACK);
    assertThat(page.texts("title").get(0)).isEqualTo(ATTACK + " · 2026-03");
    assertThat(page.texts("span", "name")).contains(ATTACK);
  }

  @Test
  void twoHundredSubjectsStayBelowHalfAMegabyte() {
    CompiledContract contract = ReportShop.contract();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    for (int i = 1000; i < 1200; i++) {
      facts.table("sales").add("2026-03-01", "PRODUCT-" + i, "100.00", 1);
      facts.table("ads").add("2026-03-01", "PRODUCT-" + i, (i % 30) + ".00");
    }
    Evaluation march = ReportShop.month(contract, facts.build(), "2026-03");
    String markup = HtmlReport.of(march).render();
    assertThat(markup).contains("PRODUCT-1000", "PRODUCT-1199", "All 200, worst first");
    assertThat(markup.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500_000);
  }

  @Test
  void theStyleSheetNeedsNoEscaping() {
    assertThat(Stylesheet.text()).isNotBlank().doesNotContain("<", ">", "&", "\"", "'");
  }
}
