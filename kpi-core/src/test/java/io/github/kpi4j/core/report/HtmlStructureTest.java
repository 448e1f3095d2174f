package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What every page keeps to, whatever it says. */
class HtmlStructureTest {
  private static final String ATTACK = "<script>alert(1)</script>\" onload='x' &amp;";

  private static final FullShop SHOP = FullShop.of(ATTACK, "2026-03-20");

  /** Every format in every language, with everything that a page can show. */
  static Stream<String> pages() {
    return Stream.of("daily", "weekly", "monthly")
        .flatMap(
            format ->
                Stream.of("en", "pt", "zh").map(language -> SHOP.page(format, language).render()));
  }

  private static ParsedPage page(String language) throws Exception {
    return ParsedPage.of(
        HtmlReport.of(ReportShop.quarter()).in(Locale.forLanguageTag(language)).render());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsLoadedOrRun(String markup) throws Exception {
    assertThat(markup)
        .startsWith("<!DOCTYPE html>\n<html lang=\"")
        .doesNotContain("<script", "http:", "https:", "url(", "@import", " src=");
    assertThat(ParsedPage.of(markup).elements("*")).allMatch(HtmlStructureTest::onlyDescribes);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsEmptyIsEmptyInHtmlToo(String markup) {
    // A browser takes <span /> for the start of a span; only these and drawings may be so closed.
    Matcher closed = Pattern.compile("<([a-z]+)[^<>]* />").matcher(markup);
    assertThat(closed.results().map(found -> found.group(1)))
        .isSubsetOf("meta", "br", "rect", "line", "polyline", "circle");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySectionHasItsHeading(String markup) throws Exception {
    ParsedPage page = ParsedPage.of(markup);
    assertThat(page.elements("h1")).hasSize(1);
    assertThat(page.elements("main")).hasSize(1);
    Map<String, String> headings = new HashMap<>();
    page.elements("h2").forEach(h -> headings.put(h.getAttribute("id"), h.getTextContent()));
    assertThat(page.elements("section"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            section ->
                assertThat(headings.get(section.getAttribute("aria-labelledby"))).isNotBlank());
    assertThat(page.elements("details"))
        .allMatch(details -> details.getElementsByTagName("summary").getLength() > 0);
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
  @MethodSource("pages")
  void everyGapIsFilled(String markup) throws Exception {
    assertThat(ParsedPage.of(markup).texts("body").get(0)).doesNotContainPattern("\\{[a-z_]+\\}");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void idsAreUniqueAndEveryReferenceHasOne(String markup) throws Exception {
    ParsedPage page = ParsedPage.of(markup);
    List<String> ids = page.attributes("id");
    assertThat(ids).doesNotHaveDuplicates();
    List<String> references = new ArrayList<>();
    page.attributes("aria-labelledby").forEach(r -> references.addAll(List.of(r.split(" ", -1))));
    page.attributes("href").forEach(r -> references.add(r.substring(1)));
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

  @ParameterizedTest
  @MethodSource("pages")
  void everyTableHasACaptionAndEveryHeadCellAScope(String markup) throws Exception {
    ParsedPage page = ParsedPage.of(markup);
    assertThat(page.elements("table"))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            table ->
                assertThat(table.getFirstChild().getNextSibling().getNodeName())
                    .isEqualTo("caption"));
    assertThat(page.elements("th")).allMatch(th -> !th.getAttribute("scope").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyDrawingIsDescribedOrDecoration(String markup) throws Exception {
    assertThat(ParsedPage.of(markup).elements("svg"))
        .isNotEmpty()
        .allMatch(
            svg ->
                svg.getAttribute("aria-hidden").equals("true")
                    || (svg.getElementsByTagName("title").getLength() == 1
                        && svg.getElementsByTagName("desc").getLength() == 1));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void labelsOfADrawingKeepApart(String markup) throws Exception {
    assertThat(ParsedPage.of(markup).elements("svg"))
        .allSatisfy(svg -> assertThat(DrawnLabels.misplaced(svg)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aLevelIsNeverOnlyAColour(String markup) throws Exception {
    assertThat(ParsedPage.of(markup).texts("span", "level"))
        .isNotEmpty()
        .allMatch(text -> text.matches("[✓▲✕?≡•!i‼] (\\d+ )?[\\p{L} ]+"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headingsLeaveNoDepthOut(String markup) throws Exception {
    List<Integer> depths =
        ParsedPage.of(markup).elements("*").stream()
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
    String markup = FullShop.of(200).monthly().render();
    assertThat(markup).contains("B0PRODUC00A0", "B0PRODUC01R99", "All 200, worst first");
    assertThat(markup.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500_000);
  }

  @Test
  void theStyleSheetNeedsNoEscaping() {
    assertThat(Stylesheet.text()).isNotBlank().doesNotContain("<", ">", "&", "\"", "'");
  }
}
