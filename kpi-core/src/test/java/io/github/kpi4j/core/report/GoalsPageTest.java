package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Outcome.Judged;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Targets, bands and stages as a page draws them; the places are worked out beside them. */
class GoalsPageTest {
  /** 13,000 a year, of which March has two thirteenths and every other month one. */
  private static DraftBuilder draft() {
    return ReportShop.draft("Goals")
        .set("term", "2026-01-01/2026-12-31")
        .table("products", t -> t.key("sku").set("reference", "true").attribute("launch", "date"))
        .target(
            "year",
            t ->
                t.set("metric", "gmv")
                    .set("total", "BRL 13_000")
                    .set("over", "2026")
                    .split(
                        "month",
                        List.of("1", "1", "2", "1", "1", "1", "1", "1", "1", "1", "1", "1")))
        .stagePlan("service", p -> p.stage("ramp_up", s -> s.lasts("1 month")).stage("run"))
        .stagePlan(
            "life",
            p ->
                p.forEach("sku")
                    .starts("products.launch")
                    .stage("launch", s -> s.lasts("30 days"))
                    .stage("growth", s -> s.lasts("60 days"))
                    .stage("mature"))
        .kpi(
            "sales",
            k ->
                k.metric("gmv")
                    .better("higher")
                    .target("year")
                    .stages("service")
                    .band("ramp_up", "green", "at least 50% of target")
                    .band("ramp_up", "red", "otherwise")
                    .band("run", "green", "at least 100% of target")
                    .band("run", "red", "otherwise"));
  }

  private static ParsedPage page(String... launches) throws Exception {
    CompiledContract contract = ReportShop.compiled(draft());
    FactSetBuilder facts = ReportShop.facts(contract);
    for (int i = 0; i < launches.length; i += 2) {
      facts.table("products").add(launches[i], LocalDate.parse(launches[i + 1]));
    }
    FactSet rows = facts.build();
    return ParsedPage.of(
        HtmlReport.of(
                List.of(
                    ReportShop.month(contract, rows, "2026-01"),
                    ReportShop.month(contract, rows, "2026-02"),
                    ReportShop.month(contract, rows, "2026-03")))
            .render());
  }

  private static List<String> drawn(ParsedPage page, String element, String style) {
    return page.elements(element).stream()
        .filter(e -> e.getAttribute("class").startsWith(style))
        .map(GoalsPageTest::place)
        .toList();
  }

  private static String place(Element drawn) {
    return drawn.getTagName().equals("line")
        ? "%s-%s %s-%s"
            .formatted(
                drawn.getAttribute("x1"),
                drawn.getAttribute("x2"),
                drawn.getAttribute("y1"),
                drawn.getAttribute("y2"))
        : "%s %s+%s"
            .formatted(
                drawn.getAttribute("class"), drawn.getAttribute("x"), drawn.getAttribute("width"));
  }

  @Test
  void aTrendTellsItsTargetsAndStages() throws Exception {
    assertThat(page().texts("desc"))
        .contains(
            "2026-01: BRL 1,000.00, green, target BRL 1,000.00, stage ramp_up;"
                + " 2026-02: BRL 1,200.00, green, target BRL 1,000.00, stage run;"
                + " 2026-03: BRL 1,500.00, red, target BRL 2,000.00, stage run."
                + " Bands: green at least BRL 2,000; red otherwise");
  }

  @Test
  void aTrendDrawsItsTargetsAndWhereAStageBegins() throws Exception {
    // The label "BRL 2,000" takes 9 × 6 of 320 units, and 32 with the signs before it, so three
    // points lie at x 10, 117 and 224, the columns meet at 63 and 170, and the last ends at 234.
    // From 500, the border in January, at y 86 to the 2,000 of March at y 12: 1,000 are a third of
    // 74 above, at 61.
    assertThat(drawn(page(), "line", "target"))
        .containsExactly("0-63 61-61", "63-170 61-61", "170-234 12-12");
    assertThat(drawn(page(), "line", "stage")).contains("63-63 0-98");
  }

  @Test
  void whatIsJudgedByProductHasTheSameBandsBehindItsLine() throws Exception {
    // 20 %, 13 % and 12 % of all together before the 12 % that each product is held against.
    assertThat(page().texts("desc"))
        .contains(
            "2026-01: 20.00%; 2026-02: 13.00%; 2026-03: 12.00%."
                + " Bands: green at most 12%; red otherwise");
  }

  @Test
  void everySubjectHasItsTimelineOnTheSameDays() throws Exception {
    // From 1 January to 31 May, the first planned day of B's last stage, are 151 days on 240 units:
    // day 30 at 47, day 60 at 95, day 90 at 143, day 150 at 238. The page is of 20 April, after
    // which 110 days have passed: 174.
    ParsedPage page = page("A", "2026-01-01", "B", "2026-03-02");
    // The contract's own stages on these 110 days: 1 February, day 31, at 67.
    assertThat(drawn(page, "rect", "planned"))
        .containsExactly(
            "planned s1 0+67",
            "planned s2 67+173",
            "planned s1 0+47",
            "planned s2 47+96",
            "planned s3 143+97",
            "planned s1 95+48",
            "planned s2 143+95",
            "planned s3 238+2");
    assertThat(drawn(page, "rect", "stay"))
        .containsExactly(
            "stay s1 0+67",
            "stay s2 67+173",
            "stay s1 0+47",
            "stay s2 47+96",
            "stay s3 143+31",
            "stay s1 95+48",
            "stay s2 143+31");
  }

  @Test
  void aPlanThatNobodyIsInHasNothingToDraw() throws Exception {
    assertThat(drawn(page(), "rect", "stay")).containsExactly("stay s1 0+67", "stay s2 67+173");
  }

  @Test
  void relativeBandsMayBeThoseOfAStage() {
    CompiledContract contract = ReportShop.compiled(draft());
    FactSet rows = ReportShop.facts(contract).build();
    Judged january = (Judged) ReportShop.month(contract, rows, "2026-01").kpi("sales").outcome();
    // Half of 1,000 while it ramps up, all of 2,000 in March.
    assertThat(january).hasToString("green: BRL 1000.00 (at least BRL 500)");
    assertThat(ReportShop.month(contract, rows, "2026-03").kpi("sales").outcome())
        .hasToString("red: BRL 1500.00 (otherwise)");
    assertThat(january.aim().orElseThrow().target()).hasToString("BRL 1000");
  }
}
