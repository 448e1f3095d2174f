package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Contribution;
import io.github.kpi4j.core.result.Contribution.Cause;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a change is made of, as a table that can be unfolded. */
final class ChangeSection {
  private final HtmlWriter html;
  private final Wording wording;
  private final Contract contract;

  ChangeSection(HtmlWriter html, Wording wording, Contract contract) {
    this.html = html;
    this.wording = wording;
    this.contract = contract;
  }

  void write(String title, Change change) {
    html.open("details", "class", "moves").element("summary", title);
    if (change instanceof Change.Explained explained) {
      table(title, explained);
    } else {
      String reason = wording.reason(((Change.Unknown) change).reason());
      html.element("p", wording.text("html.no_change", Map.of("reason", reason)));
    }
    html.close();
  }

  private void table(String title, Change.Explained change) {
    HtmlTable table =
        HtmlTable.open(html, title)
            .column(wording.label("html.part"))
            .numbers(wording.label("html.before"))
            .numbers(wording.label("html.now"))
            .numbers(wording.label("html.adds_to"))
            .body();
    Unit unit = change.now().unit();
    for (Contribution part : change.parts()) {
      html.open("tr").element("th", name(part), "scope", "row");
      number(part.before().map(value -> quantity(value, part.places())));
      number(part.now().map(value -> quantity(value, part.places())));
      number(Optional.of(signed(part.amount(), unit, change.places())));
      html.close();
    }
    table.foot();
    html.open("tr", "class", "sum");
    html.element("th", wording.label("html.change"), "scope", "row");
    number(Optional.of(quantity(change.before(), change.places())));
    number(Optional.of(quantity(change.now(), change.places())));
    number(Optional.of(signed(change.amount(), unit, change.places())));
    html.close();
    table.close();
    String method = change.method().name().toLowerCase(Locale.ROOT);
    html.element("p", wording.label("html.method." + method), "class", "rows");
  }

  private void number(Optional<String> text) {
    html.element("td", text.orElse("–"), "class", "number");
  }

  private String quantity(Quantity value, int places) {
    return wording.quantity(value.amount(), value.unit(), places);
  }

  /** One place more than the values, so that small parts are not all zero. */
  private String signed(Rational amount, Unit unit, int places) {
    String text = wording.quantity(amount, unit, places + 1);
    return amount.signum() > 0 ? "+" + text : text;
  }

  private String name(Contribution part) {
    String key = "cause." + part.cause().name().toLowerCase(Locale.ROOT);
    return wording.text(key, Map.of("name", title(part)));
  }

  /** A KPI or a metric by its name for people; everything else as it is. */
  private String title(Contribution part) {
    String name = part.name();
    Optional<String> title =
        part.cause() == Cause.LEAF
            ? contract.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .map(metric -> wording.title(metric.title(), name))
                .findFirst()
            : contract.kpis().stream()
                .filter(kpi -> kpi.name().equals(name))
                .map(kpi -> wording.title(kpi.title(), name))
                .findFirst();
    return title.orElse(name);
  }
}
