package io.github.kpi4j.margin;

import io.github.kpi4j.amazonbr.margin.UnitMargin;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The grid as a page of its own: each cell has a shade and its figure. */
final class HeatMap {
  private static final int SHADES = 9;

  private final Grid grid;
  private final List<Missing> missing;
  private final Rational low;
  private final Rational high;

  HeatMap(Grid grid) {
    this.grid = grid;
    this.missing = grid.missing();
    List<Rational> known = grid.known();
    this.low = known.stream().reduce(Rational::min).orElse(Rational.ZERO);
    this.high = known.stream().reduce(Rational::max).orElse(Rational.ZERO);
  }

  String page(String title, String subtitle) throws IOException {
    Html html = new Html();
    html.open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title).element("style", stylesheet()).close();
    html.open("body").element("h1", title).element("p", subtitle);
    legend(html);
    html.open("div", "class", "scroll").open("table");
    head(html);
    html.open("tbody");
    for (Map.Entry<Uf, List<Answer<UnitMargin>>> row : grid.rows().entrySet()) {
      html.open("tr").element("th", row.getKey().name(), "scope", "row");
      row.getValue().forEach(answer -> cell(html, answer));
      html.close();
    }
    html.close().close().close();
    notes(html);
    return html.close().close().toString();
  }

  private void head(Html html) {
    html.open("thead").open("tr").element("th", "UF", "scope", "col", "rowspan", "2");
    for (int i = 0; i < grid.columns().size(); ) {
      int year = grid.columns().get(i).year();
      int span = 0;
      while (i < grid.columns().size() && grid.columns().get(i).year() == year) {
        i++;
        span++;
      }
      html.element(
          "th", String.valueOf(year), "scope", "colgroup", "colspan", String.valueOf(span));
    }
    html.close().open("tr");
    for (Scenario column : grid.columns()) {
      html.element("th", column.regime(), "scope", "col");
    }
    html.close().close();
  }

  private void cell(Html html, Answer<UnitMargin> answer) {
    String text = TextGrid.cell(answer, missing);
    answer.match(
        known -> html.element("td", text, "class", "s" + shade(known.value().margin().amount())),
        gap -> html.element("td", text, "class", "unknown", "title", gap.toString()));
  }

  private int shade(Rational margin) {
    if (low.equals(high)) {
      return SHADES / 2;
    }
    Rational place = margin.minus(low).dividedBy(high.minus(low)).times(Rational.of(SHADES));
    return Math.min(SHADES - 1, place.round(0, Rounding.DOWN).intValueExact());
  }

  private void legend(Html html) {
    html.open("p", "class", "legend");
    html.element("span", percent(low));
    for (int shade = 0; shade < SHADES; shade++) {
      html.element("span", "\u00A0", "class", "key s" + shade, "aria-hidden", "true");
    }
    html.element("span", percent(high));
    html.element("span", "[n]", "class", "key unknown").element("span", "unknown, see below");
    html.close();
  }

  private static String percent(Rational ratio) {
    return ratio.times(Rational.HUNDRED).round(2, Rounding.HALF_EVEN).toPlainString() + "%";
  }

  private void notes(Html html) {
    if (!missing.isEmpty()) {
      html.element("h2", "What is not known").open("ol");
      missing.forEach(gap -> html.element("li", gap.toString()));
      html.close();
    }
  }

  private static String stylesheet() throws IOException {
    try (InputStream in = HeatMap.class.getResourceAsStream("heatmap.css")) {
      if (in == null) {
        throw new IOException("missing: heatmap.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
