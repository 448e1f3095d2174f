package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** What stands beside the picture of a KPI: the sign of each band, and the values between them. */
class ValueChartTest {
  /** Sales of 1,000, 1,200 and 1,500, held against bands of any kind. */
  private static Element chart(String green, String amber) throws Exception {
    CompiledContract contract =
        ReportShop.compiled(
            ReportShop.draft("A shop")
                .kpi(
                    "sales",
                    k ->
                        k.metric("gmv")
                            .better("inside")
                            .band("green", green)
                            .band("amber", amber)
                            .band("red", "otherwise")));
    FactSet facts = ReportShop.facts(contract).build();
    String page =
        HtmlReport.of(
                Stream.of("2026-01", "2026-02", "2026-03")
                    .map(month -> ReportShop.month(contract, facts, month))
                    .toList())
            .render();
    return ParsedPage.of(page).elements("svg").stream()
        .filter(svg -> svg.getAttribute("aria-labelledby").startsWith("trend-sales-"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(Element chart) {
    return DrawnLabels.of(chart).stream().map(DrawnLabels.Label::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Bands one wide in a picture from 1,000 to 1,500: a fraction of a pixel.
        "between BRL 1_100 and BRL 1_200 | between BRL 1_099 and BRL 1_201",
        "between BRL 1_020 and BRL 1_480 | between BRL 1_000 and BRL 1_500",
        "between BRL 1_001 and BRL 1_003 | between BRL 1_000 and BRL 1_004",
        "between BRL 1_496 and BRL 1_498 | between BRL 1_495 and BRL 1_500",
        "between BRL 500.25 and BRL 1_234_567.89 | between BRL 500.24 and BRL 1_234_567.90",
      })
  void labelsKeepApartHoweverNarrowTheBands(String green, String amber) throws Exception {
    assertThat(DrawnLabels.misplaced(chart(green, amber))).isEmpty();
  }

  @Test
  void aNarrowBandHasItsSignAndBothItsEnds() throws Exception {
    // From above to below: red, amber of 20, green, amber of 20, red; then the ends of all bands.
    assertThat(said(chart("between BRL 1_120 and BRL 1_380", "between BRL 1_100 and BRL 1_400")))
        .containsExactly(
            "✕",
            "▲",
            "✓",
            "▲",
            "✕",
            "BRL 1,400",
            "BRL 1,380",
            "BRL 1,120",
            "BRL 1,100",
            "2026-01",
            "2026-03");
  }
}
